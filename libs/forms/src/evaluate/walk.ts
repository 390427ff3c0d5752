import { pathOf } from '../answers/paths';
import type { FormState, ItemState } from './form-state';

/** The states of the top-level items, in order. */
export function topStates(state: FormState): readonly ItemState[] {
  return state.form.items.flatMap((item) => state.items.get(item.linkId) ?? []);
}

/** The states nested in one occurrence (from 0) of an item, in order; items that do not repeat have one occurrence. */
export function childStates(state: FormState, parent: ItemState, occurrence = 0): readonly ItemState[] {
  const isIndexed = state.form.places.get(parent.item.children[0]?.linkId ?? '')?.scope?.item === parent.item;
  const indexes = isIndexed ? [...parent.indexes, occurrence] : parent.indexes;
  return parent.item.children.flatMap((child) => state.items.get(pathOf(child.linkId, indexes)) ?? []);
}

/** Every state in the order in which a person meets them, occurrence by occurrence. */
export function statesInOrder(state: FormState): readonly ItemState[] {
  const ordered: ItemState[] = [];
  const stack = [...topStates(state)].reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    ordered.push(next);
    for (let occurrence = next.count - 1; occurrence >= 0; occurrence--)
      stack.push(...[...childStates(state, next, occurrence)].reverse());
  }
  return ordered;
}
