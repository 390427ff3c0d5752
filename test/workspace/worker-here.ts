import { formulaTask, type FormulaTask } from '@skinroot/formula-worker';

/** The worker of the formulas, in this thread: jsdom has no workers. */
export class WorkerHere {
  onmessage?: (event: { data: unknown }) => void;
  onerror?: () => void;
  readonly #work = formulaTask();

  constructor() {
    queueMicrotask(() => this.onmessage?.({ data: 'ready' }));
  }

  /** Does the task, copied there and back as between threads. */
  postMessage(task: FormulaTask): void {
    const sent = structuredClone(task);
    queueMicrotask(() => {
      try {
        this.onmessage?.({ data: structuredClone(this.#work(sent)) });
      } catch {
        this.onerror?.();
      }
    });
  }

  terminate(): void {
    this.onmessage = undefined;
  }
}
