import type { Answers, Form } from '@skinroot/forms';
import type { FormulaReply, FormulaTask } from './formula-task';

/** Milliseconds that the formulas of a form may take at a time. */
const ALLOWANCE = 2000;

/**
 * Runs the formulas of forms beside the page: a stranger's formula may take for ever, and a person goes on answering
 * all the same. What takes longer than two seconds is ended; the next answers find a fresh worker, as a phone that slept
 * is late too.
 */
export class Formulas {
  #worker: Worker | undefined;
  /** The form that the worker has. */
  #sent: Form | undefined;
  /** One task after the other. */
  #last: Promise<unknown> = Promise.resolve();
  #isStopped = false;

  /** What the formulas make of answers. Rejects when they cannot be run, or take too long. */
  run(form: Form, given: Answers): Promise<FormulaReply> {
    return this.#inTurn(form, { given });
  }

  /** What the form brings along, by its formulas too. Rejects as `run` does. */
  async initial(form: Form): Promise<Answers> {
    const { initial = {} } = await this.#inTurn(form, {});
    return initial;
  }

  /** Ends the worker for good; what is asked from now on is rejected. */
  stop(): void {
    this.#isStopped = true;
    this.#end();
  }

  /** Rejects where there are no workers. */
  async #start(): Promise<void> {
    if (this.#isStopped) throw new RangeError('formulas are not run here any more');
    if (this.#worker) return;
    this.#worker = new Worker(new URL('./formulas-worker.ts', import.meta.url), { type: 'module' });
    await this.#message();
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#sent = undefined;
  }

  #inTurn(form: Form, task: FormulaTask): Promise<FormulaReply> {
    const turn = this.#last.then(() => this.#do(form, task));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #do(form: Form, task: FormulaTask): Promise<FormulaReply> {
    try {
      await this.#start();
      const reply = this.#message<FormulaReply>(ALLOWANCE);
      this.#worker?.postMessage(form === this.#sent ? task : { ...task, form });
      this.#sent = form;
      return await reply;
    } catch (error) {
      this.#end();
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
