import { Injectable } from '@nestjs/common';
import type { LinkCode } from '@skinroot/contracts';
import { Outbox, type Posted } from '../../platform/mail/outbox';
import { Problem } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import type { ClientEntity } from '../clients/client.entity';
import { ClientsService } from '../clients/clients.service';
import { PracticeRepository } from '../practices/practice.repository';
import { isCode, newCode } from './link-code';
import { LinkCodeRepository } from './link-code.repository';
import { codeMail } from './link-mail';
import { LinkRepository, type LinkRow } from './link.repository';

const VALID_MS = 15 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;
const MOST_AN_HOUR = 6;

/** A second device shows nothing of a begun intake until a code is entered: written to the client, or read out. */
@Injectable()
export class LinkCodesService {
  constructor(
    private readonly codes: LinkCodeRepository,
    private readonly links: LinkRepository,
    private readonly clients: ClientsService,
    private readonly practices: PracticeRepository,
    private readonly outbox: Outbox,
  ) {}

  /** For the practitioner to read out. */
  async makeToReadOut(scope: Scope, linkId: string): Promise<LinkCode> {
    const link = await this.links.findById(scope, linkId);
    if (!link) throw new Problem('not-found');
    await this.clients.load(scope, link.client_id);
    if (link.revoked_at || link.expires_at <= scope.now)
      throw new Problem('gone', { detail: 'This link opens nothing any more: make a new one.' });
    const { code, expiresAt } = await this.make(scope, linkId);
    this.clients.record(scope, link.client_id, 'link-code-made', 'Code for a second device made');
    return { code, expiresAt: expiresAt.toISOString() };
  }

  /** Asked for by whoever holds the link; goes to the address in the record and nowhere else. */
  async mail(scope: Scope, linkId: string, clientId: string): Promise<Posted> {
    const client = await this.clients.load(scope, clientId);
    if (!this.canMail(client))
      return { sent: 'skipped', because: 'no e-mail can be sent: ask your practitioner for the code' };
    const { name: practiceName } = await this.practices.get(scope);
    const { code } = await this.make(scope, linkId);
    const posted = await this.outbox.write(scope, client, {
      ...codeMail({ firstName: client.firstName, practiceName }),
      link: code,
      isAskedFor: true,
    });
    return { sent: posted.sent, because: posted.sent === 'sent' ? 'written to your e-mail address' : posted.because };
  }

  canMail({ email }: ClientEntity): boolean {
    return email !== null && this.outbox.hasServer;
  }

  /** Runs in a transaction of its own: a wrong try stays counted. */
  async accepts(scope: Scope, { id }: Pick<LinkRow, 'id'>, code: string): Promise<boolean> {
    const kept = await this.codes.takeTry(scope, id);
    return kept !== null && isCode(code, kept);
  }

  isKnownDevice(scope: Scope, clientId: string, cookie: string | undefined): Promise<boolean> {
    return this.codes.isKnownDevice(scope, clientId, cookie);
  }

  private async make(scope: Scope, linkId: string): Promise<{ code: string; expiresAt: Date }> {
    const made = await this.codes.countSince(scope, linkId, new Date(scope.now.getTime() - HOUR_MS));
    if (made >= MOST_AN_HOUR) throw new Problem('too-many-requests', { retryAfterSeconds: HOUR_MS / 1000 });
    const { code, salt, hash } = await newCode();
    const expiresAt = new Date(scope.now.getTime() + VALID_MS);
    await this.codes.insert(scope, linkId, { salt, hash, expiresAt });
    return { code, expiresAt };
  }
}
