import { asList, asText, objectsOf, type JsonObject } from '../json/json';
import type { Condition, ItemType } from '../model/form';
import { asR4 } from './as-r4';
import { readItemType } from './item-type';
import type { ReportLog } from './report-log';

/** How many items, and how many within each other, a form may have. */
export const MOST_ITEMS = 50_000;
/** Deepest nesting of items. */
export const DEEPEST_ITEM = 1000;
const LONGEST_LINK_ID = 255;
/** Names that neither an address nor every program can carry, or that would be the path of an answer in a repeat. */
const UNUSABLE = /^(\.\.?|__proto__)$|~[\d.]+$/;

/** An item on its way into a form: found, named and typed, but not read yet. */
export type Draft = {
  /** The item as it came. */
  readonly written: JsonObject;
  /** The same with the names and types of R4. */
  readonly raw: JsonObject;
  readonly parent: Draft | undefined;
  readonly depth: number;
  readonly order: number;
  readonly children: Draft[];
  readonly type: ItemType;
  readonly linkId: string;
  readonly writtenLinkId: string | undefined;
  conditions: Condition[];
};

/** All drafts in document order, or why the form is refused. */
export type Drafting = readonly Draft[] | string;

/** Walks the nested items without recursion, gives each a unique linkId and a type. */
export function draftItems(questionnaire: JsonObject, log: ReportLog): Drafting {
  const drafts: Draft[] = [];
  const claim = linkIdClaims(log);
  const stack = childrenOf(questionnaire, undefined, log);
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (drafts.length >= MOST_ITEMS) return `The form has more than ${MOST_ITEMS} items.`;
    const { written, parent } = next;
    const raw = asR4(written);
    const depth = parent ? parent.depth + 1 : 0;
    if (depth >= DEEPEST_ITEM) return `Items are nested more than ${DEEPEST_ITEM} deep.`;
    const order = drafts.length;
    const writtenLinkId = asText(raw.linkId);
    const linkId = claim(writtenLinkId, order + 1);
    const { type, repair } = readItemType(written);
    if (repair) log.at(linkId)(repair.code, repair.message);
    const draft: Draft = {
      written,
      raw,
      parent,
      depth,
      order,
      children: [],
      type,
      linkId,
      writtenLinkId,
      conditions: [],
    };
    drafts.push(draft);
    parent?.children.push(draft);
    for (const child of childrenOf(raw, draft, log)) stack.push(child);
  }
  return drafts;
}

type Found = { readonly written: JsonObject; readonly parent: Draft | undefined };

/** The nested items in reverse order, so that a stack gives them back in order. */
function childrenOf(raw: JsonObject, parent: Draft | undefined, log: ReportLog): Found[] {
  const items = objectsOf(raw.item);
  if (items.length < asList(raw.item).length)
    log.at(parent?.linkId ?? '')('not-json-object', 'Entries of item that are not items were left out.', 'error');
  return items.map((item) => ({ written: item, parent })).reverse();
}

/** Gives each item a linkId of its own: the one written where it can be, otherwise one like it. */
function linkIdClaims(log: ReportLog): (written: string | undefined, position: number) => string {
  // Every name that is taken, with the last number that was put behind it.
  const taken = new Map<string, number>();
  const free = (stem: string) => {
    let made = stem;
    for (let suffix = taken.get(stem) ?? 1; taken.has(made); taken.set(stem, suffix)) made = `${stem}-${++suffix}`;
    taken.set(made, 1);
    return made;
  };
  return (written, position) => {
    const isUsable = written !== undefined && written.length <= LONGEST_LINK_ID && !UNUSABLE.test(written);
    const made = free(isUsable ? written : `item-${position}`);
    if (made === written) return made;
    const why = isUsable ? `"${written}" is used more than once` : 'is missing or cannot be used';
    log.at(made)(isUsable ? 'duplicate-link-id' : 'missing-link-id', `The linkId ${why}; this item was named ${made}.`);
    return made;
  };
}
