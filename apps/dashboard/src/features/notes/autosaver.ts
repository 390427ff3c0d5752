import type { Note } from '@skinroot/contracts';
import { isProblem } from '../../shared/problem-error';
import { dropDraft, keepDraft } from './draft-keeper';

export interface NoteContent {
  title: string;
  sections: { heading: string; text: string }[];
}

export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'failed'; error: unknown }
  | { kind: 'conflict'; current: Note };

type Send = (content: NoteContent, version: number) => Promise<Note>;

const pauseMs = 800;
const firstRetryMs = 2000;
const lastRetryMs = 30_000;

/**
 * Saves what is typed, a pause after the last key: one request at a time, each upon the version the one before made.
 * What could not be saved yet stays in the tab's own storage, and is tried again until it is.
 */
export class Autosaver {
  state: SaveState;
  version: number;
  private pending: NoteContent | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private retryMs = firstRetryMs;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly note: Note,
    private readonly send: Send,
    /** The version the text was typed upon: the note's own, or an older one of a draft that was kept. */
    version = note.version,
  ) {
    this.version = version;
    this.state = { kind: 'saved', at: note.updatedAt };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  getState = (): SaveState => this.state;

  change(content: NoteContent): void {
    this.pending = content;
    keepDraft(this.note.id, this.version, content);
    if (this.state.kind === 'conflict') return;
    if (this.state.kind !== 'saving') this.tell({ kind: 'waiting' });
    this.runIn(pauseMs);
  }

  /** Saves now what is still open; resolves when it is saved or cannot be. */
  async flush(): Promise<SaveState> {
    clearTimeout(this.timer);
    await this.running;
    if (this.pending && this.state.kind !== 'conflict') await this.run();
    return this.state;
  }

  /** After a conflict: write ours over the other text, or take the other text. */
  settle(side: 'mine' | 'theirs'): void {
    if (this.state.kind !== 'conflict') return;
    const { current } = this.state;
    this.version = current.version;
    if (side === 'theirs') {
      this.pending = null;
      dropDraft(this.note.id);
      this.tell({ kind: 'saved', at: current.updatedAt });
    } else {
      this.tell({ kind: 'waiting' });
      void this.run();
    }
  }

  get isOpen(): boolean {
    return this.pending !== null;
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
    const content = this.pending;
    if (!content) return;
    this.tell({ kind: 'saving' });
    try {
      this.accept(await this.send(content, this.version), content);
    } catch (error) {
      this.fail(error, content);
    }
  }

  private accept(saved: Note, content: NoteContent): void {
    this.version = saved.version;
    this.retryMs = firstRetryMs;
    if (this.pending === content) {
      this.pending = null;
      dropDraft(this.note.id);
    }
    this.tell({ kind: 'saved', at: saved.updatedAt });
  }

  private fail(error: unknown, content: NoteContent): void {
    const current = isProblem(error, 'stale') ? (error.document?.current as Note | undefined) : undefined;
    // Saved before, and only the answer was lost on its way.
    if (current && isSameText(current, content)) return this.accept(current, content);
    if (current) return this.tell({ kind: 'conflict', current });
    this.tell({ kind: 'failed', error });
    if (isProblem(error) && !error.retryable) return;
    this.runIn(this.retryMs);
    this.retryMs = Math.min(lastRetryMs, this.retryMs * 2);
  }

  private tell(state: SaveState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

function isSameText(a: NoteContent, b: NoteContent): boolean {
  const flat = ({ title, sections }: NoteContent) =>
    JSON.stringify([title, sections.map(({ heading, text }) => [heading, text])]);
  return flat(a) === flat(b);
}
