import type { Path } from '@skinroot/forms';

/** A question that was answered on another device meanwhile; `isOurs`: the answer given here is later and stands. */
export interface Elsewhere {
  path: Path;
  text: string;
  isOurs: boolean;
}

const none: readonly Elsewhere[] = [];

/** What to tell about answers from another device, until it was read. */
export class OtherDevice {
  #changes = none;
  #listeners = new Set<() => void>();

  readonly changes = (): readonly Elsewhere[] => this.#changes;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  tell(change: Elsewhere): void {
    this.#become([...this.#changes.filter(({ path }) => path !== change.path), change]);
  }

  readonly close = (): void => this.#become(none);

  #become(changes: readonly Elsewhere[]): void {
    this.#changes = changes;
    for (const listener of this.#listeners) listener();
  }
}
