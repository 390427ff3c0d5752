/** Draws numbers from 0 (included) to 1 (excluded). */
export type UniformSource = () => number;

/**
 * Numbers that look random and come out the same for the same seed on every machine.
 * @param seed - any whole number; read as 32 bits
 * @throws RangeError when the seed is not a whole number
 * Source: mulberry32, Tommy Ettinger, public domain.
 */
export function seededUniform(seed: number): UniformSource {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`A seed is a whole number, not ${seed}`);
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One draw from the standard normal: two fresh uniforms, after Box and Muller. */
export function drawGaussian(next: UniformSource): number {
  const radius = Math.sqrt(-2 * Math.log(Math.max(next(), 1e-12)));
  return radius * Math.cos(2 * Math.PI * next());
}
