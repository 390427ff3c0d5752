import { isProblem } from '../../../shared/problem-error';
import type { Questionnaire } from '../authoring/questionnaire';
import type { SavedForm } from '../forms.api';

export type SaveState =
  { kind: 'saved'; at: string | null } | { kind: 'waiting' } | { kind: 'saving' } | { kind: 'failed'; error: unknown };

const pauseMs = 800;
const firstRetryMs = 2000;
const lastRetryMs = 30_000;

/** Saves the draft a pause after the last change, one request at a time; what the network lost is sent again. */
export class FormSaver {
  private state: SaveState = { kind: 'saved', at: null };
  private pending: Questionnaire | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private retryMs = firstRetryMs;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly send: (document: Questionnaire) => Promise<SavedForm>) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  getState = (): SaveState => this.state;

  get isOpen(): boolean {
    return this.pending !== null;
  }

  change(document: Questionnaire): void {
    this.pending = document;
    if (this.state.kind !== 'saving') this.tell({ kind: 'waiting' });
    this.runIn(pauseMs);
  }

  /** Saves now what is still open; true when all is saved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.running;
    if (this.pending) await this.run();
    return !this.pending;
  }

  private runIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), ms);
  }

  private run(): Promise<void> {
    this.running ??= this.save().finally(() => {
      this.running = null;
      if (this.pending && this.state.kind === 'saved') this.runIn(0);
    });
    return this.running;
  }

  private async save(): Promise<void> {
    const document = this.pending;
    if (!document) return;
    this.tell({ kind: 'saving' });
    try {
      const { form } = await this.send(document);
      if (this.pending === document) this.pending = null;
      this.retryMs = firstRetryMs;
      this.tell({ kind: 'saved', at: form.updatedAt });
    } catch (error) {
      this.tell({ kind: 'failed', error });
      if (isProblem(error) && !error.retryable) return;
      this.runIn(this.retryMs);
      this.retryMs = Math.min(lastRetryMs, this.retryMs * 2);
    }
  }

  private tell(state: SaveState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
