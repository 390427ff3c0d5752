import type { ExpressionEngine } from '@skinroot/formulas';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';

/** Formulas that are kept parsed, which is most of the work; a longer one is parsed anew. */
const MOST_PARSED = 200;
const LONGEST_PARSED = 2000;

const parse = (expression: string) => fhirpath.compile(expression, r4, { async: false });

/** FHIRPath by fhirpath.js with the R4 model. Large and without a time limit: load it late, and run it where it can be stopped. */
export function fhirpathEngine(): ExpressionEngine {
  const parsed = new Map<string, ReturnType<typeof parse>>();
  // The library writes type notes into what it is given, and libs/forms hands out its own objects.
  const copies = new WeakMap<object, object>();
  return {
    run: (expression, { resource, questionnaire, variables }) => {
      if (parsed.size > MOST_PARSED) parsed.clear();
      const formula = parsed.get(expression) ?? parse(expression);
      if (expression.length <= LONGEST_PARSED) parsed.set(expression, formula);
      const copy = copies.get(resource) ?? structuredClone(resource);
      copies.set(resource, copy);
      return formula(copy, { ...variables, resource: copy, questionnaire }) as unknown[];
    },
  };
}
