import type { Form } from '../model/form';
import type { Answers, Path } from '../model/value';
import { copyOf, setAnswer } from './answers';
import { mostOccurrences, Occurrences } from './occurrences';
import { scopesOf } from '../read/place-items';
import { pathOf, readPath, type PathReading } from './paths';

/** Adds one empty occurrence at the end of the repeating group at a path; at the most that is allowed nothing changes. */
export function addOccurrence(form: Form, answers: Answers, path: Path): Answers {
  const reading = readPath(form, path);
  if (reading?.place.item.type !== 'group' || !reading.place.item.repeats) return answers;
  const count = countAt(reading, form, answers);
  return count >= mostOccurrences(reading.place.item) ? answers : setAnswer(answers, path, [count + 1]);
}

/** Takes one occurrence away with all answers in it; those behind it move up. */
export function removeOccurrence(
  form: Form,
  answers: Answers,
  { path, index }: { path: Path; index: number },
): Answers {
  const reading = readPath(form, path);
  if (!reading) return answers;
  const kept = copyOf(answers);
  const moved = copyOf({});
  const depth = reading.indexes.length;
  for (const at of Object.keys(answers)) {
    const nested = readPath(form, at);
    if (!nested || !isWithin(nested, reading) || (nested.indexes[depth] ?? 0) < index) continue;
    delete kept[at];
    const to = nested.indexes.map((own, level) => (level === depth ? own - 1 : own));
    if (nested.indexes[depth] !== index) moved[pathOf(nested.place.item.linkId, to)] = answers[at] ?? [];
  }
  Object.assign(kept, moved);
  if (reading.place.item.type !== 'group') return kept;
  return setAnswer(kept, path, [Math.max(0, countAt(reading, form, answers) - 1)]);
}

/** How many times the repeating item stands now. */
function countAt({ place, indexes }: PathReading, form: Form, answers: Answers): number {
  return new Occurrences(form, answers).count(place, { suffix: pathOf('', indexes), indexes });
}

function isWithin(nested: PathReading, { place, indexes }: PathReading): boolean {
  return scopesOf(nested.place).includes(place) && indexes.every((index, level) => nested.indexes[level] === index);
}
