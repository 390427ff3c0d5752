import { NoNetwork, Refusal } from './http';
import { storage } from './storage';

export interface OutboxEntry<T> {
  id: string;
  key: string;
  content: T;
}

/** 'ended': the link no longer opens anything; what waits stays on the device. */
export type OutboxState = 'saved' | 'saving' | 'waiting' | 'ended';

export interface OutboxOptions<T, R> {
  /** Where it is kept on the device. */
  name: string;
  send: (entry: OutboxEntry<T>) => Promise<R>;
  onSent?: (entry: OutboxEntry<T>, result: R) => void;
  onRefused?: (entry: OutboxEntry<T>, refusal: Refusal) => void;
}

const firstRetry = 2_000;
const lastRetry = 60_000;

/** Saves one thing after the other, in the order given, each once; kept on the device until the API has it. */
export class Outbox<T, R> {
  #options: OutboxOptions<T, R>;
  #state: OutboxState;
  #inFlight: string | undefined;
  #sending: Promise<void> = Promise.resolve();
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retry = firstRetry;

  constructor(options: OutboxOptions<T, R>) {
    this.#options = options;
    this.#state = this.entries().length > 0 ? 'waiting' : 'saved';
  }

  readonly state = (): OutboxState => this.#state;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  entries(): OutboxEntry<T>[] {
    return storage.read<OutboxEntry<T>[]>(this.#options.name) ?? [];
  }

  /** On the device at once; on its way after `pause` ms. A newer value replaces the last one as long as that one waits. */
  put(key: string, content: T, pause = 0): void {
    const entries = this.entries();
    const last = entries.at(-1);
    const rest = last && last.key === key && last.id !== this.#inFlight ? entries.slice(0, -1) : entries;
    this.#keep([...rest, { id: crypto.randomUUID(), key, content }]);
    if (this.#state !== 'waiting') this.#enter('saving');
    this.#drainIn(pause);
  }

  /** Takes back the last value as long as it waits: what was typed on is no longer meant. */
  withdraw(key: string): void {
    const last = this.entries().at(-1);
    if (last && last.key === key && last.id !== this.#inFlight) this.#remove(last);
  }

  /** Sends what is due; resolves when there is nothing left or nothing more can be sent now. */
  drain(): Promise<void> {
    if (this.#inFlight === undefined) this.#sending = this.#sendAll();
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    clearTimeout(this.#timer);
    for (let [entry] = this.entries(); entry !== undefined; [entry] = this.entries()) {
      this.#inFlight = entry.id;
      const goesOn = await this.#try(entry);
      this.#inFlight = undefined;
      if (!goesOn) return;
    }
    this.#enter('saved');
  }

  /** Takes up sending whenever the network or the page comes back. */
  start(): () => void {
    const now = () => void this.drain();
    addEventListener('online', now);
    document.addEventListener('visibilitychange', now);
    now();
    return () => {
      removeEventListener('online', now);
      document.removeEventListener('visibilitychange', now);
      clearTimeout(this.#timer);
    };
  }

  async #try(entry: OutboxEntry<T>): Promise<boolean> {
    if (this.#state !== 'waiting') this.#enter('saving');
    try {
      const result = await this.#options.send(entry);
      this.#remove(entry);
      this.#retry = firstRetry;
      this.#options.onSent?.(entry, result);
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.isLinkOver && error.slug !== 'not-found') {
        this.#enter('ended');
        return false;
      }
      if (error instanceof Refusal && !error.isPassing) {
        this.#remove(entry);
        this.#options.onRefused?.(entry, error);
        return true;
      }
      if (!(error instanceof NoNetwork || error instanceof Refusal)) throw error;
      this.#enter('waiting');
      this.#drainIn(this.#retry);
      this.#retry = Math.min(this.#retry * 2, lastRetry);
      return false;
    }
  }

  #drainIn(pause: number): void {
    clearTimeout(this.#timer);
    if (pause === 0) void this.drain();
    else this.#timer = setTimeout(() => void this.drain(), pause);
  }

  #remove(entry: OutboxEntry<T>): void {
    this.#keep(this.entries().filter(({ id }) => id !== entry.id));
  }

  #keep(entries: readonly OutboxEntry<T>[]): void {
    if (entries.length === 0) storage.remove(this.#options.name);
    else storage.write(this.#options.name, entries);
  }

  #enter(state: OutboxState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
