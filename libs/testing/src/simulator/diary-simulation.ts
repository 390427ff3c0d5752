import { seededUniform, type UniformSource } from './seeded-random';
import { drawMissing, drawNoise, lagOf, observed, skinLine, type SkinSpec } from './skin-line';

/** A client who keeps a diary and eats as usual. */
export interface DiarySpec extends SkinSpec {
  days: number;
  /** Slow drift, points per 28 days. */
  trendPer28Days: number;
  /** Chance that an eaten food is not written down. */
  forgetProbability: number;
  /** Chance that a day's food diary is not complete. */
  diaryMissing: number;
  candidates: readonly DiaryCandidate[];
}

/** A food of the diary with its true effect. */
export interface DiaryCandidate {
  id: string;
  /** Chance of eating it on a day. */
  probability: number;
  /** Chance of doing as yesterday. */
  stickiness?: number;
  /** True effect of a reaction, points; 0 is harmless. */
  effect: number;
  /** Place of the candidate this one goes along with, and how often. */
  follows?: number;
  followProbability?: number;
}

/** What a diary shows, with the truth behind it. */
export interface SimulatedDiary {
  line: (number | null)[];
  isComplete: boolean[];
  /** By food: written down as eaten, 0 or 1 a day. */
  exposures: Record<string, (0 | 1)[]>;
  /** Ids of the foods that do harm. */
  truth: string[];
}

/**
 * A diary with known truth. The order of draws is part of the method, so that a seed means the same client everywhere.
 * @throws RangeError when the seed is not a whole number
 * Source: analysis method, section 13.
 */
export function simulateDiary(spec: DiarySpec, seed: number): SimulatedDiary {
  const next = seededUniform(seed);
  const eaten = drawMeals(spec, next);
  const onset = drawReactions(spec, eaten, next);
  const noise = drawNoise(spec, spec.days, next);
  const line = skinLine(spec, { noise, onset, drift: (day) => (spec.trendPer28Days * day) / 28 });
  const reported = eaten.map((row) =>
    row.map((value): 0 | 1 => {
      const isRemembered = next() >= spec.forgetProbability;
      return value === 1 && isRemembered ? 1 : 0;
    }),
  );
  const isMissing = drawMissing(spec.days, spec.outcomeMissing, next);
  const isComplete = drawMissing(spec.days, spec.diaryMissing, next).map((isGap) => !isGap);
  return {
    line: observed(line, isMissing),
    isComplete,
    exposures: Object.fromEntries(spec.candidates.map(({ id }, at) => [id, reported[at] ?? []])),
    truth: spec.candidates.filter(({ effect }) => effect > 0).map(({ id }) => id),
  };
}

function drawMeals({ candidates, days }: DiarySpec, next: UniformSource): (0 | 1)[][] {
  const eaten = candidates.map((): (0 | 1)[] => []);
  for (let day = 0; day < days; day++) {
    for (const [at, candidate] of candidates.entries()) {
      const [habit, repeat, company] = [next(), next(), next()];
      let value: 0 | 1 = habit < candidate.probability ? 1 : 0;
      if (day > 0 && repeat < (candidate.stickiness ?? 0)) value = eaten[at]?.[day - 1] ?? 0;
      if (candidate.follows !== undefined && company < (candidate.followProbability ?? 0)) {
        value = eaten[candidate.follows]?.[day] ?? 0;
      }
      eaten[at]?.push(value);
    }
  }
  return eaten;
}

function drawReactions(spec: DiarySpec, eaten: readonly (0 | 1)[][], next: UniformSource): number[] {
  const onset = new Array<number>(spec.days + spec.lagProbabilities.length).fill(0);
  for (const [at, { effect }] of spec.candidates.entries()) {
    for (let day = 0; day < spec.days; day++) {
      const [chance, delay] = [next(), next()];
      if (eaten[at]?.[day] !== 1 || effect <= 0 || chance >= spec.reactionProbability) continue;
      const start = day + lagOf(spec.lagProbabilities, delay);
      onset[start] = (onset[start] ?? 0) + effect;
    }
  }
  return onset;
}
