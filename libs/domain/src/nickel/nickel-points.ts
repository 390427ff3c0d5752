/**
 * Points of one portion: 0 below 1 microgram, then one per begun 10 micrograms.
 * Source: Mislankar and Zirwas 2013; an orientation, never "safe".
 * @param micrograms - nickel in the portion, >= 0
 * @throws RangeError when negative or not a number
 */
export function nickelPoints(micrograms: number): number {
  if (!(micrograms >= 0)) throw new RangeError(`Not an amount of nickel: ${micrograms}`);
  return micrograms < 1 ? 0 : Math.floor(micrograms / 10) + 1;
}
