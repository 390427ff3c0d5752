import {
  answersFromFlat,
  type Answers,
  type AnswerValue,
  type Form,
  initialAnswers,
  needsExpressionEngine,
  inLanguage,
  type Path,
  readForm,
} from '@skinroot/forms';
import type { FileCard, PublicIntake, SavedAnswer } from '@skinroot/contracts';
import type { Formulas } from '@skinroot/formula-worker';
import { type AnswerHow, FormStore } from '@skinroot/ui';
import { call, type Refusal } from '../../shared/http';
import { Outbox, type OutboxEntry } from '../../shared/outbox';
import { storage } from '../../shared/storage';
import { changeCopy } from '../../shared/use-load';
import { IntakeUploads } from './intake-uploads';
import { languageToRead } from './languages';
import { OtherDevice } from './other-device';
import { UrgentSigns } from './urgent-signs';

type Sent = { value: readonly AnswerValue[] | null };
type Drafts = Record<Path, readonly AnswerValue[]>;

const typingPause = 600;

/** One intake being filled in: the form, its answers, and what is on its way to the API. */
export class IntakeSession {
  readonly intake: PublicIntake;
  readonly store: FormStore;
  readonly outbox: Outbox<Sent, SavedAnswer>;
  readonly urgent = new UrgentSigns();
  readonly otherDevice = new OtherDevice();
  readonly uploads: IntakeUploads;
  needsGuardian: boolean;
  /** The question to stand at when the next section opens. */
  standAt: Path | undefined;
  #draftsKey: string;
  #formulas: Formulas | undefined;
  #version: number;
  /** The form as its author wrote it, before any translation. */
  #written: Form;

  /** What this device knows of the answers: the save of the API it has heard of last. */
  get version(): number {
    return this.#version;
  }

  get form(): Form {
    return this.store.form;
  }

  /** The text to sign in the language the questions are shown in. */
  get consentText(): string {
    return this.intake.consentTexts?.[this.form.language] ?? this.intake.consentText;
  }

  /** @throws RangeError when the API sent something that is not a form */
  constructor(intake: PublicIntake, locale: string) {
    const read = readForm(intake.questionnaire);
    if (!read.ok) throw new RangeError(read.reason);
    this.intake = intake;
    this.#version = intake.version;
    this.needsGuardian = intake.needsGuardian;
    this.urgent.set(intake.urgent);
    this.#written = read.form;
    const form = inLanguage(read.form, languageToRead(read.form, locale));
    this.#draftsKey = `intake.${intake.intakeId}.drafts`;
    this.outbox = new Outbox<Sent, SavedAnswer>({
      name: `intake.${intake.intakeId}.outbox`,
      send: ({ id, key, content }) =>
        call('saveAnswer', { params: { linkId: key }, body: { ...content, id, since: this.#version } }),
      onSent: (entry, saved) => this.#sent(entry, saved),
      onRefused: (entry, refusal) => this.#refused(entry, refusal),
    });
    this.uploads = new IntakeUploads({
      intakeId: intake.intakeId,
      form,
      answers: this.outbox,
      onReady: (path, card) => this.#fileIsThere(path, card),
    });
    this.store = new FormStore({
      form,
      answers: this.#answersSoFar(form),
      onAnswer: (path, values, how) => this.#answered(path, values, how),
      // What is asked again now may have an answer that waited.
      onFormulas: () => this.#sendDrafts(typingPause),
    });
  }

  /** Begins to send; answers the form itself brings along are sent like given ones. */
  start(): () => void {
    if (this.intake.state === 'sent')
      for (const [path, values] of Object.entries(initialAnswers(this.form)))
        if (!(path in this.intake.answers)) this.#keepDraft(path, values);
    this.#sendDrafts(0);
    const look = () => void (document.visibilityState === 'visible' && this.lookElsewhere().catch(() => undefined));
    document.addEventListener('visibilitychange', look);
    let isStopped = false;
    if (needsExpressionEngine(this.form))
      // Without them everything is asked and nothing computed; the server does both.
      void import('@skinroot/formula-worker')
        .then(({ Formulas }) => (isStopped ? undefined : this.#runFormulas(new Formulas())))
        .catch(() => undefined);
    const stops = [this.outbox.start(), this.uploads.start(), () => this.#formulas?.stop()];
    return () => {
      isStopped = true;
      document.removeEventListener('visibilitychange', look);
      for (const stop of stops) stop();
    };
  }

  async #runFormulas(formulas: Formulas): Promise<void> {
    this.#formulas = formulas;
    this.store.runFormulas((form, given) => formulas.run(form, given).catch(() => undefined));
    if (this.intake.state === 'sent') this.#preset(await formulas.initial(this.form));
  }

  /** The questions in another of the form's languages; answers, place and what is on its way stay. */
  speak(language: string): void {
    if (language !== this.form.language) this.store.reword(inLanguage(this.#written, language));
  }

  /** The section that opens next stands at this question; undefined: at its beginning. */
  stand(path: Path | undefined): void {
    this.standAt = path;
  }

  /** Nothing of this intake stays on the device once it is handed in. */
  forget(): void {
    storage.removeAll(`intake.${this.intake.intakeId}.`);
    storage.remove('copy.intake');
    // Files the server did not take.
    for (const { id } of this.uploads.uploads()) this.uploads.drop(id);
  }

  /** What the form brings along, then what the API has, then what this device still holds. */
  #answersSoFar(form: Form): Answers {
    const waiting = Object.fromEntries(this.outbox.entries().map(({ key, content }) => [key, content.value ?? []]));
    return {
      ...initialAnswers(form),
      ...savedAnswers(form, this.intake.answers),
      ...this.#drafts(),
      ...waiting,
    };
  }

  /** Answers that formulas find are like given ones, where nobody has given one yet. */
  #preset(found: Answers): void {
    const known = { ...this.intake.answers, ...this.store.given() };
    for (const [path, values = []] of Object.entries(found))
      if (!(path in known)) this.store.answer(path, values, 'tapped');
  }

  #answered(path: Path, values: readonly AnswerValue[], how: AnswerHow): void {
    this.#keepDraft(path, values);
    this.outbox.withdraw(path);
    this.#sendDrafts(how === 'typed' ? typingPause : 0);
  }

  /** Sends what the form accepts; the rest stays a draft on this device until it is right and applies again. */
  #sendDrafts(pause: number): void {
    const { items } = this.store.state();
    for (const [path, values] of Object.entries(this.#drafts())) {
      const state = items.get(path);
      if (state && (!state.enabled || state.errors.length > 0)) continue;
      this.#keepDraft(path, undefined);
      this.outbox.put(path, { value: values.length > 0 ? values : null }, pause);
    }
  }

  /** Takes over what another device saved; what is still waiting here is later and stays. */
  async lookElsewhere(): Promise<void> {
    if (this.outbox.entries().length > 0) return;
    const now = await call('intake', {});
    if (now.version <= this.#version || now.submittedAt !== null) return;
    const [theirs, ours] = [savedAnswers(this.form, now.answers), this.store.given()];
    const paths = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
    const changed = [...paths].filter(
      (path) => JSON.stringify(theirs[path] ?? []) !== JSON.stringify(ours[path] ?? []),
    );
    this.#heard(changed.map((path) => ({ linkId: path, value: theirs[path] ?? [] })));
    this.#learnt(now);
  }

  #fileIsThere(path: Path, card: FileCard): void {
    const state = this.store.state().items.get(path);
    const values = state?.values ?? [];
    // An earlier visit ended between answering with it and letting go of it here.
    if (values.some((value) => typeof value === 'object' && 'id' in value && value.id === card.id)) return;
    this.store.answer(path, [...(state?.item.repeats ? values : []), card], 'tapped');
  }

  #sent({ key, content }: OutboxEntry<Sent>, saved: SavedAnswer): void {
    // An answer that was taken before, and replaced elsewhere since, does not stand.
    const ours = saved.isNew ? key : undefined;
    const answers: Record<Path, unknown> = { [key]: content.value ?? [] };
    for (const { linkId, value } of saved.elsewhere) if (linkId !== ours) answers[linkId] = value;
    changeCopy<PublicIntake>('intake', (copy) => ({
      ...copy,
      version: saved.version,
      needsGuardian: saved.needsGuardian,
      urgent: saved.urgent,
      answers: { ...copy.answers, ...answers },
    }));
    this.#heard(saved.elsewhere, ours);
    this.#learnt(saved);
  }

  #learnt({ version, urgent, needsGuardian }: Pick<PublicIntake, 'version' | 'urgent' | 'needsGuardian'>): void {
    this.#version = version;
    this.needsGuardian = needsGuardian;
    this.urgent.set(urgent);
  }

  #heard(elsewhere: SavedAnswer['elsewhere'], justSaved?: Path): void {
    const waiting = new Set([...this.outbox.entries().map(({ key }) => key), ...Object.keys(this.#drafts())]);
    for (const { linkId, value } of elsewhere) {
      const values = savedAnswers(this.form, { [linkId]: value })[linkId] ?? [];
      const isOurs = linkId === justSaved || waiting.has(linkId);
      if (JSON.stringify(values) === JSON.stringify(this.store.given()[linkId] ?? [])) continue;
      if (!isOurs) this.store.receive(linkId, values);
      this.otherDevice.tell({ path: linkId, text: this.store.state().items.get(linkId)?.item.text ?? linkId, isOurs });
    }
  }

  #refused({ key, content }: OutboxEntry<Sent>, refusal: Refusal): void {
    if (content.value) this.#keepDraft(key, content.value);
    if (refusal.slug !== 'question-disabled') this.store.say(key, refusal.errors[0]?.detail ?? refusal.message);
  }

  #drafts(): Drafts {
    return storage.read<Drafts>(this.#draftsKey) ?? {};
  }

  #keepDraft(path: Path, values: readonly AnswerValue[] | undefined): void {
    const { [path]: _, ...others } = this.#drafts();
    const drafts = values ? { ...others, [path]: values } : others;
    if (Object.keys(drafts).length === 0) storage.remove(this.#draftsKey);
    else storage.write(this.#draftsKey, drafts);
  }
}

function savedAnswers(form: Form, saved: Readonly<Record<string, unknown>>): Answers {
  const counts = Object.entries(saved).flatMap(([path, value]): [string, number[]][] => {
    const count: unknown = Array.isArray(value) ? (value as unknown[])[0] : value;
    return form.places.get(path.replace(/~[\d.]+$/, ''))?.item.type === 'group' && typeof count === 'number'
      ? [[path, [count]]]
      : [];
  });
  return { ...answersFromFlat(form, saved).answers, ...Object.fromEntries(counts) };
}
