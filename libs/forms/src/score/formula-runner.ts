import { checkValues } from '../check/check-values';
import { toQuestionnaire } from '../fhir/to-questionnaire';
import { toQuestionnaireResponse } from '../fhir/to-questionnaire-response';
import type { JsonObject } from '../json/json';
import type { Expression, Form, ItemPlace } from '../model/form';
import type { Answers, AnswerValue } from '../model/value';
import { isFhirPath } from '../read/expressions';

/** What a formula may look at: the response so far, the questionnaire, and named values by their name without %. */
export type ExpressionContext = {
  readonly resource: JsonObject;
  readonly questionnaire: JsonObject;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** Runs FHIRPath. Put in from outside, so that the library for it loads only when a form needs it; may throw. */
export type ExpressionEngine = { readonly run: (expression: string, context: ExpressionContext) => readonly unknown[] };

/** What a formula found, undefined when it was not run to its end; and the reason why, when it found nothing. */
export type FormulaResult = { readonly values?: readonly unknown[]; readonly reason: string };

/** Runs a formula as it stands at a place. */
export type RunFormula = (place: ItemPlace, formula: Expression) => FormulaResult;

/** Regular expressions and loops of a stranger's form may never end; an escaped name could hide one. */
const MAY_NOT_END = /matches|repeat|\\u/i;
/** Loops that go down the items of a response come to their end. */
const GOES_DOWN = /\.repeat\((\s*(item|answer)\s*\|?)+\)/g;
/** Names that every engine knows; vs and ext begin longer ones. */
const BUILT_IN = ['resource', 'questionnaire', 'sct', 'loinc', 'ucum', 'vs', 'ext'];

/** Runs formulas of a form on its answers. Variables come in order, each seeing those before it. */
export function formulaRunner(form: Form, answers: Answers, engine: ExpressionEngine): RunFormula {
  const resource = toQuestionnaireResponse(form, answers, { status: 'in-progress' });
  const questionnaire = toQuestionnaire(form);
  const run = (formula: Expression, variables: Readonly<Record<string, unknown>>): FormulaResult => {
    const { expression } = formula;
    const reason = whyNotRun(formula) ?? unknownName(expression, variables);
    if (reason) return { reason };
    try {
      return {
        values: engine.run(expression, { resource, questionnaire, variables }),
        reason: 'answers that it needs are missing',
      };
    } catch {
      return { reason: 'the formula failed' };
    }
  };
  return (place, formula) => {
    const variables: Record<string, unknown> = {};
    for (const variable of variablesFor(form, place)) {
      const { values } = run(variable, { ...variables });
      if (values && variable.name && variable.name !== '__proto__') variables[variable.name] = values;
    }
    return run(formula, variables);
  };
}

/** Why a formula is never run, in words; undefined when it may be. */
export function whyNotRun(formula: Expression, scopeDepth = 0): string | undefined {
  if (!isFhirPath(formula)) return `formulas in ${formula.language} cannot be run`;
  if (scopeDepth > 0) return 'formulas are not run inside of what repeats';
  return MAY_NOT_END.test(formula.expression.replace(GOES_DOWN, '')) ? 'it could take for ever' : undefined;
}

/** A formula that may be run, and where it stands. */
export type Formula = { readonly place: ItemPlace; readonly formula: Expression };

/** The formulas of one kind that may be run, in the order of the form. */
export function formulasOf({ places }: Form, kind: 'calculated' | 'enableWhen' | 'initial'): readonly Formula[] {
  return [...places.values()].flatMap((place) => {
    const formula = place.item.expressions?.[kind];
    return formula && !whyNotRun(formula, place.scopeDepth) ? [{ place, formula }] : [];
  });
}

/** What a formula finds as an answer of its item; undefined when it fails, or finds what is none. */
export function answerOf(run: RunFormula, { place, formula }: Formula): readonly AnswerValue[] | undefined {
  const { values } = run(place, formula);
  const check = values && checkValues(place.item, place.item.repeats ? values : values.slice(0, 1));
  return check?.ok ? check.value : undefined;
}

/** Data about the person, queries and the like are named in public forms, but are not here. */
function unknownName(expression: string, variables: Readonly<Record<string, unknown>>): string | undefined {
  const names = [...expression.replace(/'(?:\\.|[^\\'])*'/g, '').matchAll(/%(\w+)/g)].map(([, name = '']) => name);
  const unknown = names.find((name) => !BUILT_IN.includes(name) && !Object.hasOwn(variables, name));
  return unknown && `it needs %${unknown}, which cannot be had`;
}

/** The variables an item sees: those of the form, of the items above it from the top, and its own. */
function variablesFor(form: Form, place: ItemPlace): readonly Expression[] {
  const own: Expression[] = [];
  for (let at: ItemPlace | undefined = place; at; at = at.parent)
    own.unshift(...(at.item.expressions?.variables ?? []));
  return [...form.variables, ...own];
}
