import type { DiaryPreset } from '@skinroot/reference';
import { clamp } from '../statistics/moments';
import { gaussianFrom, seededUniform, type UniformSource } from '../statistics/random';
import type { Diary } from '../triggers/diary';

/** A diary whose true triggers are known. */
export interface SimulatedDiary extends Diary {
  line: (number | null)[];
  complete: boolean[];
  exposures: Record<string, number[]>;
  /** Ids of the candidates that really have an effect. */
  truth: string[];
}

/** What a skin line is made of: noise that carries over, and reactions that fade. */
export interface LineSpec {
  phi: number;
  innovationSd: number;
  base: number;
  trendPer28Days?: number;
  reactionDecay: number;
}

/**
 * A client with known triggers (analysis method, section 13). The order of the draws is part of the method, so a seed
 * gives the same client everywhere.
 */
export function simulateDiary(preset: DiaryPreset, seed: number): SimulatedDiary {
  const uniform = seededUniform(seed);
  const eaten = drawMeals(preset, uniform);
  const onset = new Float64Array(preset.days + preset.lagProbabilities.length);
  preset.candidates.forEach(({ effect }, k) => {
    for (let day = 0; day < preset.days; day++) {
      const [reacts, delay] = [uniform(), uniform()];
      if (eaten[k]?.[day] !== 1 || effect === 0 || reacts >= preset.reactionProbability) continue;
      const place = day + drawLag(preset.lagProbabilities, delay);
      onset[place] = (onset[place] ?? 0) + effect;
    }
  });
  const line = drawLine(preset, onset.subarray(0, preset.days), gaussianFrom(uniform));
  const reported = eaten.map((row) => row.map((value) => keepUnless(value, uniform() < preset.forgetProbability)));
  const observed = line.map((value) => observe(value, uniform() < preset.outcomeMissing));
  const complete = line.map(() => uniform() >= preset.diaryMissing);
  return {
    line: observed,
    complete,
    exposures: Object.fromEntries(preset.candidates.map(({ id }, k) => [id, reported[k] ?? []])),
    truth: preset.candidates.filter(({ effect }) => effect > 0).map(({ id }) => id),
  };
}

/** Who eats what: habits stick from day to day, and some foods go along with others. */
function drawMeals({ days, candidates }: DiaryPreset, uniform: UniformSource): number[][] {
  const eaten = candidates.map(() => new Array<number>(days).fill(0));
  for (let day = 0; day < days; day++) {
    candidates.forEach((candidate, k) => {
      const [chooses, sticks, follows] = [uniform(), uniform(), uniform()];
      let value = chooses < candidate.probability ? 1 : 0;
      if (day > 0 && sticks < (candidate.stickiness ?? 0)) value = eaten[k]?.[day - 1] ?? 0;
      const leader = candidate.follows === undefined ? undefined : eaten[candidate.follows];
      if (leader && follows < (candidate.followProbability ?? 0)) value = leader[day] ?? 0;
      const row = eaten[k];
      if (row) row[day] = value;
    });
  }
  return eaten;
}

/** Days until a reaction begins, from a number between 0 and 1. */
export function drawLag(probabilities: readonly number[], chance: number): number {
  let sum = 0;
  const lag = probabilities.findIndex((probability) => chance < (sum += probability));
  return lag < 0 ? probabilities.length - 1 : lag;
}

/** The line of a client, day by day, from the points that begin on each; kept within 0 and 100. */
export function drawLine(spec: LineSpec, onset: Float64Array, normal: () => number): number[] {
  let noise = 0;
  let reaction = 0;
  return Array.from(onset, (points, day) => {
    const shock = normal() * spec.innovationSd;
    noise = day === 0 ? shock / Math.sqrt(1 - spec.phi ** 2) : spec.phi * noise + shock;
    reaction = spec.reactionDecay * reaction + points;
    return clamp(spec.base + ((spec.trendPer28Days ?? 0) * day) / 28 + reaction + noise, 0, 100);
  });
}

/** A rating to one decimal, or none. */
export function observe(value: number, isMissing: boolean): number | null {
  return isMissing ? null : Math.round(value * 10) / 10;
}

function keepUnless(value: number, isForgotten: boolean): number {
  return isForgotten ? 0 : value;
}
