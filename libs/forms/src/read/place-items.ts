import type { FormItem, ItemPlace } from '../model/form';

/** Works out where each item hangs, in document order, without recursion. */
export function placeItems(items: readonly FormItem[]): ReadonlyMap<string, ItemPlace> {
  const places = new Map<string, ItemPlace>();
  const stack: { item: FormItem; parent?: ItemPlace }[] = [...items].reverse().map((item) => ({ item }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const place = placeOf(next.item, next.parent, places.size);
    places.set(next.item.linkId, place);
    for (let at = next.item.children.length - 1; at >= 0; at--) {
      const item = next.item.children[at];
      if (item) stack.push({ item, parent: place });
    }
  }
  return places;
}

/** True when each occurrence of the item holds its own nested items: a repeating group, or a repeating question with nested questions. */
export function isScope(item: FormItem): boolean {
  return item.repeats && (item.type === 'group' || item.children.some((child) => child.type !== 'display'));
}

function placeOf(item: FormItem, parent: ItemPlace | undefined, order: number): ItemPlace {
  const isScoped = parent !== undefined && isScope(parent.item);
  const scope = isScoped ? parent : parent?.scope;
  const place: { -readonly [Key in keyof ItemPlace]: ItemPlace[Key] } = {
    item,
    order,
    depth: parent ? parent.depth + 1 : 0,
    scopeDepth: (parent?.scopeDepth ?? 0) + (isScoped ? 1 : 0),
    section: parent?.section,
  };
  if (parent) place.parent = parent;
  else place.section = place;
  if (scope) place.scope = scope;
  return place;
}
