import type { SavedAnswer } from '@skinroot/contracts';

export type UrgentSign = SavedAnswer['urgent'][number];

const none: readonly UrgentSign[] = [];

/** Warning signs as the API last told them, and whether the person has read them. */
export class UrgentSigns {
  #signs = none;
  #listeners = new Set<() => void>();

  readonly signs = (): readonly UrgentSign[] => this.#signs;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(signs: readonly UrgentSign[]): void {
    const names = (list: readonly UrgentSign[]) => list.map(({ id }) => id).join();
    if (names(signs) === names(this.#signs)) return;
    this.#signs = signs;
    for (const listener of this.#listeners) listener();
  }
}
