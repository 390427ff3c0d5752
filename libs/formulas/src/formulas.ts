import type { Answers, Form } from '@skinroot/forms';
import type { FormulaReply, FormulaTask } from './formula-task';

/** Milliseconds that the formulas of a form may take at a time. */
const ALLOWANCE = 2000;

/**
 * Runs the formulas of forms beside the page: a stranger's formula may take for ever, and a person goes on answering
 * all the same. Formulas that once took longer than two seconds are not run again.
 */
export class Formulas {
  #worker: Worker | undefined;
  #ready: Promise<unknown>;
  /** The form that the worker has. */
  #sent: Form | undefined;
  /** One task after the other. */
  #last: Promise<unknown>;

  /** @throws DOMException, ReferenceError where there are no workers */
  constructor() {
    this.#worker = new Worker(new URL('./formulas-worker.ts', import.meta.url), { type: 'module' });
    this.#last = this.#ready = this.#message();
    this.#ready.catch(() => undefined);
  }

  /** What the formulas make of answers. Rejects when they cannot be run, or take too long. */
  run(form: Form, given: Answers): Promise<FormulaReply> {
    return this.#inTurn(form, { given });
  }

  /** What the form brings along, by its formulas too. Rejects as `run` does. */
  async initial(form: Form): Promise<Answers> {
    const { initial = {} } = await this.#inTurn(form, {});
    return initial;
  }

  /** Ends the worker; what is asked of it is never answered. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #inTurn(form: Form, task: FormulaTask): Promise<FormulaReply> {
    const turn = this.#last.then(() => this.#do(form, task));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #do(form: Form, task: FormulaTask): Promise<FormulaReply> {
    await this.#ready;
    const reply = this.#message<FormulaReply>(ALLOWANCE);
    this.#worker?.postMessage(form === this.#sent ? task : { ...task, form });
    this.#sent = form;
    try {
      return await reply;
    } catch (error) {
      this.stop();
      throw error;
    }
  }

  /** The next message of the worker; rejects when it fails, does not come in time, or the worker was ended. */
  #message<Message>(allowance?: number): Promise<Message> {
    return new Promise((done, failed) => {
      const worker = this.#worker;
      if (!worker) return failed(new RangeError('formulas are not run here any more'));
      const timer =
        allowance && setTimeout(() => failed(new RangeError('the formulas of this form take too long')), allowance);
      worker.onmessage = ({ data }: MessageEvent<Message>) => {
        clearTimeout(timer);
        done(data);
      };
      worker.onerror = () => {
        clearTimeout(timer);
        failed(new RangeError('the formulas failed'));
      };
    });
  }
}
