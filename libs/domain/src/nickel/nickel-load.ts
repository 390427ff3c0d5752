import type { Food } from '@skinroot/reference';
import { clamp, roundHalfUp } from '../statistics/moments';
import { nickelPoints } from './nickel-points';

/** One food eaten; `grams` is the edible weight. */
export interface FoodPortion {
  foodId: string;
  grams: number;
  /** True when the amount was guessed: widens the range by about 30 % of the portion. */
  guessed?: boolean;
}

/** Nickel of one day; micrograms, rounded to one decimal. */
export interface NickelLoad {
  micrograms: number;
  points: number;
  /** 5 %, 50 % and 95 % points of what the day may have held, given how contents vary. */
  p5: number;
  median: number;
  p95: number;
  /** Share of the eaten grams whose content is known. */
  coveragePercent: number;
  /** Foods whose portion alone holds 100 micrograms or more. */
  avoidPortions: string[];
  /** Foods without a known content: not counted, and not zero. */
  unknown: string[];
}

/** Finds a food by its id. */
export type FindFood = (foodId: string) => Pick<Food, 'nickel'> | undefined;

/**
 * Daily nickel load of one day's foods (nickel method, section 7).
 * @param portions - one entry per food eaten
 * @param findFood - looks up contents, micrograms per 100 g with their range; rows cite their source
 * @throws RangeError when a weight is negative or not a number, or a food does not exist
 */
export function nickelLoad(portions: readonly FoodPortion[], findFood: FindFood): NickelLoad {
  const counted = portions.map((portion) => countPortion(portion, findFood));
  const known = counted.filter((portion) => portion.micrograms !== null);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const micrograms = sum(known.map((portion) => portion.micrograms ?? 0));
  const grams = sum(counted.map((portion) => portion.grams));
  const coverage = grams > 0 ? (100 * sum(known.map((portion) => portion.grams))) / grams : 0;
  return {
    micrograms: roundHalfUp(micrograms, 1),
    points: sum(known.map((portion) => nickelPoints(portion.micrograms ?? 0))),
    ...rangeOfSum(micrograms, sum(known.map((portion) => portion.variance))),
    coveragePercent: roundHalfUp(coverage, 1),
    avoidPortions: known.filter((portion) => (portion.micrograms ?? 0) >= 100).map((portion) => portion.foodId),
    unknown: counted.filter((portion) => portion.micrograms === null).map((portion) => portion.foodId),
  };
}

function countPortion({ foodId, grams, guessed }: FoodPortion, findFood: FindFood) {
  const food = findFood(foodId);
  if (food === undefined) throw new RangeError(`No food ${foodId.slice(0, 60)}`);
  if (!(grams >= 0 && grams < Infinity)) throw new RangeError(`${foodId}: not a weight: ${grams}`);
  const content = food.nickel.microgramsPer100g;
  if (content === null) return { foodId, grams, micrograms: null, variance: 0 };
  const micrograms = (content * grams) / 100;
  const spread2 = logSpread(content, food.nickel) ** 2 + (guessed ? 0.09 : 0);
  return { foodId, grams, micrograms, variance: micrograms ** 2 * (Math.exp(spread2) - 1) };
}

/** Standard deviation of the log content: a quarter of the log range, or 0.7 when no range is known. */
function logSpread(content: number, { low, high }: Pick<Food['nickel'], 'low' | 'high'>): number {
  if (low === null || high === null || high <= low) return 0.7;
  const lowest = Math.max(low, 0.1 * content, 0.05);
  return clamp(Math.log(Math.max(high, content) / lowest) / 4, 0.3, 1.2);
}

/** A log-normal with the mean and variance of the sum. */
function rangeOfSum(total: number, variance: number) {
  if (total === 0) return { p5: 0, median: 0, p95: 0 };
  const relative = 1 + variance / total ** 2;
  const spread = Math.sqrt(Math.log(relative));
  const median = total / Math.sqrt(relative);
  const at = (z: number) => roundHalfUp(median * Math.exp(z * spread), 1);
  return { p5: at(-1.645), median: at(0), p95: at(1.645) };
}
