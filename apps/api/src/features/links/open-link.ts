import { Injectable } from '@nestjs/common';
import type { CodeNeeded, Opened, Redeemed } from '@skinroot/contracts';
import { createHash } from 'node:crypto';
import { newToken } from '../../platform/auth/secret-token';
import { Clock } from '../../platform/clock/clock';
import type { Posted } from '../../platform/mail/outbox';
import { notValid, Problem } from '../../platform/problems/problem';
import type { Actor, Scope } from '../../platform/scope/scope';
import { Scopes } from '../../platform/scope/scopes';
import { ClientsService } from '../clients/clients.service';
import { IntakeFilling } from '../intakes/intake-filling';
import { PracticeRepository } from '../practices/practice.repository';
import { LinkCodesService } from './link-codes.service';
import { LinkRepository, type LinkRow, type OpenedLink } from './link.repository';

interface Visitor {
  token: string;
  code?: string | undefined;
  withIntake?: boolean | undefined;
  /** Of an earlier visit by this browser. */
  cookie: string | undefined;
  requestId: string;
}

type Opening =
  { opened: Opened; session: { token: string; expiresAt: Date; now: Date } } | { opened: CodeNeeded; session: null };

/** What becomes of a token: a session of its own for each device, or the question for a code. */
@Injectable()
export class OpenLink {
  constructor(
    private readonly links: LinkRepository,
    private readonly codes: LinkCodesService,
    private readonly clients: ClientsService,
    private readonly filling: IntakeFilling,
    private readonly practices: PracticeRepository,
    private readonly scopes: Scopes,
    private readonly clock: Clock,
  ) {}

  async redeem({ token, code, withIntake, cookie, requestId }: Visitor): Promise<Opening> {
    const found = await this.find(token);
    const opening = await this.scopes.run(
      actorOf(found),
      { action: 'POST /api/public/redeem', requestId },
      async (scope) => {
        const link = await this.load(scope, found.id);
        const isLetIn =
          !isBegun(link) ||
          (await this.codes.isKnownDevice(scope, link.client_id, cookie)) ||
          (code !== undefined && (await this.codes.accepts(scope, link, code)));
        if (!isLetIn) return code === undefined ? { opened: await this.askForCode(scope), session: null } : null;
        const sessionToken = newToken();
        await this.links.addSession(scope, link.id, sessionToken);
        const intake = withIntake && link.intake_id !== null && (await this.filling.get(scope, link.intake_id));
        return {
          opened: { ...(await this.describe(scope)), ...(intake && { intake }) },
          session: { token: sessionToken, expiresAt: link.expires_at, now: scope.now },
        };
      },
    );
    // Outside of the transaction, so that the try stays counted.
    if (opening === null) throw notValid('#/code', 'is not right, or its time or tries are over');
    return opening;
  }

  /** Says the same whether or not the code was needed. */
  async mailCode(token: string, requestId: string): Promise<Posted> {
    const found = await this.find(token);
    return this.scopes.run(actorOf(found), { action: 'POST /api/public/code', requestId }, (scope) =>
      this.codes.mail(scope, found.id, found.client_id),
    );
  }

  async describe(scope: Scope): Promise<Redeemed> {
    const { id, purpose } = scope.client;
    const { firstName, locale, timeZone } = await this.clients.load(scope, id);
    const { name } = await this.practices.get(scope);
    return { purpose, firstName, practiceName: name, locale, timeZone, clientKey: clientKey(id) };
  }

  private async askForCode(scope: Scope): Promise<CodeNeeded> {
    const client = await this.clients.load(scope, scope.client.id);
    const { name } = await this.practices.get(scope);
    return { needsCode: true, practiceName: name, locale: client.locale, canMail: this.codes.canMail(client) };
  }

  private async find(token: string): Promise<OpenedLink> {
    const link = await this.links.open(token, this.clock.now());
    if (!link) throw new Problem('link-not-valid');
    return link;
  }

  private async load(scope: Scope, id: string): Promise<LinkRow> {
    const link = await this.links.findById(scope, id);
    if (!link) throw new Problem('link-not-valid');
    return link;
  }
}

const isBegun = ({ intake_state }: LinkRow): boolean => intake_state !== null && intake_state !== 'sent';

const actorOf = ({ id, practice_id, client_id, purpose }: OpenedLink): Actor => ({
  kind: 'client',
  practiceId: practice_id,
  id: client_id,
  linkId: id,
  purpose,
  intakeId: null,
});

// One way: the row's own id never leaves.
const clientKey = (clientId: string): string =>
  createHash('sha256').update(`client ${clientId}`).digest('base64url').slice(0, 22);
