import { Injectable } from '@nestjs/common';
import { todayIn } from '@skinroot/domain';
import { randomUUID } from 'node:crypto';
import type { Scope } from '../scope/scope';
import { Courier } from './courier';
import { MailRepository } from './mail.repository';
import type { MailKind, OutgoingMailEntity } from './outgoing-mail.entity';

/** Where the address goes in a message's body. It is sent, but never stored: the row keeps this word instead. */
export const LINK_PLACE = '[link]';

const LOST_AFTER_MS = 24 * 60 * 60 * 1000;
const noServer = 'no mail server configured: pass the link on yourself';

interface Recipient {
  id: string;
  email: string | null;
  timeZone: string;
}

interface Message {
  subject: string;
  /** Plain text; LINK_PLACE stands for `link`. No health data. */
  body: string;
  link: string;
  kind?: MailKind;
  /** The client asks for it this very minute: an answer, not a message of the day. */
  isAskedFor?: boolean;
}

export interface Posted {
  sent: 'sent' | 'skipped';
  because: string;
}

/** Messages to clients: at most one a day each, every one kept with what became of it and why. */
@Injectable()
export class Outbox {
  constructor(
    private readonly mails: MailRepository,
    private readonly courier: Courier,
  ) {}

  get hasServer(): boolean {
    return this.courier.hasServer;
  }

  async write(scope: Scope, to: Recipient, message: Message): Promise<Posted> {
    await this.mails.skipLost(scope, new Date(scope.now.getTime() - LOST_AFTER_MS), 'the server ended before it went');
    const reason = await this.reasonToSkip(scope, to, message.isAskedFor ?? false);
    const mail = this.asMail(scope, to, message);
    if (reason !== null || to.email === null)
      return this.skip(scope, { ...mail, state: 'skipped', because: reason ?? '' });
    await this.mails.insert(scope, mail);
    if (!this.courier.hasServer) return { sent: 'skipped', because: noServer };
    this.courier.post({
      mailId: mail.id,
      practiceId: scope.practiceId,
      recipient: to.email,
      subject: message.subject,
      text: message.body.replaceAll(LINK_PLACE, () => message.link),
    });
    return { sent: 'sent', because: `written to ${to.email}` };
  }

  /** Why nothing would be written to this client now; null when something would. */
  async reasonToSkip(scope: Scope, to: Recipient, isAskedFor = false): Promise<string | null> {
    if (to.email === null) return 'no e-mail address in the record';
    if (isAskedFor) return null;
    const latest = await this.mails.findLatestTo(scope, to.id);
    const isSameDay = latest !== null && todayIn(to.timeZone, latest.createdAt) === todayIn(to.timeZone, scope.now);
    return isSameDay ? 'a message was written to this client today already' : null;
  }

  private async skip(scope: Scope, mail: OutgoingMailEntity): Promise<Posted> {
    await this.mails.insert(scope, mail);
    return { sent: 'skipped', because: mail.because };
  }

  private asMail(scope: Scope, to: Recipient, { subject, body, kind = 'link' }: Message): OutgoingMailEntity {
    return {
      id: randomUUID(),
      practiceId: scope.practiceId,
      clientId: to.id,
      recipient: to.email ?? '',
      subject,
      body,
      state: 'waiting',
      kind,
      because: this.courier.hasServer ? '' : noServer,
      createdAt: scope.now,
      sentAt: null,
    };
  }
}
