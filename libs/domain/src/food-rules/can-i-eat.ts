import type { Food, FoodRule } from '@skinroot/reference';
import type { Day } from '../calendar/day';
import { foodVerdict } from './food-verdict';

/** An answer at the table: yes, a little, not until a day, or ask the practitioner. */
export interface EatingAnswer {
  answer: 'yes' | 'a-little' | 'no' | 'ask';
  foodId: string;
  name: string;
  /** Why, from the rule that decided; null when no rule speaks of the food. */
  reason: string | null;
  rule: FoodRule | null;
  /** Last day the rule holds; null for yes, ask, or an open end. */
  until: Day | null;
  /** A good choice, not only allowed. */
  isPreferred: boolean;
}

/**
 * "Can I eat this?" for one food on a day. Foods that a test lets in today are allowed whatever the rules say.
 * What is not known is never a yes.
 * @param rules - the rules of today's phase, in order
 * @param until - last day of the phase, or null
 * @param allowedFoodIds - the food under test and foods whose test was passed
 */
export function canIEat(
  food: Food,
  rules: readonly FoodRule[],
  { until, allowedFoodIds = [] }: { until: Day | null; allowedFoodIds?: readonly string[] },
): EatingAnswer {
  const head = { foodId: food.id, name: food.name };
  if (allowedFoodIds.includes(food.id)) {
    return { ...head, answer: 'yes', reason: 'part of your tests', rule: null, until: null, isPreferred: false };
  }
  const { action, rule } = foodVerdict(rules, food);
  const answer = { exclude: 'no', limit: 'a-little', allow: 'yes', prefer: 'yes', unknown: 'ask' } as const;
  const isRestricted = action === 'exclude' || action === 'limit';
  return {
    ...head,
    answer: answer[action],
    reason: rule?.reason ?? null,
    rule,
    until: isRestricted ? until : null,
    isPreferred: action === 'prefer',
  };
}
