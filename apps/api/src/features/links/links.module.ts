import { Module } from '@nestjs/common';
import { MailModule } from '../../platform/mail/mail.module';
import { ClientsModule } from '../clients/clients.module';
import { IntakesModule } from '../intakes/intakes.module';
import { PracticesModule } from '../practices/practices.module';
import { LinkRepository } from './link.repository';
import { LinksController } from './links.controller';
import { LinksPublicController } from './links.public.controller';
import { LinksService } from './links.service';

@Module({ imports: [ClientsModule, IntakesModule, PracticesModule, MailModule], controllers: [LinksController, LinksPublicController], providers: [LinksService, LinkRepository], exports: [LinksService] })
export class LinksModule {}
