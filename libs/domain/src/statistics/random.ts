// Looked up once: the row of numbers is asked for millions of them.
const { floor, imul } = Math;

/** Gives the next number of a row, at least 0 and below 1. */
export type UniformSource = () => number;

/**
 * A repeatable row of numbers from a whole-number seed (mulberry32). Good enough to shuffle and to simulate, not for
 * secrets.
 */
export function seededUniform(seed: number): UniformSource {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Standard normal numbers from uniform ones, two for each (Box and Muller). */
export function gaussianFrom(uniform: UniformSource): () => number {
  return () => {
    const radius = Math.sqrt(-2 * Math.log(Math.max(uniform(), 1e-12)));
    return radius * Math.cos(2 * Math.PI * uniform());
  };
}

/** Shuffles in place, each order equally likely (Fisher and Yates). */
export function shuffleInPlace(values: Float64Array, uniform: UniformSource): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = floor(uniform() * (last + 1));
    const held = values[last] ?? 0;
    values[last] = values[other] ?? 0;
    values[other] = held;
  }
}
