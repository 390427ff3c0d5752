import type { Food, FoodCondition } from '@skinroot/reference';

/** True, false, or null: undecidable, because the food lacks the value asked for. */
export type Ternary = boolean | null;

const nickelOrder = ['very-low', 'low', 'medium', 'high', 'very-high'] as const;
const fodmapOrder = ['low', 'moderate', 'high'] as const;

/** Whether a condition holds for a food, in three-valued logic: a missing value decides nothing by itself. */
export function holds(condition: FoodCondition, food: Food): Ternary {
  if ('any' in condition) return anyOf(condition.any.map((part) => holds(part, food)));
  if ('all' in condition) return allOf(condition.all.map((part) => holds(part, food)));
  if ('not' in condition) return not(holds(condition.not, food));
  if ('tag' in condition) return food.tags[condition.tag];
  if ('foodIds' in condition) return condition.foodIds.includes(food.id);
  if ('category' in condition) return food.category === condition.category;
  return valueHolds(condition, food);
}

function valueHolds(condition: FoodCondition, { nickel, histamine, fodmap, servingGrams }: Food): Ternary {
  if ('nickelLevelAtLeast' in condition) return isAtLeast(nickelOrder, nickel.level, condition.nickelLevelAtLeast);
  if ('nickelPerServingAtLeast' in condition) {
    const { microgramsPer100g } = nickel;
    if (microgramsPer100g === null) return null;
    return (microgramsPer100g * servingGrams) / 100 >= condition.nickelPerServingAtLeast;
  }
  if ('nickelAvoidListed' in condition) return nickel.avoidListed === condition.nickelAvoidListed;
  if ('histamineAtLeast' in condition)
    return histamine.score === null ? null : histamine.score >= condition.histamineAtLeast;
  if ('fodmapAtLeast' in condition) return isAtLeast(fodmapOrder, fodmap.level, condition.fodmapAtLeast);
  throw new RangeError(`Unknown condition ${JSON.stringify(condition).slice(0, 80)}`);
}

function isAtLeast<Level extends string>(order: readonly Level[], have: Level | null, want: Level): Ternary {
  return have === null ? null : order.indexOf(have) >= order.indexOf(want);
}

function anyOf(values: readonly Ternary[]): Ternary {
  return values.includes(true) ? true : values.includes(null) ? null : false;
}

function allOf(values: readonly Ternary[]): Ternary {
  return values.includes(false) ? false : values.includes(null) ? null : true;
}

function not(value: Ternary): Ternary {
  return value === null ? null : !value;
}
