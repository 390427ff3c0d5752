import { pathOf, readPath, type PathReading } from '../answers/paths';
import { MOST_OCCURRENCES, mostOccurrences } from '../answers/occurrences';
import { evaluate } from '../evaluate/evaluate';
import type { FormState } from '../evaluate/form-state';
import type { Form, FormItem } from '../model/form';
import type { Answers, Path } from '../model/value';
import { checkValues, isEmpty, type AnswerCheck } from './check-values';
import { NO_QUESTION, NO_SUCH_QUESTION, refuse } from './problem';

/**
 * Checks an answer before it is stored.
 * @param path - the linkId, with indexes inside repeats (see Path)
 * @param value - one value or a list of them, in stored or FHIR shape; null, '' and [] take the answer away; for a
 *   repeating group the number of its occurrences
 * @param known - the answers so far, or their state; with them a disabled question is refused
 */
export function checkAnswer(
  form: Form,
  path: Path,
  value: unknown,
  known?: { readonly answers: Answers } | { readonly state: FormState },
): AnswerCheck {
  const reading = readPath(form, path);
  if (!reading) return unknownPath(form, path);
  const { item } = reading.place;
  if (reading.indexes.some((index) => index >= MOST_OCCURRENCES)) return refuse(UNCLEAR_PLACE, 'bad-path');
  if (item.type === 'display') return refuse(NO_QUESTION, 'display');
  if (item.type === 'group' && !item.repeats) return refuse(NO_QUESTION, 'group');
  if (known && isDisabled(reading, form, known)) return refuse('This question is not asked now.', 'disabled');
  if (item.type === 'group') return checkCount(item, value);
  return checkValues(item, value);
}

const UNCLEAR_PLACE = 'Which of the repeats is not clear.';

function unknownPath(form: Form, path: Path): AnswerCheck {
  const bare = path.replace(/~[\d.]+$/, '');
  return form.places.has(bare) ? refuse(UNCLEAR_PLACE, 'bad-path') : NO_SUCH_QUESTION;
}

/** Of what does not stand there yet, the nearest item above tells. */
function isDisabled(
  { place, indexes }: PathReading,
  form: Form,
  known: { readonly answers: Answers } | { readonly state: FormState },
): boolean {
  const { items } = 'state' in known ? known.state : evaluate(form, known.answers);
  let state = items.get(pathOf(place.item.linkId, indexes));
  for (let at = place.parent; at && !state; at = at.parent) state = items.get(at.item.linkId);
  return state?.enabled === false;
}

function checkCount(item: FormItem, value: unknown): AnswerCheck {
  const count = Array.isArray(value) && value.length === 1 ? (value as unknown[])[0] : value;
  if (isEmpty(count)) return { ok: true, value: [] };
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0)
    return refuse('A group takes only the number of its repeats.', 'group');
  return count > mostOccurrences(item)
    ? refuse('This group cannot repeat that often.', 'too-many')
    : { ok: true, value: [count] };
}
