import { Inject, Injectable } from '@nestjs/common';
import type { CreatedLink, CreateLink, Link, LinkPurpose } from '@skinroot/contracts';
import { todayIn } from '@skinroot/domain';
import { randomUUID } from 'node:crypto';
import { ENV, type Env } from '../../config/env-provider';
import { hashToken, newToken } from '../../platform/auth/secret-token';
import { Outbox, type Posted } from '../../platform/mail/outbox';
import { ReminderPlan } from '../../platform/mail/reminder-plan';
import { notValid, Problem } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import type { ClientEntity } from '../clients/client.entity';
import { ClientsService } from '../clients/clients.service';
import { IntakesService } from '../intakes/intakes.service';
import { PracticeRepository } from '../practices/practice.repository';
import type { LinkEntity } from './link.entity';
import { expiryOf } from './link-expiry';
import { linkMail, reminderMail } from './link-mail';
import { toLink } from './link.mapper';
import { LinkRepository, type LinkRow } from './link.repository';

const nameOf: Record<LinkPurpose, string> = { intake: 'Intake link', portal: 'Link to the client’s pages' };

interface NewLink {
  purpose: LinkPurpose;
  intakeId: string | null;
  send: boolean;
  expiresAt?: Date;
  /** The same questions once more; it plans no reminders of its own. */
  isReminder?: boolean;
}

@Injectable()
export class LinksService {
  constructor(
    private readonly links: LinkRepository,
    private readonly clients: ClientsService,
    private readonly practices: PracticeRepository,
    private readonly intakes: IntakesService,
    private readonly outbox: Outbox,
    private readonly reminders: ReminderPlan,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** The address is in the answer and nowhere else: only a hash of its token is kept. */
  async create(scope: Scope, clientId: string, request: CreateLink): Promise<CreatedLink> {
    const { purpose, formId } = request;
    const client = await this.clients.loadActive(scope, clientId);
    if (purpose === 'portal' && formId !== undefined) throw notValid('#/formId', 'belongs to an intake link only');
    const expiresAt = expiryOf(purpose, request.expiresAt, scope.now);
    const intakeId = purpose === 'intake' ? await this.intakes.open(scope, client, formId) : null;
    return this.issue(scope, client, { purpose, intakeId, expiresAt, send: request.send });
  }

  /** A new link to what is there already. */
  async issue(
    scope: Scope,
    client: ClientEntity,
    { purpose, intakeId, send, isReminder = false, expiresAt = expiryOf(purpose, undefined, scope.now) }: NewLink,
  ): Promise<CreatedLink> {
    const clientId = client.id;
    const token = newToken();
    const link: LinkEntity = {
      id: randomUUID(),
      practiceId: scope.practiceId,
      clientId,
      purpose,
      intakeId,
      tokenHash: hashToken(token),
      createdAt: scope.now,
      expiresAt,
      openedAt: null,
      revokedAt: null,
    };
    await this.links.insert(scope, link);
    this.clients.record(scope, clientId, 'link-made', isReminder ? 'Reminder written' : `${nameOf[purpose]} made`);
    if (intakeId !== null && !isReminder)
      await this.reminders.add(scope, { clientId, intakeId, timeZone: client.timeZone });
    const url = `${this.env.PUBLIC_URL}/c/#${token}`;
    const { sent, because } = send
      ? await this.write(scope, client, { purpose, expiresAt, url, isReminder })
      : { sent: 'skipped' as const, because: 'not asked for' };
    return { id: link.id, url, expiresAt: expiresAt.toISOString(), intakeId, sent, sentBecause: because };
  }

  async list(scope: Scope, clientId: string): Promise<{ items: Link[] }> {
    await this.clients.load(scope, clientId);
    const rows = await this.links.list(scope, clientId);
    return { items: rows.map((row) => toLink(row, scope.now)) };
  }

  /** From this moment neither the link nor a device that opened it gets anything. */
  async revoke(scope: Scope, id: string): Promise<Link> {
    const link = await this.load(scope, id);
    await this.clients.load(scope, link.client_id);
    const isNew = await this.links.revoke(scope, id);
    if (isNew) this.clients.record(scope, link.client_id, 'link-withdrawn', `${nameOf[link.purpose]} withdrawn`);
    return toLink(await this.load(scope, id), scope.now);
  }

  /** The newest link to an intake, and whether what it opens was handed in. */
  async findLatest(
    scope: Scope,
    intakeId: string,
  ): Promise<{ expiresAt: Date; revokedAt: Date | null; isUsed: boolean } | null> {
    const row = await this.links.findLatestOf(scope, intakeId);
    return row && { expiresAt: row.expires_at, revokedAt: row.revoked_at, isUsed: row.submitted_at !== null };
  }

  private async load(scope: Scope, id: string): Promise<LinkRow> {
    const link = await this.links.findById(scope, id);
    if (!link) throw new Problem('not-found');
    return link;
  }

  private async write(
    scope: Scope,
    client: ClientEntity,
    {
      purpose,
      expiresAt,
      url,
      isReminder,
    }: { purpose: LinkPurpose; expiresAt: Date; url: string; isReminder: boolean },
  ): Promise<Posted> {
    const practice = await this.practices.get(scope);
    const until = todayIn(client.timeZone, expiresAt);
    const facts = { firstName: client.firstName, practiceName: practice.name, until };
    const mail = isReminder ? reminderMail(facts) : linkMail(purpose, facts);
    return this.outbox.write(scope, client, { ...mail, link: url, kind: isReminder ? 'reminder' : 'link' });
  }
}
