import type { FileCard } from '@skinroot/contracts';
import type { Form, Path } from '@skinroot/forms';
import type { FileUploads, UploadView } from '@skinroot/ui';
import { call, NoNetwork, Refusal, sendPiece } from '../../shared/http';
import { mirrored } from '../../shared/mirror';
import type { Outbox } from '../../shared/outbox';
import { type KeptFile, keptFiles } from './kept-files';
import { shrinkPhoto } from './shrink-photo';

const pieceBytes = 256 * 1024;
const firstRetry = 2_000;
const lastRetry = 60_000;

interface Options {
  intakeId: string;
  form: Form;
  /** Answers on their way. They go first: a question for photos may be asked, or a photo allowed, only by one of them. */
  answers: Pick<Outbox<unknown, unknown>, 'entries' | 'state' | 'listen'>;
  /** The file is whole on the server: it becomes an answer, before it is let go here. */
  onReady: (path: Path, card: FileCard) => void;
}

/** Carries files to the server piece by piece, one file after the other; goes on where it stopped, after a reload too. */
export class IntakeUploads implements FileUploads {
  #options: Options;
  #files = new Map<string, KeptFile>();
  #views: readonly UploadView[] = [];
  #listeners = new Set<() => void>();
  #isRunning = false;
  #retry = firstRetry;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  readonly uploads = (): readonly UploadView[] => this.#views;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly pictureOf = (id: string): string => `/api/public/files/${id}?size=small`;

  readonly add = (path: Path, file: File): void => {
    const id = crypto.randomUUID();
    this.#show({ id, path, name: file.name, percent: 0, state: 'sending', reason: '' });
    void this.#take(id, path, file);
  };

  readonly retry = (id: string): void => {
    this.#change(id, { state: 'sending', reason: '' });
    void this.drain();
  };

  readonly drop = (id: string): void => {
    this.#forget(id);
    void keptFiles.remove(id);
  };

  /** Whether something is still to be sent; what was refused waits for the person, not for us. */
  isBusy(): boolean {
    return this.#views.some(({ state }) => state !== 'failed');
  }

  start(): () => void {
    const now = () => void this.drain();
    addEventListener('online', now);
    document.addEventListener('visibilitychange', now);
    const stopListening = this.#options.answers.listen(now);
    void this.#resume();
    return () => {
      stopListening();
      removeEventListener('online', now);
      document.removeEventListener('visibilitychange', now);
      clearTimeout(this.#timer);
    };
  }

  async drain(): Promise<void> {
    if (this.#isRunning) return;
    clearTimeout(this.#timer);
    this.#isRunning = true;
    try {
      for (let next = this.#next(); next !== undefined; next = this.#next())
        if (this.#isHeld(next) || !(await this.#try(next))) break;
    } finally {
      this.#isRunning = false;
    }
  }

  async #resume(): Promise<void> {
    for (const file of await keptFiles.listOf(this.#options.intakeId)) {
      if (this.#views.some(({ id }) => id === file.id)) continue;
      this.#files.set(file.id, file);
      this.#show({ id: file.id, path: file.path, name: file.name, percent: 0, state: 'sending', reason: '' });
    }
    await this.drain();
  }

  async #take(id: string, path: Path, file: File): Promise<void> {
    const { intakeId, form } = this.#options;
    const allowed = form.places.get(path.replace(/~[\d.]+$/, ''))?.item.mimeTypes ?? [];
    const blob = await shrinkPhoto(file, allowed);
    const kept: KeptFile = {
      id,
      intakeId,
      path,
      name: file.name,
      contentType: blob.type || 'application/octet-stream',
      blob,
    };
    await keptFiles.add(kept);
    // Removed again while it was made smaller.
    if (!this.#views.some((view) => view.id === id)) return keptFiles.remove(id);
    this.#files.set(id, kept);
    await this.drain();
  }

  #next(): KeptFile | undefined {
    const view = this.#views.find(({ id, state }) => state !== 'failed' && this.#files.has(id));
    return view && this.#files.get(view.id);
  }

  #isHeld({ id }: KeptFile): boolean {
    const { answers } = this.#options;
    if (answers.entries().length === 0 || answers.state() === 'ended') return false;
    this.#change(id, { state: answers.state() === 'waiting' ? 'waiting' : 'sending' });
    return true;
  }

  /** False when nothing more can be sent now. */
  async #try(file: KeptFile): Promise<boolean> {
    try {
      const card = await this.#send(file);
      if (card && this.#files.has(file.id)) this.#options.onReady(file.path, card);
      this.#forget(file.id);
      // Only when its answer is on the disk.
      await mirrored();
      await keptFiles.remove(file.id);
      this.#retry = firstRetry;
      return true;
    } catch (error) {
      if (error instanceof Refusal && !error.isPassing) {
        this.#change(file.id, { state: 'failed', reason: error.errors[0]?.detail ?? error.message });
        return true;
      }
      if (!(error instanceof NoNetwork || error instanceof Refusal)) throw error;
      this.#change(file.id, { state: 'waiting' });
      this.#timer = setTimeout(() => void this.drain(), this.#retry);
      this.#retry = Math.min(this.#retry * 2, lastRetry);
      return false;
    }
  }

  async #send({ id, path, name, contentType, blob }: KeptFile): Promise<FileCard | null> {
    this.#change(id, { state: 'sending' });
    let upload = await call('startUpload', { body: { id, linkId: path, name, contentType, size: blob.size } });
    while (!upload.file && this.#files.has(id)) {
      this.#change(id, { percent: Math.floor((100 * upload.received) / blob.size) });
      // A whole file whose check was cut off is asked for with its last byte again.
      const from = Math.min(upload.received, blob.size - 1);
      upload = await sendPiece(id, from, blob.slice(from, from + pieceBytes));
    }
    return upload.file;
  }

  #forget(id: string): void {
    this.#files.delete(id);
    this.#become(this.#views.filter((view) => view.id !== id));
  }

  #show(view: UploadView): void {
    this.#become([...this.#views, view]);
  }

  #change(id: string, changes: Partial<UploadView>): void {
    this.#become(this.#views.map((view) => (view.id === id ? { ...view, ...changes } : view)));
  }

  #become(views: readonly UploadView[]): void {
    this.#views = views;
    for (const listener of this.#listeners) listener();
  }
}
