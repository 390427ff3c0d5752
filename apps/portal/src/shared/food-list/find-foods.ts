import type { PublicFood } from '@skinroot/contracts';

export interface FoundFood {
  food: PublicFood;
  /** The other name it was found under, if not its own. */
  under: string | undefined;
}

/** A word without case, accents, spaces and hyphens, in the singular where that is plain. */
export function normalised(text: string): string {
  return text
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '')
    .map(singular)
    .join(' ');
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(sh|ch|x|o|ss)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

/** Foods whose names hold the query, the closest first: the whole name, then a beginning, then a word inside. */
export function findFoods(foods: readonly PublicFood[], query: string): FoundFood[] {
  const wanted = normalised(query);
  if (wanted === '') return [];
  return foods
    .flatMap((food) => {
      const best = [food.name, ...food.names]
        .map((name) => ({ name, rank: rankOf(normalised(name), wanted) }))
        .reduce((a, b) => (b.rank < a.rank ? b : a));
      return best.rank === Infinity
        ? []
        : [{ food, under: rankOf(normalised(food.name), wanted) < Infinity ? undefined : best.name, rank: best.rank }];
    })
    .sort((a, b) => a.rank - b.rank || a.food.name.length - b.food.name.length)
    .map(({ food, under }) => ({ food, under }));
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(`${wanted} `)) return 1;
  if (name.startsWith(wanted)) return 2;
  if (` ${name}`.includes(` ${wanted}`)) return 3;
  return wanted.length >= 4 && name.includes(wanted) ? 4 : Infinity;
}
