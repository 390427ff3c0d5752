import { fhirpathEngine } from '@skinroot/fhirpath';
import { type Answers, type Form } from '@skinroot/forms';
import {
  type Computed,
  computedValues,
  type FormulaResults,
  formulaResults,
  initialAnswersWithExpressions,
} from '@skinroot/formulas';

/** What a worker is asked for, by its name. */
export interface FormulaWork {
  /** What the form brings along. */
  initial: Answers;
  /** What the formulas make of the answers given. */
  results: FormulaResults;
  /** Every calculated item with its value, or why there is none. */
  values: readonly Computed[];
}

/** One piece of work. */
export interface FormulaTask {
  /** The form of this task and of those after it; left out while it stays the same. */
  form?: Form;
  work: keyof FormulaWork;
  answers: Answers;
}

const engine = fhirpathEngine();

const workers: { [Work in keyof FormulaWork]: (form: Form, answers: Answers) => FormulaWork[Work] } = {
  initial: (form) => initialAnswersWithExpressions(form, engine),
  results: (form, answers) => formulaResults(form, answers, engine),
  values: (form, answers) => computedValues(form, answers, engine).map(plain),
};

/** Does tasks one after the other, each with the form of the last one that brought one. */
export function formulaTask(): (task: FormulaTask) => FormulaWork[keyof FormulaWork] {
  let known: Form | undefined;
  return ({ form = known, work, answers }) => {
    if (!form) throw new RangeError('the first task brings a form');
    known = form;
    return workers[work](form, answers);
  };
}

/** Dates and quantities of the library are objects of its own, which a worker cannot send. */
function plain(computed: Computed): Computed {
  return computed.computed ? { ...computed, value: JSON.parse(JSON.stringify(computed.value)) as unknown } : computed;
}
