import { copyOf } from '../answers/answers';
import { checkValues } from '../check/check-values';
import { evaluate } from '../evaluate/evaluate';
import type { FormState } from '../evaluate/form-state';
import type { JsonObject } from '../json/json';
import type { Expression, Form } from '../model/form';
import type { Answers, AnswerValue, Path } from '../model/value';
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

/** True when a form has formulas that an engine could run: load one only then. */
export function needsExpressionEngine(form: Form): boolean {
  return form.evaluationOrder.some(({ item: { expressions } }) =>
    [expressions?.calculated, expressions?.enableWhen, expressions?.initial].some(
      (found) => found !== undefined && isFhirPath(found),
    ),
  );
}

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

/** The answers with what the formulas of the form make of them; a value that cannot be computed is no answer. */
export function withComputed(form: Form, answers: Answers, engine: ExpressionEngine): Answers {
  const filled = copyOf(answers);
  for (const one of computedValues(form, answers, engine)) {
    const place = form.places.get(one.linkId);
    // Inside repeats a formula would have to be run for each occurrence.
    if (!place || place.scopeDepth > 0) continue;
    const check = checkValues(place.item, one.computed ? [one.value as AnswerValue] : []);
    if (check.ok && check.value.length > 0) filled[one.linkId] = check.value;
    else delete filled[one.linkId];
  }
  return filled;
}

function whyNot(expression: Expression, hasEngine: boolean, result: readonly unknown[] | undefined): string {
  if (!isFhirPath(expression)) return `formulas in ${expression.language} cannot be run`;
  if (!hasEngine) return 'formulas are not available here';
  return result ? 'answers that it needs are missing' : 'the formula failed';
}

/** Like `evaluate`, with enableWhenExpressions run as well; one that cannot be run leaves its item shown. */
export function evaluateWithExpressions(
  form: Form,
  answers: Answers,
  { engine, previous }: { engine: ExpressionEngine; previous?: FormState },
): FormState {
  const asking = form.evaluationOrder.filter(
    ({ item }) => item.expressions?.enableWhen && isFhirPath(item.expressions.enableWhen),
  );
  if (asking.length === 0) return evaluate(form, answers, { previous });
  const run = runner(form, answers, engine);
  const shown = new Map<Path, boolean>();
  for (const { item } of asking) {
    const result = item.expressions?.enableWhen && run(item.linkId, item.expressions.enableWhen);
    if (result) shown.set(item.linkId, result[0] === true);
  }
  return evaluate(form, answers, { previous, shown });
}

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
      if (name !== undefined && name !== '__proto__') variables[name] = attempt(inner, { ...variables }) ?? [];
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
