import { insertAt, removeItem, type Edited } from './edit-items';
import { isHelp, itemAt, type Item, type Position, type Questionnaire } from './questionnaire';

const listAt = (form: Questionnaire, parent: Position): readonly Item[] =>
  parent.length === 0 ? (form.item ?? []) : (itemAt(form, parent)?.item ?? []);

/**
 * One step up or down. At the edge of a section the item goes into the neighbouring section, so that a question can be
 * carried through the whole form with one key; a section passes its neighbour whole. Null where there is no way on.
 */
export function moveStep(form: Questionnaire, position: Position, step: -1 | 1): Edited | null {
  const parent = position.slice(0, -1);
  const index = position.at(-1) ?? 0;
  const siblings = listAt(form, parent);
  const item = siblings[index];
  if (!item) return null;
  const neighbour = neighbourOf(siblings, index, step);
  if (neighbour === null) return leaveParent(form, position, step);
  const other = siblings[neighbour];
  if (item.type !== 'group' && other?.type === 'group') {
    const inside = step < 0 ? (other.item?.length ?? 0) : 0;
    return moveTo(form, position, [...parent, neighbour, inside]);
  }
  return moveTo(form, position, [...parent, step < 0 ? neighbour : neighbour + 1]);
}

/** Help items belong to what they stand in: nothing is ordered among them. */
function neighbourOf(siblings: readonly Item[], index: number, step: -1 | 1): number | null {
  for (let at = index + step; at >= 0 && at < siblings.length; at += step) {
    const found = siblings[at];
    if (found && !isHelp(found)) return at;
  }
  return null;
}

function leaveParent(form: Questionnaire, position: Position, step: -1 | 1): Edited | null {
  if (position.length < 2) return null;
  const parent = position.slice(0, -1);
  const outer = parent.slice(0, -1);
  const at = parent.at(-1) ?? 0;
  const isQuestionInSection = itemAt(form, position)?.type !== 'group' && itemAt(form, parent)?.type === 'group';
  const next = at + step;
  const neighbour = listAt(form, outer)[next];
  if (isQuestionInSection && neighbour?.type === 'group')
    return moveTo(form, position, [...outer, next, step < 0 ? (neighbour.item?.length ?? 0) : 0]);
  return moveTo(form, position, [...outer, step < 0 ? at : at + 1]);
}

/** Takes an item to another place, named as places stand before the move; null when that is inside the item itself. */
export function moveTo(form: Questionnaire, from: Position, to: Position): Edited | null {
  const item = itemAt(form, from);
  if (!item || startsWith(to, from)) return null;
  const without = removeItem(form, from).form;
  const target = afterRemoval(to, from);
  return { form: insertAt(without, target, item), position: target };
}

const startsWith = (position: Position, head: Position): boolean =>
  position.length > head.length && head.every((index, level) => position[level] === index);

/** The same place once the item at `from` is gone: indexes behind it in its own list are one less. */
function afterRemoval(to: Position, from: Position): Position {
  const level = from.length - 1;
  const isSameList = to.length > level && from.slice(0, level).every((index, at) => to[at] === index);
  if (!isSameList || (to[level] ?? 0) <= (from[level] ?? 0)) return to;
  return to.map((index, at) => (at === level ? index - 1 : index));
}
