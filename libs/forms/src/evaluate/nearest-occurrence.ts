import type { Context, Occurrences } from '../answers/occurrences';
import type { Form, ItemPlace } from '../model/form';
import type { AnswerValue, Path } from '../model/value';
import type { ItemState } from './form-state';

type Asking = { readonly place: ItemPlace; readonly context: Context };
type Known = { readonly form: Form; readonly occurrences: Occurrences; readonly items: ReadonlyMap<Path, ItemState> };

/**
 * The answers that a condition sees: those of the nearest occurrence of its question. Within the same repeat that is
 * the one of this repeat; from outside it is the last answered one before, else the first answered one after
 * (FHIR R4: ancestors, then preceding, then following). A disabled question has no answers.
 */
export function occurrenceAnswers(linkId: string, asking: Asking, known: Known): readonly AnswerValue[] {
  const question = known.form.places.get(linkId);
  if (!question) return NOTHING;
  const shared = sharedDepth(question, asking.place);
  if (question.scopeDepth === shared) return answersAt(question, contextAt(asking.context, shared), asking, known);
  const prefix = asking.context.indexes.slice(0, shared);
  const candidates = known.occurrences
    .of(question.scope)
    .filter(({ indexes }) => prefix.every((index, at) => indexes[at] === index));
  const inOrder = asking.place.order > question.order ? candidates.reverse() : candidates;
  for (const context of inOrder) {
    const values = answersAt(question, context, asking, known);
    if (values.length > 0) return values;
  }
  return NOTHING;
}

function answersAt(question: ItemPlace, context: Context, asking: Asking, { items }: Known): readonly AnswerValue[] {
  const state = items.get(question.item.linkId + context.suffix);
  if (!state?.enabled || !state.answered) return NOTHING;
  const own = nestedIn(question, asking.place) ? asking.context.indexes[question.scopeDepth] : undefined;
  return own === undefined ? state.values : state.values.slice(own, own + 1);
}

/** True when the asking item hangs below single answers of a repeating question. */
function nestedIn(question: ItemPlace, asking: ItemPlace): boolean {
  for (let at = asking.scope; at; at = at.scope) if (at === question) return true;
  return false;
}

function sharedDepth(a: ItemPlace, b: ItemPlace): number {
  let [left, right] = [a.scope, b.scope];
  while (left && right && left !== right) {
    if (depthOf(left) > depthOf(right)) left = left.scope;
    else if (depthOf(left) < depthOf(right)) right = right.scope;
    else [left, right] = [left.scope, right.scope];
  }
  return left && right ? depthOf(left) : 0;
}

function depthOf(scope: ItemPlace): number {
  return scope.scopeDepth + 1;
}

function contextAt(context: Context, depth: number): Context {
  let at = context;
  while (at.indexes.length > depth && at.outer) at = at.outer;
  return at;
}

const NOTHING: readonly AnswerValue[] = [];
