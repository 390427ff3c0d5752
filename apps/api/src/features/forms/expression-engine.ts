import { type ExpressionEngine, type Form, needsExpressionEngine } from '@skinroot/forms';

/** Regular expressions and loops of a stranger's form may never end; an escaped name could hide one. */
const MAY_NOT_END = /matches|repeat|\\u/i;

let loading: Promise<ExpressionEngine> | undefined;

/** What runs the formulas of a form; undefined for the many forms that have none, which then load no library. */
export async function expressionEngineFor(form: Form): Promise<ExpressionEngine | undefined> {
  if (!needsExpressionEngine(form)) return undefined;
  loading ??= load();
  return loading;
}

async function load(): Promise<ExpressionEngine> {
  const [{ default: fhirpath }, { default: r4 }] = await Promise.all([
    import('fhirpath'),
    import('fhirpath/fhir-context/r4'),
  ]);
  return {
    run: (expression, { resource, questionnaire, variables }) => {
      if (MAY_NOT_END.test(expression)) throw new RangeError('this formula might never end');
      // The library writes type notes into what it is given, and libs/forms hands out its own objects.
      return fhirpath.evaluate(structuredClone(resource), expression, { ...variables, resource, questionnaire }, r4, {
        async: false,
      }) as unknown[];
    },
  };
}
