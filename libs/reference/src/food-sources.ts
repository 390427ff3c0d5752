import data from './foods.data.json';
import type { Food } from './foods';

/** Where food values come from and on what terms they may be shown. */
export interface FoodSource {
  key: string;
  citation: string;
  terms: string;
  /** False where no open licence is known: ask before a commercial release shows these values. */
  open: boolean;
}

const withoutOpenLicence = new Set(['nickel-compilation-2025', 'sighi']);

/** The seven sources of nickel, histamine and FODMAP values. */
export const foodSources: readonly FoodSource[] = Object.entries(data.sources).map(([key, source]) => ({
  key,
  ...source,
  open: !withoutOpenLicence.has(key),
}));

const isOpen = (key: string | null | undefined) => key == null || !withoutOpenLicence.has(key);

/** A range that mixes sources ("a + b") is open only when each part is. */
const isOpenRange = (keys: string | null | undefined) => (keys ?? '').split(' + ').every(isOpen);

/**
 * Leaves out every value whose source has no open licence: it then reads `null`, not known.
 * Tags, names and portions stay, and so does whether low-nickel diet sheets list it (`avoidListed`).
 */
export function withOpenSourcesOnly(food: Food): Food {
  const { nickel, histamine } = food;
  const openRange = isOpenRange(nickel.rangeSource) ? {} : { low: null, high: null, rangeSource: null };
  const closedNickel = {
    microgramsPer100g: null,
    measuredLevel: null,
    // A list says "avoid", not how much: "medium" would let a rule against "high" pass what was measured higher.
    level: null,
    levelBasis: 'unknown' as const,
    low: null,
    high: null,
    samples: null,
    source: null,
    rangeSource: null,
  };
  return {
    ...food,
    nickel: isOpen(nickel.source) ? { ...nickel, ...openRange } : { ...nickel, ...closedNickel },
    histamine: isOpen(histamine.source) ? histamine : { score: null, source: null },
  };
}
