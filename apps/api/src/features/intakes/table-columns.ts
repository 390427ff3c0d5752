import { type Form, isQuestion, type ItemPlace, pathOf, readPath } from '@skinroot/forms';

/** One column of answers. */
export interface Column {
  name: string;
  path: string;
}

type Entry = readonly number[];

/**
 * Every question of every version, in the order of the newest; those it dropped come after. Questions that repeat together
 * stand entry by entry, as many as any intake has, at least one.
 */
export function columnsOf(forms: readonly Form[], paths: readonly string[]): Column[] {
  const columns = new Map<string, Column>();
  const found = new Set(paths);
  for (const form of forms)
    for (const block of blocksOf(form))
      for (const column of block.repeats ? entriesOf(form, block.places, found) : block.places.map(plain))
        if (!columns.has(column.path)) columns.set(column.path, column);
  return [...columns.values()];
}

/** Questions in order, those that share their outermost repeating group as one block. */
function blocksOf({ places }: Form): { repeats: ItemPlace | undefined; places: ItemPlace[] }[] {
  const blocks: { repeats: ItemPlace | undefined; places: ItemPlace[] }[] = [];
  for (const place of places.values()) {
    if (!isQuestion(place.item)) continue;
    const repeats = outermost(place);
    const open = blocks.at(-1);
    if (open && open.repeats === repeats) open.places.push(place);
    else blocks.push({ repeats, places: [place] });
  }
  return blocks;
}

function outermost(place: ItemPlace): ItemPlace | undefined {
  let scope = place.scope;
  while (scope?.scope) scope = scope.scope;
  return scope;
}

const plain = ({ item: { linkId } }: ItemPlace): Column => ({ name: linkId, path: linkId });

function entriesOf(form: Form, places: readonly ItemPlace[], paths: ReadonlySet<string>): Column[] {
  const own = new Set(places);
  const entries = new Map<string, Entry>();
  const know = (indexes: Entry) => entries.set(indexes.join('.'), indexes);
  for (const { scopeDepth } of places) know(Array<number>(scopeDepth).fill(0));
  for (const path of paths) {
    const reading = readPath(form, path);
    if (reading && own.has(reading.place)) know(reading.indexes);
  }
  return [...entries.values()].sort(inOrder).flatMap((indexes) =>
    places
      .filter(({ scopeDepth }) => scopeDepth === indexes.length)
      .map(({ item: { linkId } }) => ({
        name: `${linkId} [${indexes.map((index) => index + 1).join('.')}]`,
        path: pathOf(linkId, indexes),
      })),
  );
}

/** By numbers, level by level; an entry before what repeats inside it. */
function inOrder(one: Entry, other: Entry): number {
  const at = one.findIndex((index, level) => index !== other[level]);
  if (at < 0) return one.length - other.length;
  return (one[at] ?? 0) - (other[at] ?? -1);
}
