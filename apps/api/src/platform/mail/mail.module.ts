import { Module } from '@nestjs/common';
import { Courier } from './courier';
import { MailRepository } from './mail.repository';
import { Outbox } from './outbox';

@Module({ providers: [Outbox, Courier, MailRepository], exports: [Outbox, Courier] })
export class MailModule {}
