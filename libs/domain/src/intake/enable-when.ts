import type { QuestionnaireItem } from '@skinroot/reference';
import type { AnswerValue, IntakeAnswers, PlacedItem } from './questions';

type Rule = NonNullable<QuestionnaireItem['enableWhen']>[number];

/** Whether the question with this linkId is asked, given the answers. */
export type IsEnabled = (linkId: string) => boolean;

/**
 * Which questions are asked, by the plain reading of `enableWhen`: a question that is switched off has no answer, and
 * conditions on it are false (except `exists = false`). A form engine with repeats and scopes may be used instead.
 */
export function enablement(items: ReadonlyMap<string, PlacedItem>, answers: IntakeAnswers): IsEnabled {
  const known = new Map<string, boolean>();
  const isEnabled: IsEnabled = (linkId) => {
    const seen = known.get(linkId);
    if (seen !== undefined) return seen;
    known.set(linkId, false);
    const placed = items.get(linkId);
    const enabled = placed !== undefined && [...placed.parents, placed.item].every(conditionsHold);
    known.set(linkId, enabled);
    return enabled;
  };
  const conditionsHold = (item: QuestionnaireItem): boolean => {
    const rules = item.enableWhen ?? [];
    if (rules.length === 0) return true;
    const holds = (rule: Rule) => ruleHolds(rule, isEnabled(rule.question) ? answers[rule.question] : undefined);
    return item.enableBehavior === 'any' ? rules.some(holds) : rules.every(holds);
  };
  return isEnabled;
}

function ruleHolds(rule: Rule, answer: AnswerValue | null | undefined): boolean {
  const given = answer === undefined || answer === null ? [] : Array.isArray(answer) ? answer : [answer];
  const wanted = wantedBy(rule);
  switch (rule.operator) {
    case 'exists':
      return given.length > 0 === wanted;
    case '=':
      return given.some((value) => value === wanted);
    case '!=':
      return given.length > 0 && !given.some((value) => value === wanted);
    case '<':
      return given.some((value) => value < wanted);
    case '>':
      return given.some((value) => value > wanted);
    case '<=':
      return given.some((value) => value <= wanted);
    case '>=':
      return given.some((value) => value >= wanted);
  }
}

function wantedBy(rule: Rule): string | number | boolean {
  const coded = rule.answerCoding?.code ?? rule.answerBoolean ?? rule.answerInteger ?? rule.answerDecimal;
  return coded ?? rule.answerString ?? rule.answerDate ?? '';
}
