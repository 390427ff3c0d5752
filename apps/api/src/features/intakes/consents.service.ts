import { Injectable } from '@nestjs/common';
import type { ConsentPurpose, SignedConsent, SignedConsents } from '@skinroot/contracts';
import { type Answers, type Form, valuesAt } from '@skinroot/forms';
import { notValid, Problem } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import { ClientsService } from '../clients/clients.service';
import { FormReader } from '../forms/form-reader';
import { ConsentRepository } from './consent.repository';
import { consentItems } from './consent-text';
import { IntakeDraftRepository } from './intake-draft.repository';
import type { IntakeEntity } from './intake.entity';
import { isOpenTo } from './open-to-client';

// Things a client states, not allows: there is nothing to take back.
const statements: readonly string[] = ['consent.adult', 'consent.no-diagnosis', 'consent.emergency'];

/** What a client agreed to, form by form and purpose by purpose, and may take back. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly drafts: IntakeDraftRepository,
    private readonly clients: ClientsService,
    private readonly reader: FormReader,
  ) {}

  async list(scope: Scope): Promise<SignedConsents> {
    const { id: clientId } = await this.clients.load(scope, scope.client.id);
    const withdrawals = await this.consents.listWithdrawals(scope, clientId);
    const items: SignedConsent[] = [];
    const signed = await this.consents.listSigned(scope, clientId);
    for (const intake of signed.filter((one) => isOpenTo(scope.client, one)))
      items.push(...(await this.describe(scope, intake, withdrawals)));
    return { items };
  }

  /** From this moment on; what was done before stays lawful, and the signed form stays as it was signed. */
  async withdraw(scope: Scope, intakeId: string, purpose: string): Promise<SignedConsents> {
    const { items } = await this.list(scope);
    const signed = items.find((item) => item.intakeId === intakeId);
    if (!signed) throw new Problem('not-found');
    const found = signed.purposes.find((candidate) => candidate.purpose === purpose);
    if (found?.kind !== 'consent' || found.state === 'declined')
      throw notValid('#/purpose', 'is not a consent that was given');
    const isNew = await this.consents.withdraw(scope, { clientId: scope.client.id, intakeId, purpose });
    if (isNew) this.clients.record(scope, scope.client.id, 'consent-withdrawn', `Consent withdrawn: ${found.text}`);
    return this.list(scope);
  }

  private async describe(
    scope: Scope,
    { id, formId, formVersion, signature }: IntakeEntity,
    withdrawals: ReadonlyMap<string, Date>,
  ): Promise<SignedConsent[]> {
    if (!signature) return [];
    const { form } = await this.reader.get(scope, formId, formVersion);
    const answers = await this.drafts.list(scope, id);
    const purposes = purposesIn(form, answers, (purpose) => withdrawals.get(`${id} ${purpose}`));
    return [
      {
        intakeId: id,
        formTitle: form.title,
        signedAt: signature.at,
        signedBy: signature.name,
        relation: signature.relation ?? null,
        text: signature.text,
        purposes,
      },
    ];
  }
}

function purposesIn(
  form: Form,
  answers: Answers,
  withdrawnAt: (purpose: string) => Date | undefined,
): ConsentPurpose[] {
  return consentItems(form)
    .filter(({ type }) => type === 'boolean')
    .map(({ linkId, text }) => {
      const at = withdrawnAt(linkId);
      const isGiven = valuesAt(answers, linkId)[0] === true;
      return {
        purpose: linkId,
        text: text.trim(),
        kind: statements.includes(linkId) ? 'statement' : 'consent',
        state: at ? 'withdrawn' : isGiven ? 'given' : 'declined',
        withdrawnAt: at?.toISOString() ?? null,
      };
    });
}
