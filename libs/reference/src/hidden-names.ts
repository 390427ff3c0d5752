import type { FoodTag } from './food-vocabulary';
import data from './hidden-names.data.json';

/** Label words that hide a food group: what they surely hold, and what they may hold. */
export interface HiddenName {
  /** Lower case, English and Swedish. */
  names: readonly string[];
  tags: readonly FoodTag[];
  /** Not knowable from the label alone: ask. */
  possible?: readonly FoodTag[];
  /** Key in {@link hiddenNameSources}. */
  source: string;
}

/** Casein, whey, spelt, ghee, E numbers and others, as labels name them. */
export const hiddenNames = data.names as readonly HiddenName[];

/** Source key -> citation. */
export const hiddenNameSources = data.sources as Readonly<Record<string, string>>;
