import { type ExpressionEngine, type Form, needsExpressionEngine } from '@skinroot/forms';

/** Milliseconds that the formulas of one reading of a form may take; what comes later is not computed. */
const ALLOWANCE = 300;

let loading: Promise<ExpressionEngine> | undefined;

/** What runs the formulas of a form; undefined for the many forms that have none, which then load no library. */
export async function expressionEngineFor(form: Form): Promise<ExpressionEngine | undefined> {
  if (!needsExpressionEngine(form)) return undefined;
  loading ??= load();
  return withinTime(await loading);
}

function withinTime({ run }: ExpressionEngine): ExpressionEngine {
  let left = ALLOWANCE;
  return {
    run: (expression, context) => {
      if (left <= 0) throw new RangeError('the formulas of this form take too long');
      const begun = performance.now();
      try {
        return run(expression, context);
      } finally {
        left -= performance.now() - begun;
      }
    },
  };
}

async function load(): Promise<ExpressionEngine> {
  const [{ default: fhirpath }, { default: r4 }] = await Promise.all([
    import('fhirpath'),
    import('fhirpath/fhir-context/r4'),
  ]);
  return {
    run: (expression, { resource, questionnaire, variables }) => {
      // The library writes type notes into what it is given, and libs/forms hands out its own objects.
      return fhirpath.evaluate(structuredClone(resource), expression, { ...variables, resource, questionnaire }, r4, {
        async: false,
      }) as unknown[];
    },
  };
}
