import type { Context, Occurrences } from '../answers/occurrences';
import type { Form, ItemPlace } from '../model/form';
import type { AnswerValue, Path } from '../model/value';
import { scopesOf } from '../read/place-items';
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
  // What hangs below single answers of a repeating question sees only its own.
  const own = scopesOf(asking.place).includes(question) ? asking.context.indexes[question.scopeDepth] : undefined;
  return own === undefined ? state.values : state.values.slice(own, own + 1);
}

/** How many repeats two items share. */
function sharedDepth(a: ItemPlace, b: ItemPlace): number {
  const others = scopesOf(b);
  return scopesOf(a).filter((scope, at) => scope === others[at]).length;
}

function contextAt(context: Context, depth: number): Context {
  let at = context;
  while (at.indexes.length > depth && at.outer) at = at.outer;
  return at;
}

const NOTHING: readonly AnswerValue[] = [];
