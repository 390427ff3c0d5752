import type { Context, Occurrences } from '../answers/occurrences';
import { pathOf } from '../answers/paths';
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
export function occurrenceAnswers(linkId: string, { place, context }: Asking, known: Known): readonly AnswerValue[] {
  const question = known.form.places.get(linkId);
  if (!question) return NOTHING;
  const others = scopesOf(place);
  const shared = scopesOf(question).filter((scope, at) => scope === others[at]).length;
  const own = context.indexes.slice(0, shared);
  const candidates = question.scopeDepth === shared ? [own] : occurrencesWithin(own, question, known);
  // What hangs below single answers of a repeating question sees only its own.
  const only = others.includes(question) ? context.indexes[question.scopeDepth] : undefined;
  for (const indexes of place.order > question.order ? candidates.reverse() : candidates) {
    const state = known.items.get(pathOf(linkId, indexes));
    if (!state?.enabled || !state.answered) continue;
    const values = only === undefined ? state.values : state.values.slice(only, only + 1);
    if (values.length > 0) return values;
  }
  return NOTHING;
}

function occurrencesWithin(outer: readonly number[], { scope }: ItemPlace, { occurrences }: Known) {
  const all = occurrences.of(scope).map(({ indexes }) => indexes);
  return all.filter((indexes) => outer.every((index, at) => indexes[at] === index));
}

const NOTHING: readonly AnswerValue[] = [];
