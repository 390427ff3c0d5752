import type { Form, ItemPlace } from '../model/form';
import type { Answers, Path } from '../model/value';
import { copyOf, setAnswer } from './answers';
import { mostOccurrences, Occurrences, type Context } from './occurrences';
import { scopesOf } from '../read/place-items';
import { pathOf, readPath } from './paths';

/** How many times the repeating group at a path stands now. */
export function occurrencesAt(form: Form, answers: Answers, path: Path): number {
  const reading = readPath(form, path);
  return reading ? new Occurrences(form, answers).count(reading.place, contextOf(reading.indexes)) : 0;
}

/** Adds one empty occurrence at the end of the repeating group at a path; at the most that is allowed nothing changes. */
export function addOccurrence(form: Form, answers: Answers, path: Path): Answers {
  const reading = readPath(form, path);
  if (!reading || reading.place.item.type !== 'group' || !reading.place.item.repeats) return answers;
  const count = occurrencesAt(form, answers, path);
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
  const { place, indexes } = reading;
  const count = occurrencesAt(form, answers, path);
  const moved = moveOccurrences(form, answers, {
    place,
    indexes,
    move: (at) => (at === index ? undefined : at > index ? at - 1 : at),
  });
  return place.item.type === 'group' ? setAnswer(moved, path, [Math.max(0, count - 1)]) : moved;
}

/**
 * Renumbers the answers nested in the occurrences of one repeating item.
 * @param target - the item, the indexes above it, and where each occurrence goes (undefined: away)
 */
export function moveOccurrences(
  form: Form,
  answers: Answers,
  target: { place: ItemPlace; indexes: readonly number[]; move: (index: number) => number | undefined },
): Answers {
  const { place, indexes, move } = target;
  const depth = indexes.length;
  const copy = copyOf(answers);
  const landed: [Path, Answers[Path]][] = [];
  for (const path of Object.keys(answers)) {
    const reading = path.includes('~') ? readPath(form, path) : undefined;
    if (
      !reading ||
      !scopesOf(reading.place).includes(place) ||
      !indexes.every((index, at) => reading.indexes[at] === index)
    )
      continue;
    delete copy[path];
    const to = move(reading.indexes[depth] ?? 0);
    if (to !== undefined)
      landed.push([pathOf(reading.place.item.linkId, reading.indexes.with(depth, to)), answers[path]]);
  }
  for (const [path, values] of landed) if (values) copy[path] = values;
  return copy;
}

function contextOf(indexes: readonly number[]): Context {
  return { suffix: pathOf('', indexes), indexes };
}
