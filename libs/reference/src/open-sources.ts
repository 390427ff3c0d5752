import { withOpenSourcesOnly } from './food-sources';
import { foods, type Food } from './foods';
import { ingredients, type Ingredient } from './ingredients';

/** Which sources may speak. */
export interface SourceSetting {
  /** Leaves out every value whose source has no open licence: it then reads "not known". */
  openSourcesOnly: boolean;
}

/** Ratings are carried on by a database (CosDNA) that states no open licence. */
const closedIngredientSources = new Set(['fulton1989']);

/** Foods and ingredients as a practice may show them. */
export interface ReferenceValues {
  foods: readonly Food[];
  ingredients: readonly Ingredient[];
  foodById: (id: string) => Food | undefined;
}

/**
 * Every food and ingredient under one setting: the one switch for values without an open licence. Foods lose their nickel
 * content and histamine score, ingredients their comedogenic rating, where these come from such a source; flags, tags,
 * names and portions stay. Made once for each setting.
 */
export function referenceValues({ openSourcesOnly }: SourceSetting): ReferenceValues {
  const made = (openSourcesOnly ? openValues : allValues) ?? valuesOf(openSourcesOnly);
  if (openSourcesOnly) openValues = made;
  else allValues = made;
  return made;
}

let openValues: ReferenceValues | undefined;
let allValues: ReferenceValues | undefined;

function valuesOf(isOpenOnly: boolean): ReferenceValues {
  const shownFoods = isOpenOnly ? foods.map(withOpenSourcesOnly) : foods;
  const byId = new Map(shownFoods.map((food) => [food.id, food]));
  return {
    foods: shownFoods,
    ingredients: isOpenOnly ? ingredients.map(withOpenRating) : ingredients,
    foodById: (id) => byId.get(id),
  };
}

function withOpenRating(ingredient: Ingredient): Ingredient {
  const { comedogenic, ...sources } = ingredient.sources;
  return comedogenic && closedIngredientSources.has(comedogenic)
    ? { ...ingredient, comedogenic: null, sources }
    : ingredient;
}
