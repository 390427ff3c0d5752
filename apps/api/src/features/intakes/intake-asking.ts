import { Injectable } from '@nestjs/common';
import type { Intake } from '@skinroot/contracts';
import { progress } from '@skinroot/sections';
import { randomUUID } from 'node:crypto';
import { notValid, Problem } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import type { ClientEntity } from '../clients/client.entity';
import { ClientsService } from '../clients/clients.service';
import { FormReader } from '../forms/form-reader';
import { formStateOf } from '../forms/form-state';
import { rowsOf, answerSet, type AnswerRow } from './answer-set';
import { answersTo, askedForm, isAskable } from './asked-form';
import { FollowUpRepository } from './follow-up.repository';
import { IntakeAnswers } from './intake-answers';
import type { Ask, IntakeEntity } from './intake.entity';
import { IntakeRepository } from './intake.repository';

type FollowUp = Intake['followUps'][number];

/** Asking a client some questions again: an intake of its own; what was signed before stays as it was. */
@Injectable()
export class IntakeAsking {
  constructor(
    private readonly intakes: IntakeRepository,
    private readonly versions: FollowUpRepository,
    private readonly answers: IntakeAnswers,
    private readonly clients: ClientsService,
    private readonly reader: FormReader,
  ) {}

  async ask(scope: Scope, id: string, asks: readonly Ask[]): Promise<{ intakeId: string; client: ClientEntity }> {
    const first = await this.intakes.findById(scope, id);
    if (!first) throw new Problem('not-found');
    const client = await this.clients.loadActive(scope, first.clientId);
    if (!first.submittedAt) throw new Problem('intake-not-submitted');
    const { version, state } = await this.answers.get(scope, first);
    assertAskable(asks, (linkId) => isAskable(version.form, linkId));
    const questionnaire = askedForm(version.form, asks, rowsOf(answerSet(state)));
    const number = await this.versions.insertVersion(scope, first.formId, questionnaire);
    const { form } = await this.reader.get(scope, first.formId, number);
    const intake = {
      ...blank(scope, first),
      id: randomUUID(),
      formVersion: number,
      total: progress(form, {}).total,
      asks,
    };
    await this.intakes.insert(scope, intake);
    this.clients.record(
      scope,
      client.id,
      'questions-asked',
      `Asked back: ${asks.length === 1 ? 'a question' : `${asks.length} questions`}`,
    );
    return { intakeId: intake.id, client };
  }

  /** What was asked back about an intake; of a follow-up, what it asks itself. */
  async list(scope: Scope, intake: IntakeEntity): Promise<FollowUp[]> {
    const asked = intake.askedOf === null ? await this.intakes.listFollowUps(scope, intake.id) : [intake];
    const listed: FollowUp[] = [];
    for (const followUp of asked) listed.push(await this.describe(scope, followUp));
    return listed;
  }

  private async describe(scope: Scope, followUp: IntakeEntity): Promise<FollowUp> {
    const { form } = await this.reader.get(scope, followUp.formId, followUp.formVersion);
    const now = rowsOf(answerSet(await formStateOf(form, await this.intakes.listAnswers(scope, followUp.id))));
    const before = await this.rowsBefore(scope, followUp);
    const { id, state, createdAt, submittedAt } = followUp;
    const lines = (followUp.asks ?? []).map(({ linkId, message }) => {
      const text = form.places.get(linkId)?.item.text ?? linkId;
      return { linkId, text, message, before: answersTo(before, linkId), now: answersTo(now, linkId) };
    });
    return {
      intakeId: id,
      state,
      askedAt: createdAt.toISOString(),
      submittedAt: submittedAt?.toISOString() ?? null,
      lines,
    };
  }

  private async rowsBefore(scope: Scope, { askedOf }: IntakeEntity): Promise<AnswerRow[]> {
    const first = askedOf === null ? null : await this.intakes.findById(scope, askedOf);
    if (!first) return [];
    const { state } = await this.answers.get(scope, first);
    return rowsOf(answerSet(state));
  }
}

function assertAskable(asks: readonly Ask[], canAsk: (linkId: string) => boolean): void {
  asks.forEach(({ linkId }, at) => {
    if (!canAsk(linkId)) throw notValid(`#/asks/${at}/linkId`, 'is not a question of this intake');
    if (asks.findIndex((other) => other.linkId === linkId) < at)
      throw notValid(`#/asks/${at}/linkId`, 'is asked twice');
  });
}

const blank = (
  scope: Scope,
  { practiceId, clientId, formId, id }: IntakeEntity,
): Omit<IntakeEntity, 'id' | 'formVersion' | 'total' | 'asks'> => ({
  practiceId,
  clientId,
  formId,
  askedOf: id,
  askedBy: scope.member.id,
  state: 'sent',
  answered: 0,
  response: null,
  signature: null,
  createdAt: scope.now,
  startedAt: null,
  submittedAt: null,
  reviewedAt: null,
  reviewedBy: null,
  version: 1,
});
