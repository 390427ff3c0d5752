import type { ExpressionEngine } from '@skinroot/forms';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';

/** Regular expressions and loops of a stranger's form may never end; an escaped name could hide one. */
const mayNotEnd = /matches|repeat|\\u/i;

/** Formulas by fhirpath.js with the R4 model. Import it dynamically: most forms have none. */
export const fhirPathEngine: ExpressionEngine = {
  run: (expression, { resource, questionnaire, variables }) => {
    if (mayNotEnd.test(expression)) throw new RangeError('this formula might never end');
    // The library writes notes into what it is given, and libs/forms hands out its own objects.
    const context = { ...variables, resource, questionnaire };
    return fhirpath.evaluate(structuredClone(resource), expression, context, r4, { async: false }) as unknown[];
  },
};
