import { effects, harmWeights } from './effect-grid';
import { effectRange, isWorseByItself, type EffectRange } from './effect-range';
import type { SkinSettings } from './skin-settings';
import type { TestTable } from './test-table';

// Looked up once: they are asked for millions of times.
const { exp, log: ln } = Math;

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
  /** Tests among them that speak for harm by themselves, as in a one-sided test at 5 %. */
  positives: number;
  /** Chance that the food does harm. */
  chance: number;
  /** Null without a valid test. */
  range: EffectRange | null;
}

/**
 * Weighs all tests of all foods at once. Every food's days also tell how the skin behaves by itself, so a client's later
 * tests are read more sharply than the first. Given a setting of the skin, foods are independent.
 * @throws RangeError when a prior is no chance or a table belongs to other settings
 */
export function jointEvidence(ground: SkinSettings, foods: readonly FoodTables[]): JointEvidence[] {
  for (const food of foods) assertFood(food, ground.settings.length);
  const readings = foods.map((food) => readFood(food, ground.settings.length));
  const logs = settingLogs(ground, foods, readings);
  const weights = normalised(logs);
  return foods.map((food, at) => {
    const { harm, either } = readings[at] ?? { harm: new Float64Array(0), either: new Float64Array(0) };
    // A range reads the food's own days itself: they must not have weighed the settings before.
    const others = logs.map((log, setting) => log - (either[setting] ?? 0));
    const range = food.tables.length === 0 ? null : effectRange(effectCurve(food.tables, others));
    const positives = food.tables.filter((table) => isWorseByItself(effectCurve([table], others))).length;
    const chance = chanceOf(harm, food.prior, weights);
    return { foodId: food.foodId, tests: food.tables.length, positives, chance, range };
  });
}

/** Per setting, log: how much likelier a food's days are under harm than under no effect, and with its prior weighed. */
interface FoodReading {
  harm: Float64Array;
  either: Float64Array;
}

function readFood(food: FoodTables, settings: number): FoodReading {
  const harm = logHarm(food, settings);
  const either = harm.map((log) => logSum([ln(1 - food.prior), ln(food.prior) + log]));
  return { harm, either };
}

/** Log of how much likelier a food's days are under harm than under no effect, per setting. */
function logHarm({ tables }: FoodTables, settings: number): Float64Array {
  const harm = new Float64Array(settings);
  const sums = new Float64Array(effects.length);
  for (let setting = 0; setting < settings; setting++) {
    for (const [effectAt, weight] of logHarmWeights.entries()) {
      sums[effectAt] = weight === -Infinity ? weight : weight + gainOf(tables, effectAt, setting);
    }
    harm[setting] = logSum(sums);
  }
  return harm;
}

const logHarmWeights = harmWeights.map(ln);

function gainOf(tables: readonly TestTable[], effectAt: number, setting: number): number {
  let sum = 0;
  for (const table of tables) sum += table.gain[effectAt]?.[setting] ?? 0;
  return sum;
}

/** Settings weighed by the calm days and by every test, each food harmful with its prior. */
function settingLogs(
  { logWeights }: SkinSettings,
  foods: readonly FoodTables[],
  readings: readonly FoodReading[],
): Float64Array {
  return logWeights.map((log, setting) => {
    const fromFoods = readings.reduce((sum, { either }) => sum + (either[setting] ?? 0), 0);
    const tables = foods.flatMap((food) => food.tables);
    return tables.reduce((sum, table) => sum + (table.nothing[setting] ?? 0), log + fromFoods);
  });
}

function normalised(logs: Float64Array): Float64Array {
  const total = logSum(logs);
  return logs.map((log) => exp(log - total));
}

function chanceOf(harm: Float64Array, prior: number, weights: Float64Array): number {
  let chance = 0;
  for (let setting = 0; setting < weights.length; setting++) {
    const odds = ln(prior / (1 - prior)) + (harm[setting] ?? 0);
    chance += (weights[setting] ?? 0) / (1 + exp(-odds));
  }
  return Math.min(1, chance);
}

/** Log-likelihood of each effect, the settings weighed by everything but this food. */
function effectCurve(tables: readonly TestTable[], logWeights: Float64Array): number[] {
  return effects.map((_, effectAt) =>
    logSum(logWeights.map((log, setting) => log + gainOf(tables, effectAt, setting))),
  );
}

function logSum(logs: readonly number[] | Float64Array): number {
  let top = -Infinity;
  for (const log of logs) if (log > top) top = log;
  if (top === -Infinity) return top;
  let sum = 0;
  for (const log of logs) sum += exp(log - top);
  return top + ln(sum);
}

function assertFood({ prior, tables }: FoodTables, settings: number): void {
  if (!(prior > 0 && prior < 1)) throw new RangeError(`A chance before tests lies between 0 and 1, not ${prior}`);
  if (tables.some(({ nothing }) => nothing.length !== settings))
    throw new RangeError('A test was read against other settings');
}
