import {
  type Answers,
  copyOf,
  type Expression,
  type Form,
  initialAnswers,
  isAnswered,
  type Path,
  valuesAt,
  whyNotRun,
} from '@skinroot/forms';
import {
  answerOf,
  formulaRunner,
  formulasOf,
  pathFor,
  type ExpressionEngine,
  type FormulaResult,
  type RunFormula,
} from './formula-runner';

/** A computed value, or why there is none. A value that cannot be computed is never 0. */
export type Computed = {
  readonly linkId: string;
  readonly text: string;
  readonly expression: Expression;
} & ({ readonly computed: true; readonly value: unknown } | { readonly computed: false; readonly reason: string });

/**
 * The value of every calculated item, in the order of the form; without an engine, each with the reason why not. What is
 * computed inside of what repeats is among the answers, occurrence by occurrence; here it stands only where it cannot be.
 */
export function computedValues(form: Form, answers: Answers, engine?: ExpressionEngine): readonly Computed[] {
  const run = engine && formulaRunner(form, answers, engine);
  return [...form.places.values()].flatMap((place): Computed[] => {
    const { item, scopeDepth } = place;
    const expression = item.expressions?.calculated;
    if (!expression) return [];
    const head = { linkId: item.linkId, text: item.text, expression };
    const reason = whyNotRun(expression);
    const result: FormulaResult = reason
      ? { reason }
      : (run?.({ place, formula: expression, context: FIRST }) ?? NO_ENGINE);
    if (scopeDepth > 0 && result.values) return [];
    const [value] = result.values ?? [];
    if (value !== undefined) return [{ ...head, computed: true, value }];
    return [{ ...head, computed: false, reason: `Not computed: ${result.reason}.` }];
  });
}

/** The first occurrence of everything. */
const FIRST = { suffix: '', indexes: [] };
const NO_ENGINE: FormulaResult = { reason: 'formulas are not available here' };

/** Like `initialAnswers`, with what the initialExpressions of the form find where it says no value itself. */
export function initialAnswersWithExpressions(form: Form, engine: ExpressionEngine): Answers {
  const found = copyOf(initialAnswers(form));
  const run = formulaRunner(form, found, engine);
  for (const formula of formulasOf(form, found, 'initial')) {
    const { initial } = formula.place.item;
    const values = initial.length > 0 ? [] : (answerOf(run, formula) ?? []);
    if (values.length > 0) found[pathFor(formula)] = values;
  }
  return found;
}

/** What the formulas of a form make of the answers given. `evaluate` takes `answers`, with the rest as its options; plain data, a worker may send it. */
export type FormulaResults = {
  /** The answers, with what was computed in place of what was given. */
  readonly answers: Answers;
  /** The paths that are for the formulas to answer. */
  readonly computed: ReadonlySet<Path>;
  /** Results of enableWhenExpression; one that cannot be run is not among them, and leaves its item shown. */
  readonly shown: ReadonlyMap<Path, boolean>;
};

/**
 * Runs the formulas of a form. One that cannot be computed leaves what was given.
 * @param given - the answers as people gave them, without computed ones
 */
export function formulaResults(form: Form, given: Answers, engine: ExpressionEngine): FormulaResults {
  const { answers, computed } = withComputed(form, given, engine);
  let run: RunFormula | undefined;
  const shown = new Map(
    formulasOf(form, answers, 'enableWhen').flatMap((formula): [Path, boolean][] => {
      const { values } = (run ??= formulaRunner(form, answers, engine))(formula);
      return values ? [[pathFor(formula), values[0] === true]] : [];
    }),
  );
  return { answers, computed, shown };
}

/** How many formulas may stand one upon the other's result. */
const LONGEST_CHAIN = 4;

/** The answers with what the formulas make of them, and the paths that are for the formulas to answer. */
function withComputed(form: Form, given: Answers, engine: ExpressionEngine) {
  const formulas = formulasOf(form, given, 'calculated');
  const computed = new Set<Path>();
  let answers = given;
  for (let turn = 0; turn < Math.min(formulas.length, LONGEST_CHAIN); turn++) {
    const run = formulaRunner(form, answers, engine);
    const before = answers;
    const next = copyOf(given);
    computed.clear();
    for (const formula of formulas) {
      const path = pathFor(formula);
      const values = answerOf(run, formula);
      if (!values) continue;
      if (values.length > 0) next[path] = values;
      if (values.length > 0 || !isAnswered(valuesAt(given, path))) computed.add(path);
    }
    answers = next;
    if (engine.isOver?.() || isSame(before, next)) break;
  }
  return { answers, computed };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
