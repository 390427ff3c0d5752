import type { FodmapLevel, FoodTag, NickelLevel } from './food-vocabulary';
import data from './foods.data.json';

/** Nickel content of a food; `null` is not known, never zero. */
export interface FoodNickel {
  level: NickelLevel | null;
  measuredLevel: NickelLevel | null;
  levelBasis: 'measured' | 'measured+avoid-list' | 'avoid-list' | 'unknown';
  /** Mean content, micrograms per 100 g. */
  microgramsPer100g: number | null;
  /** Smallest and largest reported value, micrograms per 100 g. */
  low: number | null;
  high: number | null;
  samples: number | null;
  samplesUnit?: string;
  state: string | null;
  source: string | null;
  sourceFoodName?: string;
  rangeSource?: string | null;
  seedListed: boolean;
  avoidListed: boolean;
}

/** One food as usually sold; a brand may differ. Every value names its source, `null` means not known. */
export interface Food {
  id: string;
  name: string;
  category: string;
  /** Lower-case names for matching, English and Swedish; each belongs to exactly one food. */
  names: readonly string[];
  tags: Readonly<Record<FoodTag, boolean>>;
  /** A usual portion, grams. */
  servingGrams: number;
  nickel: FoodNickel;
  /** SIGHI compatibility, 0 well tolerated to 3 very poorly tolerated: an opinion list, not a laboratory value. */
  histamine: { score: 0 | 1 | 2 | 3 | null; source: string | null; basis?: string };
  fodmap: { level: FodmapLevel | null; source: string | null; note?: string };
}

/** The 382 foods, in order of category. Source: `foodSources` and `sources`. */
export const foods = data.foods as unknown as readonly Food[];

/** What each tag covers, in words. */
export const foodTagVocabulary = data.tagVocabulary as Readonly<Record<FoodTag, string>>;

/** Meaning of the histamine scores and of the FODMAP classes, in words. */
export const histamineScale = data.histamineScale as Readonly<Record<string, string>>;
export const fodmapScale = data.fodmapScale as Readonly<Record<FodmapLevel, string>>;

const byId = new Map(foods.map((food) => [food.id, food]));

/** The food with this id, or undefined. */
export function foodById(id: string): Food | undefined {
  return byId.get(id);
}
