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
  const context = engine && contextOf(form, answers);
  return [...form.places.values()].flatMap(({ item }): Computed[] => {
    const expression = item.expressions?.calculated;
    if (!expression) return [];
    const head = { linkId: item.linkId, text: item.text, expression };
    if (!isFhirPath(expression))
      return [{ ...head, computed: false, reason: `Not computed: formulas in ${expression.language} cannot be run.` }];
    if (!engine || !context)
      return [{ ...head, computed: false, reason: 'Not computed: formulas are not available here.' }];
    const result = attempt(() =>
      engine.run(expression.expression, withVariables(context, variablesFor(form, item.linkId), engine)),
    );
    if (!result.ok) return [{ ...head, computed: false, reason: 'Not computed: the formula failed.' }];
    const [value] = result.value;
    return [
      value === undefined
        ? { ...head, computed: false, reason: 'Not computed: answers that it needs are missing.' }
        : { ...head, computed: true, value },
    ];
  });
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
  const context = contextOf(form, answers);
  const shown = new Map<Path, boolean>();
  for (const { item } of asking) {
    const result = attempt(() =>
      engine.run(
        item.expressions?.enableWhen?.expression ?? '',
        withVariables(context, variablesFor(form, item.linkId), engine),
      ),
    );
    if (result.ok) shown.set(item.linkId, result.value[0] === true);
  }
  return evaluate(form, answers, { previous, shown });
}

function contextOf(form: Form, answers: Answers): ExpressionContext {
  return {
    resource: toQuestionnaireResponse(form, answers, { status: 'in-progress' }),
    questionnaire: toQuestionnaire(form),
    variables: {},
  };
}

/** The variables an item sees: those of the form, of the items above it from the top, and its own. */
function variablesFor(form: Form, linkId: string): readonly Expression[] {
  const own: Expression[][] = [];
  for (let place = form.places.get(linkId); place; place = place.parent)
    own.unshift([...(place.item.expressions?.variables ?? [])]);
  return [...form.variables, ...own.flat()];
}

/** Variables in their order, each seeing those before it; one that fails is empty. */
function withVariables(
  context: ExpressionContext,
  expressions: readonly Expression[],
  engine: ExpressionEngine,
): ExpressionContext {
  const variables: Record<string, unknown> = {};
  for (const { name, expression } of expressions) {
    if (name === undefined || name === '__proto__') continue;
    const result = attempt(() => engine.run(expression, { ...context, variables: { ...variables } }));
    variables[name] = result.ok ? result.value : [];
  }
  return { ...context, variables };
}

function attempt<Result>(work: () => Result): { readonly ok: true; readonly value: Result } | { readonly ok: false } {
  try {
    return { ok: true, value: work() };
  } catch {
    return { ok: false };
  }
}
