import type { DayLimit, Food, FoodRule } from '@skinroot/reference';
import type { DayStatus } from '../adherence/adherence';
import { nickelLoad } from '../nickel/nickel-load';
import { foodVerdict, type FoodVerdict } from './food-verdict';

/** One food eaten at a meal; `grams` is the edible weight. */
export interface MealEntry {
  meal: string;
  foodId: string;
  grams: number;
}

/** A day's diary as far as food rules need it. */
export interface DiaryDay {
  /** The client declared the diary of this day complete. */
  complete: boolean;
  entries: readonly MealEntry[];
  /** The food under test and foods whose test was passed: rules and portions do not count them. */
  allowedFoodIds: readonly string[];
}

/** What a phase asks for. */
export interface PhaseFoodRules {
  foodRules: readonly FoodRule[];
  dayLimits?: readonly DayLimit[];
}

type Judged = { entry: MealEntry; food: Food; verdict: FoodVerdict };

/** A quarter of a portion more than allowed is within what a kitchen measures. */
const portionTolerance = 0.25;

/**
 * Whether the plan was kept on a day: a slip when a food is to be left out or a limit is exceeded; otherwise unknown
 * when the diary is incomplete or a food cannot be judged; otherwise kept.
 * @throws RangeError when a food does not exist or a weight is no weight
 */
export function dayStatus(
  phase: PhaseFoodRules,
  day: DiaryDay,
  findFood: (foodId: string) => Food | undefined,
): DayStatus {
  const judged = day.entries
    .filter((entry) => !day.allowedFoodIds.includes(entry.foodId))
    .map((entry) => judge(entry, phase.foodRules, findFood));
  const limits = (phase.dayLimits ?? []).map((limit) => againstLimit(limit, day, findFood));
  const isSlip = judged.some(({ verdict }) => verdict.action === 'exclude') || exceedsPortions(judged);
  if (isSlip || limits.includes('slip')) return 'slip';
  const isOpen = judged.some(({ verdict }) => verdict.action === 'unknown') || limits.includes('unknown');
  return day.complete && !isOpen ? 'kept' : 'unknown';
}

function judge(entry: MealEntry, rules: readonly FoodRule[], findFood: (id: string) => Food | undefined): Judged {
  const food = findFood(entry.foodId);
  if (food === undefined) throw new RangeError(`No food ${entry.foodId.slice(0, 60)}`);
  if (!(entry.grams >= 0 && entry.grams < Infinity))
    throw new RangeError(`${entry.foodId}: not a weight: ${entry.grams}`);
  return { entry, food, verdict: foodVerdict(rules, food) };
}

function exceedsPortions(judged: readonly Judged[]): boolean {
  const eaten = new Map<string, number>();
  return judged.some(({ entry, food, verdict }) => {
    if (verdict.action !== 'limit' || !verdict.rule?.limit) return false;
    const { per, portions } = verdict.rule.limit;
    const key = per === 'meal' ? `${verdict.rule.id}|${entry.meal}` : verdict.rule.id;
    const total = (eaten.get(key) ?? 0) + entry.grams / food.servingGrams;
    eaten.set(key, total);
    return total > portions + portionTolerance;
  });
}

function againstLimit(limit: DayLimit, day: DiaryDay, findFood: (id: string) => Food | undefined): DayStatus {
  const counts = (entry: MealEntry) => !(limit.exceptTestFood && day.allowedFoodIds.includes(entry.foodId));
  const load = nickelLoad(day.entries.filter(counts), findFood);
  if (load.micrograms > limit.maxMicrograms) return 'slip';
  return load.unknown.length > 0 ? 'unknown' : 'kept';
}
