import {
  type Answers,
  type Computed,
  computedValues,
  type ExpressionEngine,
  type Form,
  type FormulaResults,
  formulaResults,
  initialAnswersWithExpressions,
} from '@skinroot/forms';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';

/** What the worker is asked: to run the formulas on the answers given, or, without any, to find what the form presets. */
export interface FormulaTask {
  /** The form of this task and of those after it; left out while it stays the same. */
  form?: Form;
  given?: Answers;
}

/** What it answers. */
export interface FormulaReply {
  results: FormulaResults;
  /** Every calculated item with its value, or why there is none. */
  values: readonly Computed[];
  /** The answers that the form brings along, of a task without answers. */
  initial?: Answers;
}

const parse = (expression: string) => fhirpath.compile(expression, r4, { async: false });
const parsed = new Map<string, ReturnType<typeof parse>>();

/** FHIRPath by fhirpath.js with the R4 model; each expression is parsed once. */
const engine: ExpressionEngine = {
  run: (expression, { resource, questionnaire, variables }) => {
    const formula = parsed.get(expression) ?? parse(expression);
    parsed.set(expression, formula);
    // The library writes notes into what it is given, and libs/forms hands out its own objects.
    const copy = JSON.parse(JSON.stringify(resource)) as object;
    return formula(copy, { ...variables, resource: copy, questionnaire }) as unknown[];
  },
};

/** Does tasks one after the other, each with the form of the last one that brought one. */
export function formulaTask(): (task: FormulaTask) => FormulaReply {
  let known: Form | undefined;
  return ({ form = known, given }) => {
    if (!form) throw new RangeError('the first task brings a form');
    if (form !== known) parsed.clear();
    known = form;
    const initial = given ? undefined : initialAnswersWithExpressions(form, engine);
    const results = formulaResults(form, given ?? initial ?? {}, engine);
    return { results, values: computedValues(form, results.answers, engine).map(plain), initial };
  };
}

/** Dates and quantities of the library are objects of its own, which a worker cannot send. */
function plain(computed: Computed): Computed {
  return computed.computed ? { ...computed, value: JSON.parse(JSON.stringify(computed.value)) as unknown } : computed;
}
