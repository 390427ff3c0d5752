import { Occurrences, isAnswered, type Context } from '../answers/occurrences';
import { setAnswer, valuesAt } from '../answers/answers';
import { readPath } from '../answers/paths';
import { checkValues } from '../check/check-values';
import { problemOf, type Problem } from '../check/problem';
import { isQuestion, type Form, type FormItem, type ItemPlace } from '../model/form';
import type { AnswerValue, Answers, Path } from '../model/value';
import { isScope } from '../read/place-items';
import { affectedBy } from './affected-by';
import { conditionHolds } from './condition-holds';
import { occurrenceAnswers } from './nearest-occurrence';
import type { FormState, ItemState } from './form-state';

/** What evaluating may use besides form and answers. */
export type EvaluateOptions = {
  /** The state before the last change: what did not change keeps its identity. */
  readonly previous?: FormState | undefined;
  /** Results of enableWhenExpression by path, where somebody computed them. */
  readonly shown?: ReadonlyMap<Path, boolean> | undefined;
  /** Paths whose value is for a formula of the form to give. */
  readonly computed?: ReadonlySet<Path> | undefined;
};

/**
 * Works out which items are enabled, visible, required and in error for a set of answers. One pass over the items
 * in dependency order, without recursion; a condition asks the nearest occurrence of its question.
 */
export function evaluate(form: Form, answers: Answers, options: EvaluateOptions = {}): FormState {
  const items = new Map<Path, ItemState>();
  workOut(form.evaluationOrder, { form, answers, occurrences: new Occurrences(form, answers), items, options });
  return { form, answers, items };
}

/**
 * The state after one answer changed, equal to `evaluate` of the answers with that change. Only items that can
 * depend on the answer are worked out anew, so the time does not grow with the form.
 * @param state - made by `evaluate` without `shown` and `computed`, or by this
 * @returns the state, and the paths whose item state is not what it was
 */
export function changeAnswer(
  state: FormState,
  path: Path,
  values: readonly AnswerValue[],
): { readonly state: FormState; readonly changed: readonly Path[] } {
  const { form } = state;
  const answers = setAnswer(state.answers, path, values);
  const reading = readPath(form, path);
  const before = state.items.get(path);
  // How often things occur, and so what there is, may change with an answer in a repeat or of one.
  const keepsShape =
    reading !== undefined &&
    isQuestion(reading.place.item) &&
    !isScope(reading.place.item) &&
    (reading.indexes.length === 0 || before?.answered === isAnswered(values));
  const items = new Map(keepsShape ? state.items : undefined);
  const places = keepsShape ? affectedBy(reading.place, form) : form.evaluationOrder;
  const run = { form, answers, occurrences: new Occurrences(form, answers), items, options: { previous: state } };
  const changed = workOut(places, run);
  if (!keepsShape) for (const gone of state.items.keys()) if (!items.has(gone)) changed.push(gone);
  return { state: { form, answers, items }, changed };
}

/** Works out places whose needs stand in `items` already, or before them in the list; returns the paths that changed. */
function workOut(places: readonly ItemPlace[], run: Run): Path[] {
  const changed: Path[] = [];
  for (const place of places) {
    for (const context of run.occurrences.of(place.scope)) {
      const now = stateOf(place, context, run);
      run.items.set(now.path, now);
      if (now !== run.options.previous?.items.get(now.path)) changed.push(now.path);
    }
  }
  return changed;
}

type Run = {
  readonly form: Form;
  readonly answers: Answers;
  readonly occurrences: Occurrences;
  readonly items: Map<Path, ItemState>;
  readonly options: EvaluateOptions;
};

function stateOf(place: ItemPlace, context: Context, run: Run): ItemState {
  const { item } = place;
  const path = item.linkId + context.suffix;
  const parent = parentState(place, context, run);
  const values = isQuestion(item) ? valuesAt(run.answers, path) : NOTHING;
  const enabled = (parent?.enabled ?? true) && isEnabled(place, context, run);
  const visible = enabled && !item.hidden && item.role === undefined && (parent?.visible ?? true);
  const answered = isAnswered(values);
  const computed = run.options.computed?.has(path) ?? false;
  const required = visible && !computed && isRequired(item) && isOccurrenceAsked(place, context, run.occurrences);
  const before = run.options.previous?.items.get(path);
  return reuse(before, {
    path,
    item,
    indexes: context.indexes,
    enabled,
    visible,
    computed,
    required,
    answered,
    missing: required && !answered && isQuestion(item),
    values,
    errors: enabled && answered ? errorsOf(item, values, before) : NO_ERRORS,
    count: isScope(item) ? run.occurrences.count(place, context) : 1,
  });
}

function parentState({ parent, scope }: ItemPlace, context: Context, { items }: Run): ItemState | undefined {
  if (!parent) return undefined;
  const suffix = scope === parent ? (context.outer?.suffix ?? '') : context.suffix;
  return items.get(parent.item.linkId + suffix);
}

function isEnabled(place: ItemPlace, context: Context, run: Run): boolean {
  const { item } = place;
  if (run.options.shown?.get(item.linkId + context.suffix) === false) return false;
  if (item.enableWhen.length === 0) return true;
  const holds = (condition: FormItem['enableWhen'][number]) =>
    condition.broken !== undefined ||
    conditionHolds(condition, occurrenceAnswers(condition.question, { place, context }, run));
  return item.enableBehavior === 'any' ? item.enableWhen.some(holds) : item.enableWhen.every(holds);
}

function isRequired(item: FormItem): boolean {
  return (item.required || (item.minOccurs ?? 0) > 0) && !item.readOnly && item.type !== 'display';
}

/** An empty occurrence of a repeating group asks for nothing, unless the group itself has to be there that often. */
function isOccurrenceAsked({ scope }: ItemPlace, context: Context, occurrences: Occurrences): boolean {
  let at: Context | undefined = context;
  for (let group = scope; group && at; group = group.scope, at = at.outer) {
    if (group.item.type !== 'group') continue;
    const needed = group.item.minOccurs ?? (group.item.required ? 1 : 0);
    if ((at.indexes.at(-1) ?? 0) >= needed && !occurrences.isFilled(group, at)) return false;
  }
  return true;
}

function errorsOf(item: FormItem, values: readonly AnswerValue[], before: ItemState | undefined): readonly Problem[] {
  if (before?.values === values && before.item === item && before.enabled) return before.errors;
  const check = checkValues(item, values);
  return check.ok ? NO_ERRORS : [problemOf(check)];
}

function reuse(before: ItemState | undefined, now: ItemState): ItemState {
  return before && CHANGING.every((key) => before[key] === now[key]) ? before : now;
}

const CHANGING = ['item', 'values', 'enabled', 'visible', 'computed', 'required', 'errors', 'count'] as const;
const NOTHING: readonly AnswerValue[] = [];
const NO_ERRORS: readonly Problem[] = [];
