import type { Form, ItemPlace } from '../model/form';

const known = new WeakMap<ItemPlace, readonly ItemPlace[]>();

/**
 * A question and everything that may turn out differently when its answer changes: what asks for it, what is nested
 * in that, and so on, in the order of evaluation. Worked out once for each question.
 */
export function affectedBy(place: ItemPlace, form: Form): readonly ItemPlace[] {
  const found = known.get(place) ?? findAffected(place, form);
  known.set(place, found);
  return found;
}

/** One walk in the order of evaluation: whatever an item needs has been met before it. */
function findAffected(place: ItemPlace, { evaluationOrder, places }: Form): readonly ItemPlace[] {
  const affected = new Set([place]);
  const has = (other: ItemPlace | undefined) => other !== undefined && affected.has(other);
  for (const at of evaluationOrder) {
    const isAsking = at.item.enableWhen.some(({ question, broken }) => !broken && has(places.get(question)));
    if (isAsking || has(at.parent)) affected.add(at);
  }
  return [...affected];
}
