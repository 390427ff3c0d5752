import type { Form, ItemPlace } from '../model/form';

const known = new WeakMap<Form, Map<ItemPlace, readonly ItemPlace[]>>();

/**
 * A question and everything that may turn out differently when its answer changes: what asks for it, what is nested
 * in that, and so on, in the order of evaluation. Worked out once for each question.
 */
export function affectedBy(place: ItemPlace, form: Form): readonly ItemPlace[] {
  const lists = known.get(form) ?? new Map<ItemPlace, readonly ItemPlace[]>();
  known.set(form, lists);
  const found = lists.get(place) ?? findAffected(place, form);
  lists.set(place, found);
  return found;
}

/** One walk in the order of evaluation: whatever an item needs has been met before it. */
function findAffected(place: ItemPlace, { evaluationOrder, places }: Form): readonly ItemPlace[] {
  const affected = new Set([place]);
  for (const at of evaluationOrder) {
    const isNested = at.parent !== undefined && affected.has(at.parent);
    const isAsking = at.item.enableWhen.some(({ question, broken }) => {
      const asked = broken ? undefined : places.get(question);
      return asked !== undefined && affected.has(asked);
    });
    if (isNested || isAsking) affected.add(at);
  }
  return [...affected];
}
