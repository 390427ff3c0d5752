import { copyOf, valuesAt } from '../answers/answers';
import { isAnswered } from '../answers/occurrences';
import { checkValues } from '../check/check-values';
import { evaluate } from '../evaluate/evaluate';
import type { FormState } from '../evaluate/form-state';
import type { JsonObject } from '../json/json';
import type { Expression, Form } from '../model/form';
import type { Answers, Path } from '../model/value';
import { toQuestionnaire } from '../fhir/to-questionnaire';
import { toQuestionnaireResponse } from '../fhir/to-questionnaire-response';
import { isFhirPath } from '../read/expressions';

/** What a formula may look at: the response so far, the questionnaire, and named values by their name without %. */
export type ExpressionContext = {
  readonly resource: JsonObject;
  readonly questionnaire: JsonObject;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** Runs FHIRPath. Put in from outside, so that the library for it loads only when a form needs it; may throw. */
export type ExpressionEngine = { readonly run: (expression: string, context: ExpressionContext) => readonly unknown[] };

/** A computed value, or why there is none. A value that cannot be computed is never 0. */
export type Computed = {
  readonly linkId: string;
  readonly text: string;
  readonly expression: Expression;
} & ({ readonly computed: true; readonly value: unknown } | { readonly computed: false; readonly reason: string });

/** Regular expressions and loops of a stranger's form may never end; an escaped name could hide one. */
const MAY_NOT_END = /matches|repeat|\\u/i;

/** The value of every calculated item, in the order of the form; without an engine, each with the reason why not. */
export function computedValues(form: Form, answers: Answers, engine?: ExpressionEngine): readonly Computed[] {
  const run = engine && runner(form, answers, engine);
  return [...form.places.values()].flatMap(({ item }): Computed[] => {
    const expression = item.expressions?.calculated;
    if (!expression) return [];
    const head = { linkId: item.linkId, text: item.text, expression };
    const result = run && isFhirPath(expression) ? run(item.linkId, expression) : undefined;
    if (result?.[0] !== undefined) return [{ ...head, computed: true, value: result[0] }];
    return [{ ...head, computed: false, reason: `Not computed: ${whyNot(expression, run !== undefined, result)}.` }];
  });
}

function whyNot(expression: Expression, hasEngine: boolean, result: readonly unknown[] | undefined): string {
  if (!isFhirPath(expression)) return `formulas in ${expression.language} cannot be run`;
  if (!hasEngine) return 'formulas are not available here';
  return result ? 'answers that it needs are missing' : 'the formula failed';
}

/**
 * Like `evaluate`, with the formulas run as well. What they compute stands among the answers of the state, in place of
 * a given answer; one that cannot be computed leaves what was given, and an enableWhenExpression that cannot be run
 * leaves its item shown.
 * @param given - the answers as people gave them, without computed ones of an earlier state
 */
export function evaluateWithExpressions(
  form: Form,
  given: Answers,
  { engine, previous }: { engine: ExpressionEngine; previous?: FormState },
): FormState {
  const { answers, computed } = withComputed(form, given, engine);
  const shown = new Map<Path, boolean>();
  let run: Run | undefined;
  for (const { item } of form.evaluationOrder) {
    const expression = item.expressions?.enableWhen;
    if (!expression || !isFhirPath(expression)) continue;
    const result = (run ??= runner(form, answers, engine))(item.linkId, expression);
    if (result) shown.set(item.linkId, result[0] === true);
  }
  return evaluate(form, answers, { previous, shown, computed });
}

/** How many formulas may stand one upon the other's result. */
const LONGEST_CHAIN = 4;

/** The answers with what the formulas make of them, and the paths that are for the formulas to answer. */
function withComputed(form: Form, given: Answers, engine: ExpressionEngine) {
  const formulas = [...form.places.values()].flatMap(({ item, scopeDepth }) => {
    const expression = item.expressions?.calculated;
    // Inside repeats a formula would have to be run for each occurrence.
    return expression && isFhirPath(expression) && scopeDepth === 0 ? [{ item, path: item.linkId, expression }] : [];
  });
  const computed = new Set<Path>();
  let answers = given;
  for (let turn = 0; turn < Math.min(formulas.length, LONGEST_CHAIN); turn++) {
    const run = runner(form, answers, engine);
    const before = answers;
    const next = copyOf(given);
    computed.clear();
    for (const { item, path, expression } of formulas) {
      const result = run(path, expression);
      const check = result && checkValues(item, result.slice(0, 1));
      if (!check?.ok) continue;
      if (check.value.length > 0) next[path] = check.value;
      if (check.value.length > 0 || !isAnswered(valuesAt(given, path))) computed.add(path);
    }
    answers = next;
    if (formulas.every(({ path }) => isSame(valuesAt(before, path), valuesAt(next, path)))) break;
  }
  return { answers, computed };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

type Run = (linkId: string, expression: Expression) => readonly unknown[] | undefined;

/** Runs formulas of a form on its answers; undefined when one fails. Variables come in order, each seeing those before it; one that fails is empty. */
function runner(form: Form, answers: Answers, engine: ExpressionEngine): Run {
  const resource = toQuestionnaireResponse(form, answers, { status: 'in-progress' });
  const questionnaire = toQuestionnaire(form);
  const attempt = (expression: string, variables: Readonly<Record<string, unknown>>) => {
    if (MAY_NOT_END.test(expression)) return undefined;
    try {
      return engine.run(expression, { resource, questionnaire, variables });
    } catch {
      return undefined;
    }
  };
  return (linkId, { expression }) => {
    const variables: Record<string, unknown> = {};
    for (const { name, expression: inner } of variablesFor(form, linkId)) {
      if (name && name !== '__proto__') variables[name] = attempt(inner, { ...variables }) ?? [];
    }
    return attempt(expression, variables);
  };
}

/** The variables an item sees: those of the form, of the items above it from the top, and its own. */
function variablesFor(form: Form, linkId: string): readonly Expression[] {
  const own: Expression[] = [];
  for (let place = form.places.get(linkId); place; place = place.parent)
    own.unshift(...(place.item.expressions?.variables ?? []));
  return [...form.variables, ...own];
}
