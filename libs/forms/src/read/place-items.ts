import type { FormItem, ItemPlace } from '../model/form';
import { inOrder } from '../model/in-order';

/** Works out where each item hangs, in document order. */
export function placeItems(items: readonly FormItem[]): ReadonlyMap<string, ItemPlace> {
  const places = new Map<string, ItemPlace>();
  const below = (siblings: readonly FormItem[], parent?: ItemPlace) => siblings.map((item) => placeOf(item, parent));
  for (const place of inOrder(below(items), (parent) => below(parent.item.children, parent))) {
    place.order = places.size;
    places.set(place.item.linkId, place);
  }
  return places;
}

/** True when each occurrence of the item holds its own nested items: a repeating group, or a repeating question with nested questions. */
export function isScope(item: FormItem): boolean {
  return (
    item.repeats && (item.type === 'group' || item.children.some((child) => child.type !== 'display' && !child.role))
  );
}

/** The repeating items that an item stands in, outermost first: one for each index of its paths. */
export function scopesOf({ scope }: ItemPlace): readonly ItemPlace[] {
  const scopes: ItemPlace[] = [];
  for (let at = scope; at; at = at.scope) scopes.unshift(at);
  return scopes;
}

function placeOf(
  item: FormItem,
  parent: ItemPlace | undefined,
): { -readonly [Key in keyof ItemPlace]: ItemPlace[Key] } {
  const scope = parent && isScope(parent.item) ? parent : parent?.scope;
  const place: ReturnType<typeof placeOf> = {
    item,
    order: 0,
    depth: parent ? parent.depth + 1 : 0,
    scopeDepth: scope ? scope.scopeDepth + 1 : 0,
  };
  if (parent) place.parent = parent;
  if (scope) place.scope = scope;
  return place;
}
