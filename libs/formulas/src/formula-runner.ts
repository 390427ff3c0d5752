import {
  type Answers,
  type AnswerValue,
  checkValues,
  type Context,
  type Expression,
  type Form,
  isQuestion,
  isScope,
  type ItemPlace,
  Occurrences,
  type Path,
  toQuestionnaire,
  toQuestionnaireResponse,
  whyNotRun,
} from '@skinroot/forms';

type JsonObject = ReturnType<typeof toQuestionnaire>;

/** What a formula may look at: the response so far, the questionnaire, and named values by their name without %. */
export type ExpressionContext = {
  readonly resource: JsonObject;
  readonly questionnaire: JsonObject;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** Runs FHIRPath. Put in from outside, so that the library for it loads only when a form needs it; may throw. */
export type ExpressionEngine = {
  readonly run: (expression: string, context: ExpressionContext) => readonly unknown[];
  /** True once it runs nothing any more, because all that ran took too long together. */
  readonly isOver?: () => boolean;
};

/** What a formula found, undefined when it was not run to its end; and the reason why, when it found nothing. */
export type FormulaResult = { readonly values?: readonly unknown[]; readonly reason: string };

/** A formula that may be run, where it stands, and for which occurrence of that. */
export type Formula = { readonly place: ItemPlace; readonly formula: Expression; readonly context: Context };

/** The variables of an item, and those it sees besides: of the items above it and, at last, of the form. */
type Scope = { readonly at?: ItemPlace; readonly variables: readonly Expression[]; readonly above?: Scope };

/** Runs a formula as it stands at a place. */
export type RunFormula = (formula: Formula) => FormulaResult;

/** Runs formulas of a form on its answers. Variables come in order, each seeing those before it. */
export function formulaRunner(form: Form, answers: Answers, engine: ExpressionEngine): RunFormula {
  const resource = toQuestionnaireResponse(form, answers, { status: 'in-progress' });
  const questionnaire = toQuestionnaire(form);
  const run = (
    { expression, language }: Expression,
    part: () => string,
    others: Readonly<Record<string, unknown>>,
  ): FormulaResult => {
    const reason = engine.isOver?.()
      ? 'the formulas of this form take too long'
      : whyNotRun({ expression, language }, (name) => Object.hasOwn(others, name));
    if (reason) return { reason };
    const valuesOf = (path: string, variables: Readonly<Record<string, unknown>>) =>
      engine.run(path, { resource, questionnaire, variables });
    try {
      const variables = /%context\b/.test(expression) ? { ...others, context: valuesOf(part(), {}) } : others;
      return {
        values: valuesOf(expression, variables),
        reason: 'answers that it needs are missing',
      };
    } catch {
      return { reason: 'the formula failed' };
    }
  };
  const known = new Map<ItemPlace, Scope>();
  const scopeOf = (at: ItemPlace | undefined): Scope => {
    if (!at) return { variables: form.variables };
    const found = known.get(at);
    if (found) return found;
    const [above, variables] = [scopeOf(at.parent), at.item.expressions?.variables ?? []];
    const scope = variables.length > 0 ? { at, variables, above } : above;
    known.set(at, scope);
    return scope;
  };
  return ({ place, formula, context }) => {
    const values: Record<string, unknown> = {};
    const scopes: Scope[] = [];
    let scope: Scope | undefined = engine.isOver?.() ? undefined : scopeOf(place);
    for (; scope; scope = scope.above) scopes.unshift(scope);
    for (const { at, variables } of scopes)
      for (const variable of variables) {
        const found = run(variable, () => partAt(at, context), values).values;
        if (found && variable.name && variable.name !== '__proto__') values[variable.name] = found;
      }
    return run(formula, () => partAt(place, context), values);
  };
}

/** The formulas of one kind that may be run, in the order of the form, for each occurrence of their items. */
export function formulasOf(
  form: Form,
  answers: Answers,
  kind: 'calculated' | 'enableWhen' | 'initial',
): readonly Formula[] {
  const occurrences = new Occurrences(form, answers);
  return [...form.places.values()].flatMap((place) => {
    const formula = place.item.expressions?.[kind];
    if (!formula || whyNotRun(formula)) return [];
    return occurrences.of(place.scope).map((context) => ({ place, formula, context }));
  });
}

/** Where the answer of a formula stands. */
export const pathFor = ({ place, context }: Formula): Path => place.item.linkId + context.suffix;

/** What a formula finds as an answer of its item; undefined when it fails, or finds what is none. */
export function answerOf(run: RunFormula, formula: Formula): readonly AnswerValue[] | undefined {
  const { place } = formula;
  const { values } = run(formula);
  const check = values && checkValues(place.item, place.item.repeats ? values : values.slice(0, 1));
  return check?.ok ? check.value : undefined;
}

/** FHIRPath of what `%context` is at a place: its own part of the response. */
function partAt(place: ItemPlace | undefined, context: Context): string {
  if (!place) return '%resource';
  const { item, parent, scopeDepth } = place;
  const linkId = item.linkId.replace(/[\\']/g, '\\$&');
  const indexOf = (depth: number, isIndexed: boolean) => (isIndexed && context.indexes[depth]) || 0;
  const answer = parent && isQuestion(parent.item) ? `.answer[${indexOf(scopeDepth - 1, isScope(parent.item))}]` : '';
  const index = indexOf(scopeDepth, !isQuestion(item) && isScope(item));
  return `${partAt(parent, context)}${answer}.item.where(linkId='${linkId}')[${index}]`;
}
