import { Module } from '@nestjs/common';
import { Courier } from './courier';
import { MailRepository } from './mail.repository';
import { Outbox } from './outbox';
import { ReminderPlan } from './reminder-plan';

@Module({ providers: [Outbox, Courier, MailRepository, ReminderPlan], exports: [Outbox, Courier, ReminderPlan] })
export class MailModule {}
