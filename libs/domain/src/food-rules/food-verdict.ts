import type { Food, FoodAction, FoodRule } from '@skinroot/reference';
import { holds } from './condition';

/** What a phase's rules say of a food; `unknown` is never allowed by itself. */
export interface FoodVerdict {
  action: FoodAction | 'unknown';
  /** The rule that decided, or the first one that could not be decided; null when no rule speaks of the food. */
  rule: FoodRule | null;
}

/**
 * Reads food rules in order: the first that holds gives the action. A rule before it that would forbid or limit, and
 * could not be decided, turns everything but "leave out" into unknown.
 */
export function foodVerdict(rules: readonly FoodRule[], food: Food): FoodVerdict {
  let undecided: FoodRule | null = null;
  for (const rule of rules) {
    const holding = holds(rule.when, food);
    const restricts = rule.action === 'exclude' || rule.action === 'limit';
    if (holding === null && restricts) undecided ??= rule;
    if (holding === true) {
      return undecided && rule.action !== 'exclude'
        ? { action: 'unknown', rule: undecided }
        : { action: rule.action, rule };
    }
  }
  return undecided ? { action: 'unknown', rule: undecided } : { action: 'allow', rule: null };
}
