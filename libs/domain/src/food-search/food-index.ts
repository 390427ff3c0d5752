import type { Food } from '@skinroot/reference';
import { plainName, singularName } from './plain-name';

/** One name of a food in the forms it is looked up by. */
export interface IndexedName {
  food: Food;
  name: string;
  plain: string;
  singular: string;
}

/** All names of all foods: build once, search often. */
export interface FoodIndex {
  names: readonly IndexedName[];
  byPlain: ReadonlyMap<string, IndexedName>;
  bySingular: ReadonlyMap<string, IndexedName>;
}

/** Builds the index; where two names become the same in the singular, the food listed first keeps it. */
export function buildFoodIndex(foods: readonly Food[]): FoodIndex {
  const names = foods.flatMap((food) =>
    [...new Set([food.name, ...food.names])].map((name) => {
      const plain = plainName(name);
      return { food, name, plain, singular: singularName(plain) };
    }),
  );
  const firstBy = (key: 'plain' | 'singular') => new Map([...names].reverse().map((row) => [row[key], row]));
  return { names, byPlain: firstBy('plain'), bySingular: firstBy('singular') };
}
