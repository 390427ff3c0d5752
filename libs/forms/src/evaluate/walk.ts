import { pathOf } from '../answers/paths';
import { inOrder } from '../model/in-order';
import type { FormState, ItemState } from './form-state';

/** The states of the top-level items, or of some of them, in order. */
export function topStates(state: FormState, items = state.form.items): readonly ItemState[] {
  return items.flatMap((item) => state.items.get(item.linkId) ?? []);
}

/** The states nested in one occurrence (from 0) of an item, in order; items that do not repeat have one occurrence. */
export function childStates(state: FormState, parent: ItemState, occurrence = 0): readonly ItemState[] {
  const isIndexed = state.form.places.get(parent.item.children[0]?.linkId ?? '')?.scope?.item === parent.item;
  const indexes = isIndexed ? [...parent.indexes, occurrence] : parent.indexes;
  return parent.item.children.flatMap((child) => state.items.get(pathOf(child.linkId, indexes)) ?? []);
}

/** The states nested in all occurrences of an item, in order. */
function nestedStates(state: FormState, parent: ItemState): readonly ItemState[] {
  if (parent.count === 1) return childStates(state, parent);
  return Array.from({ length: parent.count }, (_, occurrence) => childStates(state, parent, occurrence)).flat();
}

/** Every state in the order in which a person meets them, occurrence by occurrence; or only those from some items down. */
export function statesInOrder(state: FormState, tops = topStates(state)): readonly ItemState[] {
  return [...inOrder(tops, (parent) => nestedStates(state, parent))];
}
