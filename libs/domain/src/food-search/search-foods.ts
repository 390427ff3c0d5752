import type { Food } from '@skinroot/reference';
import { editDistance } from './edit-distance';
import type { FoodIndex, IndexedName } from './food-index';
import { plainName, singularName } from './plain-name';

/** A food found by what was typed. */
export interface FoodMatch {
  food: Food;
  /** The name that matched. */
  name: string;
  /** 1 for the same name, 0.95 for another number, then start of a name, a word within it, typing slips. */
  confidence: number;
}

/** Below this a match is a guess that a person must confirm. */
export const surelyMeant = 0.95;

/**
 * Foods whose name fits what was typed, best first: names in English and Swedish, with or without diacritics, singular
 * or plural, and with small typing slips.
 * @param query - as typed; fewer than two letters find nothing
 * @param limit - most foods returned
 */
export function searchFoods(index: FoodIndex, query: string, limit = 10): FoodMatch[] {
  const plain = plainName(query.slice(0, 80));
  if (plain.length < 2) return [];
  const asked = { plain, singular: singularName(plain) };
  const best = new Map<string, FoodMatch>();
  for (const row of index.names) {
    const confidence = confidenceOf(asked, row);
    if (confidence > (best.get(row.food.id)?.confidence ?? 0)) {
      best.set(row.food.id, { food: row.food, name: row.name, confidence });
    }
  }
  const isBetter = (a: FoodMatch, b: FoodMatch) =>
    b.confidence - a.confidence || a.name.length - b.name.length || (a.food.id < b.food.id ? -1 : 1);
  return [...best.values()].sort(isBetter).slice(0, limit);
}

function confidenceOf(asked: { plain: string; singular: string }, row: IndexedName): number {
  if (row.plain === asked.plain) return 1;
  if (row.singular === asked.singular) return surelyMeant;
  if (row.plain.startsWith(asked.plain)) return 0.7 + 0.2 * (asked.plain.length / row.plain.length);
  if (row.plain.includes(` ${asked.plain}`) || row.singular.includes(` ${asked.singular}`)) return 0.6;
  return confidenceOfTypo(asked.singular, row.singular);
}

/** One slip in four letters or more, two in eight or more. */
function confidenceOfTypo(asked: string, name: string): number {
  const allowed = asked.length >= 8 ? 2 : asked.length >= 4 ? 1 : 0;
  if (allowed === 0 || Math.abs(asked.length - name.length) > allowed) return 0;
  const slips = editDistance(asked, name, allowed);
  return slips > allowed ? 0 : 0.9 - 0.5 * (slips / Math.min(asked.length, 6)) * slips;
}
