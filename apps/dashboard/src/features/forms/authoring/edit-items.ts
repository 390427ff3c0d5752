import type { ItemKind } from './item-kinds';
import { isHelp, itemAt, placedItems, type Item, type Position, type Questionnaire, type When } from './questionnaire';

/** A changed form, and where the item in hand stands now. */
export interface Edited {
  readonly form: Questionnaire;
  readonly position: Position;
}

/** The form with the list of items under `parent` put through `change`. */
function withList(
  form: Questionnaire,
  parent: Position,
  change: (items: readonly Item[]) => readonly Item[],
): Questionnaire {
  const inside = (items: readonly Item[], rest: Position): readonly Item[] => {
    const [index, ...deeper] = rest;
    if (index === undefined) return change(items);
    return items.map((item, at) => (at === index ? { ...item, item: inside(item.item ?? [], deeper) } : item));
  };
  return { ...form, item: inside(form.item ?? [], parent) };
}

const split = (position: Position): { parent: Position; index: number } => ({
  parent: position.slice(0, -1),
  index: position.at(-1) ?? 0,
});

export function changeItem(form: Questionnaire, position: Position, change: (item: Item) => Item): Questionnaire {
  const { parent, index } = split(position);
  return withList(form, parent, (items) => items.map((item, at) => (at === index ? change(item) : item)));
}

/** A linkId nobody has: the wanted one, or with the next free number behind it. */
export function freeLinkId(form: Questionnaire, wanted: string): string {
  const taken = new Set(placedItems(form).map(({ item }) => item.linkId));
  const [, stem = wanted] = /^(.*?)\d*$/.exec(wanted) ?? [];
  for (let number = 1; ; number++) {
    const candidate = number === 1 && !taken.has(wanted) ? wanted : `${stem}${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/**
 * Adds an item of that kind where the person is: at the end of the section in hand, or behind the question in hand.
 * The consents stand at the top and are named `consent`: the signature page looks there.
 */
export function addItem(form: Questionnaire, kind: ItemKind, selected: Position | null): Edited {
  if (kind.id === 'consents') {
    const made = kind.make(freeLinkId(form, 'consent'));
    return { form: { ...form, item: [made, ...(form.item ?? [])] }, position: [0] };
  }
  const isSection = kind.id === 'section';
  const made = kind.make(freeLinkId(form, isSection ? 's1' : 'q1'));
  const at = placeFor(form, selected, isSection);
  return { form: insertAt(form, at, made), position: at };
}

function placeFor(form: Questionnaire, selected: Position | null, isSection: boolean): Position {
  const top = form.item ?? [];
  const item = selected && itemAt(form, selected);
  if (!selected || !item) {
    const last = top.at(-1);
    return !isSection && last?.type === 'group' ? [top.length - 1, last.item?.length ?? 0] : [top.length];
  }
  if (isSection) return [(selected[0] ?? 0) + 1];
  if (item.type === 'group') return [...selected, item.item?.length ?? 0];
  const { parent, index } = split(selected);
  return [...parent, index + 1];
}

export function insertAt(form: Questionnaire, position: Position, item: Item): Questionnaire {
  const { parent, index } = split(position);
  return withList(form, parent, (items) => [...items.slice(0, index), item, ...items.slice(index)]);
}

/** The item goes, with what is inside it; the next one, the one before or the section above is in hand then. */
export function removeItem(
  form: Questionnaire,
  position: Position,
): { form: Questionnaire; position: Position | null } {
  const { parent, index } = split(position);
  const next = withList(form, parent, (items) => items.filter((_, at) => at !== index));
  const left = parent.length === 0 ? (next.item ?? []) : (itemAt(next, parent)?.item ?? []);
  if (left.length > 0) return { form: next, position: [...parent, Math.min(index, left.length - 1)] };
  return { form: next, position: parent.length > 0 ? parent : null };
}

/** A copy behind the item, with linkIds of its own; conditions inside the copy ask the copied questions. */
export function duplicateItem(form: Questionnaire, position: Position): Edited {
  const item = itemAt(form, position);
  if (!item) return { form, position };
  const names = new Map<string, string>();
  let taken = form;
  for (const {
    item: { linkId },
  } of placedItems({ resourceType: 'Questionnaire', item: [item] })) {
    const name = freeLinkId(taken, /\d$/.test(linkId) ? linkId : `${linkId}-2`);
    names.set(linkId, name);
    taken = { ...taken, item: [...(taken.item ?? []), { linkId: name, type: 'display' }] };
  }
  const { parent, index } = split(position);
  const at = [...parent, index + 1];
  return { form: insertAt(form, at, renamed(item, names)), position: at };
}

/** Gives an item another linkId, and every condition that asks it the new name. */
export function renameLinkId(form: Questionnaire, position: Position, linkId: string): Questionnaire {
  const before = itemAt(form, position)?.linkId;
  if (before === undefined || before === linkId) return form;
  const isTwin = placedItems(form).filter(({ item }) => item.linkId === before).length > 1;
  const changed = changeItem(form, position, (item) => ({ ...item, linkId }));
  if (isTwin) return changed;
  const ask = (item: Item): Item => ({
    ...withConditions(item, new Map([[before, linkId]])),
    ...(item.item && { item: item.item.map(ask) }),
  });
  return { ...changed, item: (changed.item ?? []).map(ask) };
}

function renamed(item: Item, names: ReadonlyMap<string, string>): Item {
  const copy = { ...withConditions(item, names), linkId: names.get(item.linkId) ?? item.linkId };
  return item.item ? { ...copy, item: item.item.map((child) => renamed(child, names)) } : copy;
}

function withConditions(item: Item, names: ReadonlyMap<string, string>): Item {
  if (!item.enableWhen?.some(({ question }) => names.has(question))) return item;
  return {
    ...item,
    enableWhen: item.enableWhen.map((when): When => ({ ...when, question: names.get(when.question) ?? when.question })),
  };
}

/** Sets the help below a question; FHIR keeps it as a display item inside. */
export function withHelp(item: Item, help: string, linkId: string): Item {
  const children = item.item ?? [];
  const at = children.findIndex(isHelp);
  const made: Item = {
    linkId: children[at]?.linkId ?? linkId,
    type: 'display',
    text: help,
    extension: children[at]?.extension ?? [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
        valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'help' }] },
      },
    ],
  };
  const rest = children.filter((child) => !isHelp(child));
  const next = help === '' ? rest : [made, ...rest];
  if (next.length > 0 || item.type === 'group') return { ...item, item: next };
  const { item: _none, ...bare } = item;
  return bare;
}

export const helpOf = (item: Item): string => item.item?.find(isHelp)?.text ?? '';
