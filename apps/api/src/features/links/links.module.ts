import { Module } from '@nestjs/common';
import { MailModule } from '../../platform/mail/mail.module';
import { ClientsModule } from '../clients/clients.module';
import { IntakesModule } from '../intakes/intakes.module';
import { PracticesModule } from '../practices/practices.module';
import { LinkCodeRepository } from './link-code.repository';
import { LinkCodesService } from './link-codes.service';
import { LinkRepository } from './link.repository';
import { LinksController } from './links.controller';
import { LinksPublicController } from './links.public.controller';
import { LinksService } from './links.service';
import { OpenLink } from './open-link';

@Module({
  imports: [ClientsModule, IntakesModule, PracticesModule, MailModule],
  controllers: [LinksController, LinksPublicController],
  providers: [LinksService, LinkRepository, LinkCodesService, LinkCodeRepository, OpenLink],
  exports: [LinksService],
})
export class LinksModule {}
