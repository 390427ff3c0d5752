import { type Answers, evaluate, type Form, type FormState } from '@skinroot/forms';
import { formulaResults } from '@skinroot/formulas';
import { expressionEngineFor } from './expression-engine';

/**
 * The form as these answers make it, by its formulas too where it has some: what they show or hide, and what they
 * compute, which then stands among `answers`. Every check, score and export on the server starts here.
 */
export async function formStateOf(form: Form, answers: Answers, previous?: FormState): Promise<FormState> {
  const engine = await expressionEngineFor(form);
  const results = engine && formulaResults(form, answers, engine);
  return evaluate(form, results?.answers ?? answers, { ...results, previous });
}
