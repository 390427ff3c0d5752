import type { FodmapLevel, FoodTag, NickelLevel } from './food-vocabulary';

/** A question about one food; undecidable when the food lacks the value asked for. */
export type FoodCondition =
  | { tag: FoodTag }
  | { foodIds: readonly string[] }
  | { category: string }
  | { nickelLevelAtLeast: NickelLevel }
  /** Micrograms in a usual portion. */
  | { nickelPerServingAtLeast: number }
  | { nickelAvoidListed: boolean }
  | { histamineAtLeast: 1 | 2 | 3 }
  | { fodmapAtLeast: FodmapLevel }
  | { any: readonly FoodCondition[] }
  | { all: readonly FoodCondition[] }
  | { not: FoodCondition };

/** exclude = leave out, limit = up to the stated amount, allow = free, prefer = recommended. */
export type FoodAction = 'exclude' | 'limit' | 'allow' | 'prefer';

/** One line of a phase's food rules; rules are read in order. */
export interface FoodRule {
  id: string;
  action: FoodAction;
  when: FoodCondition;
  reason: string;
  /** For `limit`: so many usual portions per meal, day or week. */
  limit?: { per: 'meal' | 'day' | 'week'; portions: number };
}

/** A ceiling on a day's whole load. */
export interface DayLimit {
  id: string;
  nutrient: 'nickel';
  maxMicrograms: number;
  maxPoints: number;
  decide: 'micrograms';
  verdictFrom: string;
  /** True when the food under test does not count. */
  exceptTestFood?: boolean;
}
