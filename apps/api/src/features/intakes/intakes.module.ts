import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module';
import { FormsModule } from '../forms/forms.module';
import { PracticesModule } from '../practices/practices.module';
import { IntakeFilling } from './intake-filling';
import { IntakeRepository } from './intake.repository';
import { IntakesController } from './intakes.controller';
import { IntakesPublicController } from './intakes.public.controller';
import { IntakesService } from './intakes.service';

@Module({ imports: [ClientsModule, FormsModule, PracticesModule], controllers: [IntakesController, IntakesPublicController], providers: [IntakesService, IntakeFilling, IntakeRepository], exports: [IntakesService, IntakeFilling] })
export class IntakesModule {}
