import { type Answers, evaluate, evaluateWithExpressions, type Form, type FormState } from '@skinroot/forms';
import { expressionEngineFor } from './expression-engine';

/**
 * The form as these answers make it, by its formulas too where it has some: what they show or hide, and what they
 * compute, which then stands among `answers`. Every check, score and export on the server starts here.
 */
export async function formStateOf(form: Form, answers: Answers, previous?: FormState): Promise<FormState> {
  const engine = await expressionEngineFor(form);
  return engine ? evaluateWithExpressions(form, answers, { engine, previous }) : evaluate(form, answers, { previous });
}
