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
  if (!parent) {
    const place: { -readonly [Key in keyof ItemPlace]: ItemPlace[Key] } = {
      item,
      order,
      depth: 0,
      scopeDepth: 0,
      section: undefined,
    };
    place.section = place;
    return place;
  }
  const scope = isScope(parent.item) ? parent : parent.scope;
  const scopeDepth = parent.scopeDepth + (scope === parent ? 1 : 0);
  return { item, parent, order, depth: parent.depth + 1, ...(scope && { scope }), scopeDepth, section: parent.section };
}
