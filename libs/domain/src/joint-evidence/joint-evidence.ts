import { effects, effectStep, harmWeights, noEffectAt } from './effect-grid';
import type { SkinSettings } from './skin-settings';
import type { TestTable } from './test-table';

/** One food with what its valid tests say. */
export interface FoodTables {
  foodId: string;
  /** Chance that the food does harm before any test, between 0 and 1, both excluded. */
  prior: number;
  tables: readonly TestTable[];
}

/** What all tests together say of one food. */
export interface JointEvidence {
  foodId: string;
  /** Valid tests. */
  tests: number;
  /** Chance that the food does harm. */
  chance: number;
  /** Points per large dose, with a 95 % range in which no effect size was preferred; null without a valid test. */
  effect: number | null;
  low: number | null;
  high: number | null;
}

/**
 * Weighs all tests of all foods at once. Every food's days also tell how the skin behaves by itself, so a client's later
 * tests are read more sharply than the first. Given a setting of the skin, foods are independent.
 * @throws RangeError when a prior is no chance or a table belongs to other settings
 */
export function jointEvidence(ground: SkinSettings, foods: readonly FoodTables[]): JointEvidence[] {
  for (const food of foods) assertFood(food, ground.settings.length);
  const perFood = foods.map((food) => logHarm(food, ground.settings.length));
  const weights = settingWeights(ground, foods, perFood);
  return foods.map((food, at) => {
    const tests = food.tables.length;
    const chance = chanceOf(perFood[at] ?? new Float64Array(0), food.prior, weights);
    const range = tests === 0 ? { effect: null, low: null, high: null } : effectRange(food.tables, weights);
    return { foodId: food.foodId, tests, chance, ...range };
  });
}

/** Log of how much likelier a food's days are under harm than under no effect, per setting. */
function logHarm({ tables }: FoodTables, settings: number): Float64Array {
  return Float64Array.from({ length: settings }, (_, setting) => {
    const logs = harmWeights.map((weight, effectAt) =>
      weight > 0 ? Math.log(weight) + gainOf(tables, effectAt, setting) : -Infinity,
    );
    return logSum(logs);
  });
}

function gainOf(tables: readonly TestTable[], effectAt: number, setting: number): number {
  let sum = 0;
  for (const table of tables) sum += table.gain[effectAt]?.[setting] ?? 0;
  return sum;
}

/** Settings weighed by the calm days and by every test, each food harmful with its prior; sums to 1. */
function settingWeights(
  { logWeights }: SkinSettings,
  foods: readonly FoodTables[],
  perFood: readonly Float64Array[],
): Float64Array {
  const logs = Float64Array.from(logWeights);
  for (const [at, { prior, tables }] of foods.entries()) {
    for (let setting = 0; setting < logs.length; setting++) {
      let add = logSum([Math.log(1 - prior), Math.log(prior) + (perFood[at]?.[setting] ?? 0)]);
      for (const table of tables) add += table.nothing[setting] ?? 0;
      logs[setting] = (logs[setting] ?? 0) + add;
    }
  }
  const total = logSum(logs);
  return logs.map((log) => Math.exp(log - total));
}

function chanceOf(harm: Float64Array, prior: number, weights: Float64Array): number {
  let chance = 0;
  for (let setting = 0; setting < weights.length; setting++) {
    const odds = Math.log(prior / (1 - prior)) + (harm[setting] ?? 0);
    chance += (weights[setting] ?? 0) / (1 + Math.exp(-odds));
  }
  return Math.min(1, chance);
}

/** Median and central 95 % of the effect, read from the likelihood alone. */
function effectRange(
  tables: readonly TestTable[],
  weights: Float64Array,
): { effect: number; low: number; high: number } {
  const shifts = effects.map((_, effectAt) =>
    logSum(weights.map((weight, setting) => Math.log(weight) + gainOf(tables, effectAt, setting))),
  );
  const top = Math.max(...shifts);
  const heights = shifts.map((shift) => Math.exp(shift - top));
  return { curve: shifts, effect: quantile(heights, 0.5), low: quantile(heights, 0.025), high: quantile(heights, 0.975) };
}

/** Where a curve over the effects, read as straight lines between its points, has gathered a share of its area. */
function quantile(heights: readonly number[], share: number): number {
  const areas = heights.slice(1).map((height, at) => (height + (heights[at] ?? 0)) / 2);
  let left = share * areas.reduce((sum, area) => sum + area, 0);
  for (const [at, area] of areas.entries()) {
    if (left <= area && area > 0) return (effects[at] ?? 0) + effectStep * (left / area);
    left -= area;
  }
  return effects[effects.length - 1] ?? noEffectAt;
}

function logSum(logs: readonly number[] | Float64Array): number {
  let top = -Infinity;
  for (const log of logs) if (log > top) top = log;
  if (top === -Infinity) return top;
  let sum = 0;
  for (const log of logs) sum += Math.exp(log - top);
  return top + Math.log(sum);
}

function assertFood({ prior, tables }: FoodTables, settings: number): void {
  if (!(prior > 0 && prior < 1)) throw new RangeError(`A chance before tests lies between 0 and 1, not ${prior}`);
  if (tables.some(({ nothing }) => nothing.length !== settings))
    throw new RangeError('A test was read against other settings');
}
