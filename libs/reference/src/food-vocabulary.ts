// Kept apart from the data: a page that needs the words does not carry the foods.

/** Allergen-type groups a food may belong to; the meaning of each stands in `foodTagVocabulary`. */
export const foodTags = [
  'dairy',
  'gluten',
  'wheat',
  'egg',
  'soy',
  'peanut',
  'treeNut',
  'fish',
  'shellfish',
  'sesame',
  'corn',
  'nightshade',
  'citrus',
  'alcohol',
  'caffeine',
  'addedSugar',
  'yeast',
] as const;
export type FoodTag = (typeof foodTags)[number];

/** Nickel classes from lowest to highest; borders at 3, 10, 50 and 100 micrograms per 100 g. */
export const nickelLevels = ['very-low', 'low', 'medium', 'high', 'very-high'] as const;
export type NickelLevel = (typeof nickelLevels)[number];

/** FODMAP classes from lowest to highest. */
export const fodmapLevels = ['low', 'moderate', 'high'] as const;
export type FodmapLevel = (typeof fodmapLevels)[number];
