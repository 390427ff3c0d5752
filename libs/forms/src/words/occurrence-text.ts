import type { ItemState } from '../evaluate/form-state';
import type { Form } from '../model/form';
import { scopesOf } from '../read/place-items';

/** Which entry of repeating groups an item stands in, as "Product 2" or "Day 1, Product 2"; '' outside of any. */
export function occurrenceText(
  { places }: Form,
  { item, indexes }: Pick<ItemState, 'item' | 'indexes'>,
  unnamed = 'Entry',
): string {
  const place = places.get(item.linkId);
  const scopes = place ? scopesOf(place) : [];
  return scopes.map((scope, depth) => `${scope.item.text || unnamed} ${(indexes[depth] ?? 0) + 1}`).join(', ');
}
