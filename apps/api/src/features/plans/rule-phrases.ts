import type { PlanRule } from '@skinroot/contracts';
import { conditionInWords, englishRules } from '@skinroot/domain';
import { foodById, type FoodRule } from '@skinroot/reference';

export const vocabulary = englishRules((foodId) => foodById(foodId)?.name ?? foodId);

/** What a rule is about, without its action: pages put "Leave out" above it. */
export const phraseOf = (rule: Pick<FoodRule, 'when'>): string => conditionInWords(rule.when, vocabulary);

/** The same with the amount, for a client who reads nothing else. */
export function phraseWithAmount({ words, limit }: Pick<PlanRule, 'words' | 'limit'>): string {
  return limit ? `${words}, ${vocabulary.portions(limit.portions)} ${vocabulary.per[limit.per]}` : words;
}
