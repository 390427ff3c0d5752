import type { Answers, Form } from '@skinroot/forms';
import type { Computed, FormulaResults } from '@skinroot/formulas';
import type { FormulaTask, FormulaWork } from './formula-task';

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
  run(form: Form, given: Answers): Promise<FormulaResults> {
    return this.#inTurn(form, 'results', given);
  }

  /** Every calculated item with its value, or why there is none. Rejects as `run` does. */
  values(form: Form, answers: Answers): Promise<readonly Computed[]> {
    return this.#inTurn(form, 'values', answers);
  }

  /** What the form brings along, by its formulas too. Rejects as `run` does. */
  initial(form: Form): Promise<Answers> {
    return this.#inTurn(form, 'initial', {});
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

  #inTurn<Work extends keyof FormulaWork>(form: Form, work: Work, answers: Answers): Promise<FormulaWork[Work]> {
    const turn = this.#last.then(() => this.#do<FormulaWork[Work]>(form, { work, answers }));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #do<Reply>(form: Form, task: FormulaTask): Promise<Reply> {
    try {
      await this.#start();
      const reply = this.#message<Reply>(ALLOWANCE);
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
