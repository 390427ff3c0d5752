import { Module } from '@nestjs/common';
import { MailModule } from '../../platform/mail/mail.module';
import { ClientsModule } from '../clients/clients.module';
import { LinksModule } from '../links/links.module';
import { RemindersService } from './reminders.service';

@Module({
  imports: [MailModule, ClientsModule, LinksModule],
  providers: [RemindersService],
  exports: [RemindersService],
})
export class RemindersModule {}
