import { answersFromFlat, type Answers, type AnswerValue, type Form, initialAnswers, inLanguage, type Path, readForm } from '@skinroot/forms';
import type { PublicIntake, SavedAnswer } from '@skinroot/contracts';
import { type AnswerHow, FormStore } from '@skinroot/ui';
import { call, type Refusal } from '../../shared/http';
import { Outbox, type OutboxEntry } from '../../shared/outbox';
import { storage } from '../../shared/storage';
import { changeCopy } from '../../shared/use-load';
import { UrgentSigns } from './urgent-signs';

type Sent = { value: readonly AnswerValue[] | null };
type Drafts = Record<Path, readonly AnswerValue[]>;

const typingPause = 600;

/** One intake being filled in: the form, its answers, and what is on its way to the API. */
export class IntakeSession {
  readonly intake: PublicIntake;
  readonly form: Form;
  readonly store: FormStore;
  readonly outbox: Outbox<Sent, SavedAnswer>;
  readonly urgent = new UrgentSigns();
  /** The question to stand at when the next section opens. */
  standAt: Path | undefined;
  #draftsKey: string;

  /** @throws RangeError when the API sent something that is not a form */
  constructor(intake: PublicIntake, locale: string) {
    const read = readForm(intake.questionnaire);
    if (!read.ok) throw new RangeError(read.reason);
    this.intake = intake;
    this.form = inLanguage(read.form, locale);
    this.#draftsKey = `intake.${intake.intakeId}.drafts`;
    this.outbox = new Outbox<Sent, SavedAnswer>({
      name: `intake.${intake.intakeId}.outbox`,
      send: ({ key, content }) => call('saveAnswer', { params: { linkId: key }, body: content }),
      onSent: (entry, { urgent }) => this.#sent(entry, urgent),
      onRefused: (entry, refusal) => this.#refused(entry, refusal),
    });
    this.store = new FormStore({ form: this.form, answers: this.#answersSoFar(), onAnswer: (path, values, how) => this.#answered(path, values, how) });
  }

  /** Begins to send; answers the form itself brings along are sent like given ones. */
  start(): () => void {
    if (this.intake.state === 'sent')
      for (const [path, values] of Object.entries(initialAnswers(this.form))) if (!(path in this.intake.answers)) this.#keepDraft(path, values);
    this.#sendDrafts(0);
    return this.outbox.start();
  }

  /** Nothing of this intake stays on the device once it is handed in. */
  forget(): void {
    storage.removeAll(`intake.${this.intake.intakeId}.`);
    storage.remove('copy.intake');
  }

  /** What the form brings along, then what the API has, then what this device still holds. */
  #answersSoFar(): Answers {
    const waiting = Object.fromEntries(this.outbox.entries().map(({ key, content }) => [key, content.value ?? []]));
    return { ...initialAnswers(this.form), ...savedAnswers(this.form, this.intake.answers), ...this.#drafts(), ...waiting };
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

  #sent({ key, content }: OutboxEntry<Sent>, urgent: SavedAnswer['urgent']): void {
    this.urgent.set(urgent);
    changeCopy<PublicIntake>('intake', (copy) => ({ ...copy, answers: { ...copy.answers, [key]: content.value ?? [] } }));
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
    return form.places.get(path.replace(/~[\d.]+$/, ''))?.item.type === 'group' && typeof count === 'number' ? [[path, [count]]] : [];
  });
  return { ...answersFromFlat(form, saved).answers, ...Object.fromEntries(counts) };
}
