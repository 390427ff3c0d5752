import type { ItemState } from '../evaluate/form-state';
import type { Form, ItemPlace } from '../model/form';

/** Which entry of repeating groups an item stands in, as "Product 2" or "Day 1, Product 2"; '' outside of any. */
export function occurrenceText(
  { places }: Form,
  { item, indexes }: Pick<ItemState, 'item' | 'indexes'>,
  unnamed = 'Entry',
): string {
  const scopes: ItemPlace[] = [];
  for (let scope = places.get(item.linkId)?.scope; scope; scope = scope.scope) scopes.unshift(scope);
  return scopes.map((scope, depth) => `${scope.item.text || unnamed} ${(indexes[depth] ?? 0) + 1}`).join(', ');
}
