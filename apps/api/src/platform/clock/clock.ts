/** The one source of the present moment: inject it, so that a test can say what time it is. */
export class Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until told otherwise. */
export class FixedClock extends Clock {
  #now: Date;

  constructor(start: Date | string) {
    super();
    this.#now = instant(start);
  }

  override now(): Date {
    return new Date(this.#now);
  }

  set(at: Date | string): void {
    this.#now = instant(at);
  }

  /** Moves the clock on by a length of real time, in milliseconds (days of a client are calendar days: use `set`). */
  advance(milliseconds: number): void {
    this.#now = new Date(this.#now.getTime() + milliseconds);
  }
}

function instant(value: Date | string): Date {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) throw new RangeError(`Not an instant: ${String(value)}`);
  return at;
}
