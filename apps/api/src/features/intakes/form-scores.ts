import type { FormScore } from '@skinroot/contracts';
import { type FormState, ordinalScore } from '@skinroot/forms';
import { computedValues } from '@skinroot/formulas';
import { expressionEngineFor } from '../forms/expression-engine';

/** What a form's own points and formulas come to. What cannot be computed says why; it is never 0. */
export async function formScores({ form, answers }: FormState): Promise<FormScore[]> {
  const computed = computedValues(form, answers, await expressionEngineFor(form)).map((one): FormScore => ({
    linkId: one.linkId,
    text: one.text,
    value: one.computed ? words(one.value) : null,
    note: one.computed ? null : one.reason,
  }));
  // A form that adds up its points itself needs no second sum.
  if (computed.some(({ value }) => value !== null)) return computed;
  const { parts, score, max, unanswered } = ordinalScore(form, answers);
  if (parts.length === 0) return computed;
  const points = {
    linkId: '',
    text: 'Points',
    value: score === null ? null : `${score} of ${max}`,
    note: unanswered > 0 ? `${unanswered} of the questions with points not answered` : null,
  };
  return [...computed, points];
}

const words = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
