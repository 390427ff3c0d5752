import {
  type Answers,
  evaluateWithExpressions,
  type ExpressionEngine,
  type Form,
  type FormState,
  initialAnswersWithExpressions,
} from '@skinroot/forms';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';

/** Formulas by fhirpath.js with the R4 model. */
const engine: ExpressionEngine = {
  run: (expression, { resource, questionnaire, variables }) => {
    // The library writes notes into what it is given, and libs/forms hands out its own objects.
    const context = { ...variables, resource, questionnaire };
    return fhirpath.evaluate(JSON.parse(JSON.stringify(resource)), expression, context, r4, {
      async: false,
    }) as unknown[];
  },
};

/** Works a form out with its formulas. Import it dynamically: most forms have none. */
export function withFormulas(form: Form, given: Answers, { previous }: { previous: FormState }): FormState {
  return evaluateWithExpressions(form, given, { engine, previous });
}

/** The answers that a form brings along, those its formulas find among them. */
export function initialByFormulas(form: Form): Answers {
  return initialAnswersWithExpressions(form, engine);
}
