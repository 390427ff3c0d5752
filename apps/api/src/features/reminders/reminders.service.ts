import { Injectable } from '@nestjs/common';
import type { Actor, Scope } from '../../platform/scope/scope';
import { Scopes } from '../../platform/scope/scopes';
import type { JobPayloads } from '../../platform/jobs/jobs';
import { Outbox } from '../../platform/mail/outbox';
import { ReminderPlan } from '../../platform/mail/reminder-plan';
import { ClientsService } from '../clients/clients.service';
import { LinksService } from '../links/links.service';
import { PlannedMessageEntity } from '../../platform/mail/planned-message.entity';

/** Sends a planned reminder if it still makes sense, and says why when it does not. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly scopes: Scopes,
    private readonly plan: ReminderPlan,
    private readonly links: LinksService,
    private readonly clients: ClientsService,
    private readonly outbox: Outbox,
  ) {}

  /** Run twice, it sends once. */
  async remind({ practiceId, messageId }: JobPayloads['remind']): Promise<void> {
    const actor: Actor = { kind: 'system', practiceId, id: null };
    await this.scopes.run(actor, { action: 'reminder', requestId: messageId }, async (scope) => {
      const message = await this.plan.findToSend(scope, messageId);
      if (!message) return;
      const because = await this.send(scope, message);
      await this.plan.close(
        scope,
        messageId,
        because === null ? { state: 'done', because: '' } : { state: 'skipped', because },
      );
    });
  }

  /** Null when it went out; the reason when it did not. */
  private async send(scope: Scope, { clientId, intakeId }: PlannedMessageEntity): Promise<string | null> {
    const client = await this.clients.load(scope, clientId);
    if (client.archivedAt) return 'the client is archived';
    const link = await this.links.findLatest(scope, intakeId);
    if (!link || link.revokedAt) return 'the link was withdrawn';
    if (link.isUsed) return 'the questions were answered';
    if (link.expiresAt <= scope.now) return 'the link is over: send a new one';
    const reason = await this.outbox.reasonToSkip(scope, client);
    if (reason !== null) return reason;
    await this.links.issue(scope, client, {
      purpose: 'intake',
      intakeId,
      expiresAt: link.expiresAt,
      send: true,
      isReminder: true,
    });
    return null;
  }
}
