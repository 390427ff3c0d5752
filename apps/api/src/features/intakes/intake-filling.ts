import { Injectable } from '@nestjs/common';
import type { AnswerInput, PublicIntake, SavedAnswer, StartUpload, SubmitIntake, Upload } from '@skinroot/contracts';
import {
  type Answers,
  type AnswerValue,
  checkAnswer,
  checkSubmission,
  type Form,
  type FormState,
  type Problem as AnswerProblem,
  type ProblemCode,
  setAnswer,
  toQuestionnaireResponse,
} from '@skinroot/forms';
import { progress } from '@skinroot/sections';
import { createHash } from 'node:crypto';
import { notValid, Problem } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import type { ClientEntity } from '../clients/client.entity';
import { ClientsService } from '../clients/clients.service';
import { FormReader } from '../forms/form-reader';
import { formStateOf } from '../forms/form-state';
import { PracticeRepository } from '../practices/practice.repository';
import { needsGuardian } from './guardian';
import { moveOn } from './client-course';
import { type IntakeForm, intakeFormOf } from './intake-form';
import { urgentFlags } from './intake-reading';
import { IntakeFiles } from './intake-files';
import { IntakeDraftRepository } from './intake-draft.repository';
import type { IntakeEntity } from './intake.entity';
import { toProgress } from './intake.mapper';
import { IntakeRepository } from './intake.repository';
import { toPublicFlag, toPublicIntake } from './public-intake.mapper';
import { responseOptions } from './response-options';
import { submissionErrors } from './submission-errors';

interface Sheet {
  intake: IntakeEntity;
  client: ClientEntity;
  intakeForm: IntakeForm;
  /** As given; `state` has what formulas compute besides. */
  answers: Answers;
  state: FormState;
}

/** The client's side of an intake: look, answer one question at a time, sign. */
@Injectable()
export class IntakeFilling {
  constructor(
    private readonly intakes: IntakeRepository,
    private readonly drafts: IntakeDraftRepository,
    private readonly files: IntakeFiles,
    private readonly clients: ClientsService,
    private readonly practices: PracticeRepository,
    private readonly reader: FormReader,
  ) {}

  /** @param intakeId - of the link that this scope stands for, or that it is opening */
  async get(scope: Scope, intakeId = intakeIdOf(scope)): Promise<PublicIntake> {
    const sheet = await this.open(scope, await this.intakes.findById(scope, intakeId));
    const { name } = await this.practices.get(scope);
    const urgent = urgentFlags(sheet.intakeForm, sheet.state);
    const isMinor = needsGuardian(sheet.answers, sheet.client, scope.now);
    return toPublicIntake({ ...sheet, urgent, practiceName: name, needsGuardian: isMinor });
  }

  /** One answer, as given; a `value` of null takes it back. */
  async save(scope: Scope, path: string, { value, ...sending }: AnswerInput): Promise<SavedAnswer> {
    return { linkId: path, ...(await this.saveAll(scope, [[path, value]], sending)) };
  }

  /** Answers in the order in which they were given; all are taken, or none. */
  async saveAll(
    scope: Scope,
    given: readonly (readonly [path: string, value: unknown])[],
    { since, id: saveId }: Omit<AnswerInput, 'value'> = {},
  ): Promise<Omit<SavedAnswer, 'linkId'>> {
    const sheet = await this.openToChange(scope);
    const { form } = sheet.intakeForm;
    const version = sheet.intake.version + 1;
    const elsewhere = since === undefined ? [] : await this.drafts.listElsewhere(scope, sheet.intake.id, since);
    let { state } = sheet;
    let isNew = false;
    for (const [path, value] of given) {
      const taken = accepted(form, path, { value, state });
      const values = await this.files.resolve(
        scope,
        { intakeId: sheet.intake.id, form, state },
        { path, values: taken },
      );
      if (!(await this.drafts.save(scope, { id: sheet.intake.id, version }, { path, values, saveId }))) continue;
      isNew = true;
      state = await formStateOf(form, setAnswer(state.answers, path, values), state);
    }
    const counts = await this.moveForward(scope, sheet, state);
    const urgent = urgentFlags(sheet.intakeForm, state).map(toPublicFlag);
    return {
      savedAt: scope.now.toISOString(),
      progress: toProgress(counts),
      urgent,
      needsGuardian: needsGuardian(state.answers, sheet.client, scope.now),
      version,
      isNew,
      elsewhere,
    };
  }

  /** A file for a question that is asked now. */
  async startUpload(scope: Scope, request: StartUpload): Promise<Upload> {
    const { intake, client, intakeForm, state } = await this.openToChange(scope);
    const { form } = intakeForm;
    return this.files.begin(scope, { intakeId: intake.id, clientId: client.id, form, state }, request);
  }

  /** Checks everything again, whatever the page did, and keeps the answers as they were signed. */
  async submit(scope: Scope, { signature, since }: SubmitIntake): Promise<{ submittedAt: string }> {
    const { intake, client, intakeForm, state } = await this.openToChange(scope);
    await this.expectSeen(scope, intake, since);
    const { form } = intakeForm;
    const { answers } = state;
    const language = languageOf(intakeForm, signature);
    const errors = submissionErrors(checkSubmission(form, answers, state), language !== undefined);
    if (signature.relation === undefined && needsGuardian(answers, client, scope.now))
      errors.push({ pointer: '#/signature/relation', detail: 'is needed: a parent or guardian signs for a minor' });
    if (errors.length > 0) throw new Problem('not-valid', { detail: 'The intake cannot be handed in yet.', errors });
    const response = {
      ...toQuestionnaireResponse(form, answers, {
        ...responseOptions(intake, form, { status: 'completed', at: scope.now }),
        state,
      }),
      id: intake.id,
    };
    await this.intakes.handIn(scope, intake, {
      response,
      signature: { ...signed(signature, scope.now), language: language ?? form.language, version: intake.formVersion },
    });
    await moveOn(this.clients, scope, { client, to: 'to-review' });
    this.clients.record(scope, client.id, 'intake-submitted', 'Intake signed and handed in');
    return { submittedAt: scope.now.toISOString() };
  }

  private async expectSeen(scope: Scope, { id, version }: IntakeEntity, since: number | undefined): Promise<void> {
    if (since === undefined || since >= version) return;
    if ((await this.drafts.listElsewhere(scope, id, since)).length > 0)
      throw new Problem('stale', { detail: 'Another device has answered since: look over the answers, then sign.' });
  }

  private async moveForward(
    scope: Scope,
    { intake, client, intakeForm }: Sheet,
    state: FormState,
  ): Promise<{ answered: number; total: number }> {
    const { answered, total } = progress(intakeForm.form, state.answers, state);
    await this.intakes.moveForward(scope, intake, { answered, total });
    if (intake.state === 'sent') {
      await moveOn(this.clients, scope, { client, to: 'intake-started' });
      this.clients.record(scope, client.id, 'intake-started', 'Intake begun');
    }
    return { answered, total };
  }

  private async openToChange(scope: Scope): Promise<Sheet> {
    const intake = await this.intakes.findToChange(scope, intakeIdOf(scope));
    if (intake?.submittedAt) throw new Problem('intake-submitted');
    return this.open(scope, intake);
  }

  private async open(scope: Scope, intake: IntakeEntity | null): Promise<Sheet> {
    if (!intake) throw new Problem('not-found');
    const client = await this.clients.load(scope, intake.clientId);
    const intakeForm = intakeFormOf(await this.reader.get(scope, intake.formId, intake.formVersion));
    const answers = await this.drafts.list(scope, intake.id);
    return { intake, client, intakeForm, answers, state: await formStateOf(intakeForm.form, answers) };
  }
}

function intakeIdOf({ actor }: Scope): string {
  if (actor.kind !== 'client' || actor.intakeId === null) throw new Problem('link-not-valid');
  return actor.intakeId;
}

function accepted(
  form: Form,
  path: string,
  { value, state }: { value: unknown; state: FormState },
): readonly AnswerValue[] {
  if (value === undefined) throw notValid('#/value', 'is missing');
  const check = checkAnswer(form, path, value, { state });
  if (!check.ok) throw refusal(check);
  return check.value;
}

const aboutThePath: readonly ProblemCode[] = ['unknown-question', 'bad-path', 'group', 'display'];

function refusal({ code, message }: AnswerProblem): Problem {
  if (code === 'disabled') return new Problem('question-disabled', { detail: message });
  return aboutThePath.includes(code) ? notValid('params/linkId', message) : notValid('#/value', message);
}

/** In which language the text was shown that is signed; undefined when it is no text of this form. */
function languageOf(
  { consentTexts }: IntakeForm,
  { textShown, language }: SubmitIntake['signature'],
): string | undefined {
  if (consentTexts[language] === textShown) return language;
  return Object.keys(consentTexts).find((other) => consentTexts[other] === textShown);
}

const signed = ({ name, relation, textShown, timeZone }: SubmitIntake['signature'], at: Date) => ({
  name,
  ...(relation !== undefined && { relation }),
  at: at.toISOString(),
  textHash: createHash('sha256').update(textShown, 'utf8').digest('hex'),
  text: textShown,
  timeZone,
});
