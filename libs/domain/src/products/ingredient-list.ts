import type { Ingredient } from '@skinroot/reference';

/** INCI names and synonyms, upper case, each with its ingredient. */
export type IngredientIndex = ReadonlyMap<string, Ingredient>;

/** An ingredient of a product; `position` counts every entry of the list from 1, known or not. */
export interface FoundIngredient {
  position: number;
  ingredient: Ingredient;
}

/** An ingredient list as far as it could be read. */
export interface ParsedIngredients {
  found: FoundIngredient[];
  /** Entries with no known name, upper case: not judged, and not harmless. */
  unknown: string[];
}

/** Longest list that is read; printed ones stay far below. */
const longestList = 20_000;

const separators = /[;•·]|\. |(?<!\d),|,(?!\d)/;

/** Names for look-up: build once, use for every product. INCI names win over synonyms. */
export function ingredientIndex(ingredients: readonly Ingredient[]): IngredientIndex {
  const synonyms = ingredients.flatMap((row) => row.synonyms.map((name) => [name.toUpperCase(), row] as const));
  const names = ingredients.map((row) => [row.inci.toUpperCase(), row] as const);
  return new Map([...synonyms, ...names]);
}

/**
 * Reads an ingredient list as printed or pasted: labels, percentages, stars and bracketed second names are understood,
 * names are matched exactly. Ingredients stand in falling order down to 1 %.
 * @throws RangeError when the text is longer than any printed list
 */
export function parseIngredientList(text: string, index: IngredientIndex): ParsedIngredients {
  if (text.length > longestList) throw new RangeError('Too long for an ingredient list');
  const line = text
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .replace(/^\s*[^,:;]{1,30}:\s*/, '')
    .replace(/(MAY CONTAIN|\+\/-)\s*:?/g, ';');
  const entries = line
    .split(separators)
    .map(cleanEntry)
    .filter((entry) => entry !== '');
  const matches = entries.map((entry, at) => ({ entry, position: at + 1, ingredient: findIngredient(entry, index) }));
  return {
    found: matches.flatMap(({ position, ingredient }) => (ingredient ? [{ position, ingredient }] : [])),
    unknown: matches.filter(({ ingredient }) => !ingredient).map(({ entry }) => entry),
  };
}

function cleanEntry(part: string): string {
  return part
    .replace(/\d+([.,]\d+)?\s*%/g, '')
    .replace(/[*+]/g, '')
    .trim()
    .replace(/\.$/, '')
    .trim();
}

/** Tries the entry whole, without its brackets, each bracket's inside, then the parts of a slash pair. */
function findIngredient(entry: string, index: IngredientIndex): Ingredient | undefined {
  const bare = entry
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const inBrackets = [...entry.matchAll(/\(([^)]*)\)/g)].map((match) => (match[1] ?? '').trim());
  const names = [entry, bare, ...inBrackets, ...bare.split('/').map((name) => name.trim())];
  return names.map((name) => index.get(name)).find((ingredient) => ingredient !== undefined);
}
