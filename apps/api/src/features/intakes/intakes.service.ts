import { Injectable } from '@nestjs/common';
import type { Intake, IntakeSummary, reviewIntakeSchema } from '@skinroot/contracts';
import { toQuestionnaireResponse } from '@skinroot/forms';
import { progress } from '@skinroot/sections';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { notValid, Problem } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import type { ClientEntity } from '../clients/client.entity';
import { ClientsService } from '../clients/clients.service';
import { FormReader } from '../forms/form-reader';
import { formStateOf } from '../forms/form-state';
import { FormsService } from '../forms/forms.service';
import { changedAnswers } from './answer-changes';
import { type AnswerRow, answerSet, rowsOf } from './answer-set';
import { moveOn } from './client-course';
import { IntakeAnswers } from './intake-answers';
import { IntakeAsking } from './intake-asking';
import { formScores } from './form-scores';
import { changesFor } from './intake-facts';
import { intakeFormOf } from './intake-form';
import { readIntake } from './intake-reading';
import type { IntakeEntity } from './intake.entity';
import { toIntake, toIntakeSummary } from './intake.mapper';
import { IntakeRepository } from './intake.repository';
import { responseOptions } from './response-options';

/** Differs every time and says nothing. */
const DATE_OF_CONSENT = 'consent.date';

@Injectable()
export class IntakesService {
  constructor(
    private readonly intakes: IntakeRepository,
    private readonly clients: ClientsService,
    private readonly forms: FormsService,
    private readonly reader: FormReader,
    private readonly answers: IntakeAnswers,
    private readonly asking: IntakeAsking,
  ) {}

  /** The intake a new link opens: the unfinished one of this form, so that no answer is left behind, or a fresh one. */
  async open(scope: Scope, client: ClientEntity, formId: string | undefined): Promise<string> {
    const published = await this.forms.getPublished(scope, formId);
    const unfinished = await this.intakes.findUnfinished(scope, client.id, published.formId);
    if (unfinished && (unfinished.state === 'started' || unfinished.formVersion === published.number))
      return unfinished.id;
    const { form } = await this.reader.get(scope, published.formId, published.number);
    const intake: IntakeEntity = {
      id: randomUUID(),
      practiceId: scope.practiceId,
      clientId: client.id,
      formId: published.formId,
      formVersion: published.number,
      state: 'sent',
      answered: 0,
      total: progress(form, {}).total,
      response: null,
      signature: null,
      createdAt: scope.now,
      startedAt: null,
      submittedAt: null,
      reviewedAt: null,
      reviewedBy: null,
      askedOf: null,
      askedBy: null,
      asks: null,
      version: 1,
    };
    await this.intakes.insert(scope, intake);
    await moveOn(this.clients, scope, { client, to: 'intake-sent' });
    return intake.id;
  }

  async list(scope: Scope, clientId: string): Promise<{ items: IntakeSummary[] }> {
    await this.clients.load(scope, clientId);
    const intakes = await this.intakes.list(scope, clientId);
    const names = await this.intakes.listNames(
      scope,
      intakes.map(({ id }) => id),
    );
    return { items: intakes.map((intake) => toIntakeSummary(intake, names.get(intake.id))) };
  }

  async get(scope: Scope, id: string): Promise<Intake> {
    return this.describe(scope, await this.load(scope, id));
  }

  /** As handed in; of an unfinished intake the answers so far. */
  async getResponse(scope: Scope, id: string): Promise<Record<string, unknown>> {
    const intake = await this.load(scope, id);
    await this.clients.load(scope, intake.clientId);
    if (intake.response) return intake.response;
    const { form } = await this.reader.get(scope, intake.formId, intake.formVersion);
    const state = await formStateOf(form, await this.intakes.listAnswers(scope, id));
    return {
      ...toQuestionnaireResponse(form, state.answers, {
        ...responseOptions(intake, form, { status: 'in-progress', at: scope.now }),
        state,
      }),
      id,
    };
  }

  /** Marks as read, once, and takes facts into the record, as often as there is something to take. */
  async review(scope: Scope, id: string, { accept }: z.infer<typeof reviewIntakeSchema>): Promise<Intake> {
    const intake = await this.intakes.findToChange(scope, id);
    if (!intake) throw new Problem('not-found');
    const client = await this.clients.load(scope, intake.clientId);
    if (!intake.submittedAt) throw new Problem('intake-not-submitted');
    await this.takeFacts(scope, intake, { client, accept });
    if (!intake.reviewedAt) await this.markRead(scope, intake, client);
    return this.get(scope, id);
  }

  private async takeFacts(
    scope: Scope,
    intake: IntakeEntity,
    { client, accept }: { client: ClientEntity; accept: string[] },
  ): Promise<void> {
    const { facts, form, plain } = await this.read(scope, intake, client);
    const unknown = accept.findIndex((key) => !facts.some((fact) => fact.key === key));
    if (unknown >= 0) throw notValid(`#/accept/${unknown}`, 'is not a fact of this intake');
    const accepted = facts.filter(({ key }) => accept.includes(key));
    const changes = changesFor(client, accepted, { form, answers: plain });
    if (Object.keys(changes).length === 0) return;
    await this.clients.update(scope, client.id, client.version, changes);
    this.clients.record(
      scope,
      client.id,
      'facts-taken',
      `Taken over from the intake: ${Object.keys(changes).join(', ')}`,
    );
  }

  private async markRead(scope: Scope, intake: IntakeEntity, client: ClientEntity): Promise<void> {
    const reviewedBy = scope.actor.kind === 'member' ? scope.actor.id : null;
    await this.intakes.update(scope, intake, { state: 'reviewed', reviewedAt: scope.now, reviewedBy });
    if (!(await this.intakes.hasUnread(scope, client.id)))
      await moveOn(this.clients, scope, { client, to: 'reviewed' });
    this.clients.record(scope, client.id, 'intake-reviewed', 'Intake read');
  }

  private async describe(scope: Scope, intake: IntakeEntity): Promise<Intake> {
    const client = await this.clients.load(scope, intake.clientId);
    const { described } = await this.read(scope, intake, client);
    return described;
  }

  private async read(scope: Scope, intake: IntakeEntity, client: ClientEntity) {
    const { version, state } = await this.answers.get(scope, intake);
    const intakeForm = intakeFormOf(version);
    const reading = readIntake(intakeForm, state);
    const names = await this.intakes.listNames(scope, [intake.id]);
    const changes = await this.changesSince(scope, intake, rowsOf(reading.sections));
    const described = toIntake({
      intake,
      client,
      intakeForm,
      reading,
      changes,
      // The points of our own intakes are told area by area.
      scores: reading.result.areas.length > 0 ? [] : await formScores(state),
      followUps: await this.asking.list(scope, intake),
      names: names.get(intake.id),
    });
    return { described, facts: described.facts, form: intakeForm.form, plain: reading.plain };
  }

  private async changesSince(
    scope: Scope,
    intake: IntakeEntity,
    now: readonly AnswerRow[],
  ): Promise<Intake['changes']> {
    const before =
      intake.askedOf === null
        ? await this.intakes.findBefore(scope, intake)
        : await this.intakes.findById(scope, intake.askedOf);
    if (!before?.submittedAt) return null;
    const { state } = await this.answers.get(scope, before);
    const earlier = rowsOf(answerSet(state));
    return {
      intakeId: before.id,
      since: before.submittedAt.toISOString(),
      lines: changedAnswers(earlier, now).filter(({ linkId }) => linkId !== DATE_OF_CONSENT),
    };
  }

  private async load(scope: Scope, id: string): Promise<IntakeEntity> {
    const intake = await this.intakes.findById(scope, id);
    if (!intake) throw new Problem('not-found');
    return intake;
  }
}
