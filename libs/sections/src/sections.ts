import type { Form, FormItem } from '@skinroot/forms';

/** What is asked on one page: a top-level group, a run of other top-level items, or a part of either where it is long. */
export type Section = {
  /** Its address: the linkId of its group, of a further part and of a run that of the first item. */
  readonly linkId: string;
  /** In the form's words; of several parts each is numbered, as in `Food (2/3)`. */
  readonly title: string;
  /** The groups its items stand in, outermost first. */
  readonly groups: readonly FormItem[];
  readonly items: readonly FormItem[];
};

/** Items on a page: with more of them nobody sees an end, and a phone falls behind the keys. */
const MOST = 60;

const known = new WeakMap<Form, Sectioned>();
type Sectioned = { readonly sections: readonly Section[]; readonly holding: ReadonlyMap<string, Section> };

/** The sections of a form in order. What repeats, and what hangs on one question, is never taken apart. */
export function sectionsOf(form: Form): readonly Section[] {
  return sectioned(form).sections;
}

/** The section in which an item is asked; the first one of a group in several parts. */
export function sectionOf(form: Form, linkId: string): Section | undefined {
  const { holding } = sectioned(form);
  let place = form.places.get(linkId);
  while (place && !holding.has(place.item.linkId)) place = place.parent;
  return place && holding.get(place.item.linkId);
}

/** Things about items by the section they belong to, each in the order given; what the form does not have is left out. */
export function bySection<Thing>(
  form: Form,
  things: readonly Thing[],
  linkIdOf: (thing: Thing) => string,
): ReadonlyMap<Section, readonly Thing[]> {
  const found = new Map<Section, Thing[]>();
  for (const thing of things) {
    const section = sectionOf(form, linkIdOf(thing));
    const same = section && found.get(section);
    if (same) same.push(thing);
    else if (section) found.set(section, [thing]);
  }
  return found;
}

function sectioned(form: Form): Sectioned {
  const before = known.get(form);
  if (before) return before;
  const holding = new Map<string, Section>();
  const sections: Section[] = [];
  for (const { groups, items, number } of runsOf(form)) {
    const [group, first] = [groups.at(-1), items[0]];
    const linkId = (group && !holding.has(group.linkId) ? group : first)?.linkId ?? '';
    const name = group?.text || (first?.type === 'group' && first.text) || form.title;
    const section = { linkId, title: name + number, groups, items };
    sections.push(section);
    for (const { linkId } of [...groups, ...items]) if (!holding.has(linkId)) holding.set(linkId, section);
  }
  known.set(form, { sections, holding });
  return { sections, holding };
}

type Run = Pick<Section, 'groups'> & { items: readonly FormItem[]; number: string };

function runsOf(form: Form): readonly Run[] {
  const runs: Run[] = [];
  let loose: FormItem[] = [];
  for (const [at, item] of form.items.entries()) {
    const next = form.items[at + 1];
    const end = next ? orderOf(form, next) : form.places.size;
    if (isPlain(item)) runs.push(...cut(form, [item], item.children, end));
    else loose.push(item);
    if (loose.length === 0 || (next && !isPlain(next))) continue;
    runs.push(...cut(form, [], loose, end));
    loose = [];
  }
  return runs;
}

/** Neighbours in parts of about the same size. `end` is the order of what follows them. */
function cut(form: Form, groups: readonly FormItem[], items: readonly FormItem[], end: number): readonly Run[] {
  const total = items[0] ? end - orderOf(form, items[0]) : 0;
  if (total <= MOST) return [{ groups, items, number: '' }];
  const share = Math.ceil(total / Math.ceil(total / MOST));
  const runs: Run[] = [];
  const own: (Run & { items: FormItem[] })[] = [];
  let room = 0;
  for (const [at, item] of items.entries()) {
    const next = items[at + 1];
    const after = next ? orderOf(form, next) : end;
    const size = after - orderOf(form, item);
    if (size > MOST && isPlain(item)) {
      runs.push(...cut(form, [...groups, item], item.children, after));
      room = 0;
      continue;
    }
    if (room < size) {
      const part = { groups, items: [], number: '' };
      own.push(part);
      runs.push(part);
      room = share;
    }
    own.at(-1)?.items.push(item);
    room -= size;
  }
  if (own.length > 1) for (const [at, run] of own.entries()) run.number = ` (${at + 1}/${own.length})`;
  return runs;
}

const orderOf = ({ places }: Form, { linkId }: FormItem): number => places.get(linkId)?.order ?? 0;

const isPlain = ({ type, repeats }: FormItem): boolean => type === 'group' && !repeats;
