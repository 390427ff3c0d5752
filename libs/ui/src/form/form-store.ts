import {
  type AnswerValue,
  type Answers,
  changeAnswer,
  evaluate,
  type Form,
  type FormState,
  type ItemState,
  type Path,
  setAnswer,
} from '@skinroot/forms';
import { type FormulaResults } from '@skinroot/formulas';
import type { AnswerHow } from './controls/control';

/** What one item shows. The object stays the same as long as nothing in it changes. */
export interface ShownItem {
  /** Undefined where the form has nothing at this path. */
  state: ItemState | undefined;
  /** What to say about the answer now; errors wait until the person has left the field. */
  error: string | undefined;
}

/** What a store starts from. */
export interface FormStoreOptions {
  form: Form;
  answers: Answers;
  /** Called with every answer the person gives (an empty list takes it back), after the form was worked out anew. */
  onAnswer?: (path: Path, values: readonly AnswerValue[], how: AnswerHow) => void;
  /** Called when what formulas made of the answers is shown: items may have come or gone. */
  onFormulas?: () => void;
}

/** What the formulas of a form make of the answers that people gave; undefined when they cannot be run. Never rejects. */
export type RunFormulas = (form: Form, given: Answers) => Promise<FormulaResults | undefined>;

const none: readonly AnswerValue[] = [];

/**
 * The answers of one form in the making. Each item listens to its own path, so a key press redraws one question
 * and those that appear or go because of it.
 */
export class FormStore {
  #form: Form;
  #state: FormState;
  /** The answers without what formulas computed. */
  #given: Answers;
  #shown = new Map<Path, ShownItem>();
  #said = new Map<Path, string>();
  #left = new Set<Path>();
  #listeners = new Map<Path, Set<() => void>>();
  #allListeners = new Set<() => void>();
  #onAnswer: FormStoreOptions['onAnswer'];
  #onFormulas: FormStoreOptions['onFormulas'];
  #formulas: RunFormulas | undefined;
  #found: FormulaResults | undefined;
  #isRunning = false;

  constructor({ form, answers, onAnswer, onFormulas }: FormStoreOptions) {
    this.#form = form;
    this.#given = answers;
    this.#state = evaluate(form, answers);
    this.#onAnswer = onAnswer;
    this.#onFormulas = onFormulas;
  }

  get form(): Form {
    return this.#form;
  }

  /** The whole form as the answers make it; a new object after every change. */
  readonly state = (): FormState => this.#state;

  /** The answers that people gave, without what formulas computed. */
  readonly given = (): Answers => this.#given;

  /** What to show at one path. */
  readonly shown = (path: Path): ShownItem => {
    const state = this.#state.items.get(path);
    const error = this.#said.get(path) ?? (this.#left.has(path) ? state?.errors[0]?.message : undefined);
    const old = this.#shown.get(path);
    if (old && old.state === state && old.error === error) return old;
    const next = { state, error };
    this.#shown.set(path, next);
    return next;
  };

  /** Calls back when what is shown at a path changed; returns the way to stop it. */
  readonly listen = (path: Path, listener: () => void): (() => void) => {
    const listeners = this.#listeners.get(path) ?? new Set();
    this.#listeners.set(path, listeners.add(listener));
    return () => {
      if (listeners.delete(listener) && listeners.size === 0) this.#listeners.delete(path);
    };
  };

  /** Calls back on every change anywhere; for progress and review. */
  readonly listenToAll = (listener: () => void): (() => void) => {
    this.#allListeners.add(listener);
    return () => this.#allListeners.delete(listener);
  };

  /** An answer given by the person. What was said about the earlier one goes. */
  readonly answer = (path: Path, values: readonly AnswerValue[], how: AnswerHow): void => {
    this.#said.delete(path);
    if (how === 'typed') this.#left.delete(path);
    this.#take(path, values);
    this.#onAnswer?.(path, values, how);
  };

  /** An answer that came from elsewhere (another device): shown, and not handed on. */
  readonly receive = (path: Path, values: readonly AnswerValue[]): void => {
    this.#said.delete(path);
    this.#take(path, values);
  };

  /** Several answers changed at once, as when an entry of a repeating group is taken away. */
  readonly replace = (answers: Answers): void => {
    const before = this.#given;
    this.#workOut(answers);
    for (const path of new Set([...Object.keys(answers), ...Object.keys(before)]))
      if (answers[path] !== before[path]) this.#onAnswer?.(path, answers[path] ?? none, 'tapped');
  };

  /** The person has left a field: from now on its errors are shown. */
  readonly leave = (path: Path): void => {
    if (this.#left.has(path)) return;
    this.#left.add(path);
    this.#notify([path]);
  };

  /** Says something about an answer, such as what the server did not accept; undefined takes it back. */
  readonly say = (path: Path, error: string | undefined): void => {
    if (error === undefined) this.#said.delete(path);
    else this.#said.set(path, error);
    this.#notify([path]);
  };

  /** What was said about answers and not yet answered anew, by path. */
  readonly said = (): ReadonlyMap<Path, string> => this.#said;

  /** From now on the formulas of the form show, hide and compute, each time a moment after an answer. */
  readonly runFormulas = (formulas: RunFormulas): void => {
    this.#formulas = formulas;
    void this.#askFormulas();
  };

  /** The same form in other words, as in another language: the answers and what was said about them stay. */
  readonly reword = (form: Form): void => {
    this.#form = form;
    this.#workOut(this.#given);
  };

  #take(path: Path, values: readonly AnswerValue[]): void {
    // A formula may look at anything.
    if (this.#formulas) return this.#workOut(setAnswer(this.#given, path, values));
    const { state, changed } = changeAnswer(this.#state, path, values);
    this.#given = state.answers;
    this.#state = state;
    this.#notify(new Set(changed).add(path));
  }

  #workOut(given: Answers): void {
    this.#given = given;
    this.#show();
    void this.#askFormulas();
  }

  #show(): void {
    let answers = this.#given;
    for (const path of this.#found?.computed ?? [])
      answers = setAnswer(answers, path, this.#found?.answers[path] ?? none);
    this.#state = evaluate(this.#form, answers, { ...this.#found, previous: this.#state });
    this.#notify(this.#listeners.keys());
  }

  /** One run at a time, the last of them on the latest answers. Until then what was found before stands. */
  async #askFormulas(): Promise<void> {
    if (!this.#formulas || this.#isRunning) return;
    this.#isRunning = true;
    let form: Form;
    let given: Answers;
    do {
      [form, given] = [this.#form, this.#given];
      this.#found = await this.#formulas(form, given);
    } while (form !== this.#form || given !== this.#given);
    this.#isRunning = false;
    this.#show();
    this.#onFormulas?.();
  }

  /** Tells those who listen to paths where something else is shown than before. */
  #notify(paths: Iterable<Path>): void {
    for (const path of paths) {
      const listeners = this.#listeners.get(path);
      const old = this.#shown.get(path);
      if (listeners && old !== this.shown(path)) for (const listener of listeners) listener();
    }
    for (const listener of this.#allListeners) listener();
  }
}
