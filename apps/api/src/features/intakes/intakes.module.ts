import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module';
import { FilesModule } from '../files/files.module';
import { FormsModule } from '../forms/forms.module';
import { PracticesModule } from '../practices/practices.module';
import { ConsentRepository } from './consent.repository';
import { ConsentsPublicController } from './consents.public.controller';
import { ConsentsService } from './consents.service';
import { IntakeFiles } from './intake-files';
import { IntakeFilling } from './intake-filling';
import { IntakeDraftRepository } from './intake-draft.repository';
import { FollowUpRepository } from './follow-up.repository';
import { IntakeAnswers } from './intake-answers';
import { IntakeAsking } from './intake-asking';
import { IntakePapers } from './intake-papers';
import { IntakeTables } from './intake-tables';
import { IntakeRepository } from './intake.repository';
import { IntakesController } from './intakes.controller';
import { IntakesPublicController } from './intakes.public.controller';
import { IntakesService } from './intakes.service';

@Module({
  imports: [ClientsModule, FilesModule, FormsModule, PracticesModule],
  controllers: [IntakesController, IntakesPublicController, ConsentsPublicController],
  providers: [
    IntakesService,
    IntakePapers,
    IntakeTables,
    IntakeAnswers,
    IntakeAsking,
    FollowUpRepository,
    IntakeFilling,
    IntakeRepository,
    IntakeDraftRepository,
    ConsentsService,
    ConsentRepository,
    IntakeFiles,
  ],
  exports: [IntakesService, IntakePapers, IntakeTables, IntakeAsking, IntakeFilling],
})
export class IntakesModule {}
