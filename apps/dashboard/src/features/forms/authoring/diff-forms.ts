import { conditionWords } from './conditions';
import { bandsOf, controlOf, extensionNumber, isHidden, pointsOf } from './extensions';
import { helpOf } from './edit-items';
import { typeWords } from './item-kinds';
import { isHelp, placedItems, textOf, type Item, type Questionnaire } from './questionnaire';

export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

export interface ItemChange {
  kind: 'added' | 'removed' | 'changed';
  linkId: string;
  text: string;
  fields: readonly FieldChange[];
}

/** What is different between two versions, by linkId: the form itself first, then items in the order of the new one, then what went. */
export function diffForms(before: Questionnaire, after: Questionnaire): readonly ItemChange[] {
  const old = fieldsByLinkId(before);
  const fresh = fieldsByLinkId(after);
  const moved = movedItems(old, fresh);
  const form = fieldChanges(formFields(before), formFields(after));
  const changes: ItemChange[] =
    form.length > 0 ? [{ kind: 'changed', linkId: '', text: 'The form', fields: form }] : [];
  for (const [linkId, now] of fresh) {
    const { item, fields } = now;
    const twin = old.get(linkId);
    if (!twin) changes.push({ kind: 'added', linkId, text: textOf(item), fields: [] });
    else {
      const fieldsNow = [
        ...fieldChanges(twin.fields, fields).filter(({ field }) => !isSame(field, twin, now)),
        ...(moved.has(linkId) ? [{ field: 'Order', before: 'as it was', after: 'moved' }] : []),
      ];
      if (fieldsNow.length > 0) changes.push({ kind: 'changed', linkId, text: textOf(item), fields: fieldsNow });
    }
  }
  for (const [linkId, { item }] of old)
    if (!fresh.has(linkId)) changes.push({ kind: 'removed', linkId, text: textOf(item), fields: [] });
  return changes;
}

type Fields = Readonly<Record<string, string>>;

interface Known {
  item: Item;
  /** The linkId of the section it stands in; '' at the top. */
  parent: string;
  fields: Fields;
}

/** Words of another item in it are not its own: a section or a question it depends on may be called otherwise. */
function isSame(field: string, before: Known, now: Known): boolean {
  if (field === 'Section') return before.parent === now.parent;
  return field === 'Shown when' && ruleOf(before.item) === ruleOf(now.item);
}

const ruleOf = ({ enableWhen, enableBehavior }: Item): string => JSON.stringify([enableWhen, enableBehavior]);

function fieldsByLinkId(form: Questionnaire): ReadonlyMap<string, Known> {
  const own = placedItems(form).filter(({ item }) => !isHelp(item));
  return new Map(
    own.map(
      ({ item, parents }) =>
        [
          item.linkId,
          { item, parent: parents.at(-1)?.linkId ?? '', fields: itemFields(item, parents.at(-1), form) },
        ] as const,
    ),
  );
}

const yesNo = (value: unknown): string => (value ? 'yes' : 'no');
const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

const formFields = (form: Questionnaire): Fields => ({
  Title: form.title ?? '',
  Description: form.description ?? '',
  Bands: bandsOf(form)
    .map(({ from, label }) => `from ${from}: ${label}`)
    .join('; '),
});

const itemFields = (item: Item, parent: Item | undefined, form: Questionnaire): Fields => ({
  Words: item.text ?? '',
  Help: helpOf(item),
  Type: typeWords[item.type] ?? item.type,
  'Must be answered': yesNo(item.required),
  Repeats: yesNo(item.repeats),
  'Cannot be changed': yesNo(item.readOnly),
  Hidden: yesNo(isHidden(item)),
  Answers: (item.answerOption ?? []).map(optionWords).join('; '),
  'Shown when': conditionWords(item, form),
  Least: shown(extensionNumber(item, 'minValue')),
  Most: shown(extensionNumber(item, 'maxValue')),
  'Shortest text': shown(extensionNumber(item, 'minLength')),
  'Longest text': shown(item.maxLength),
  'Times at least': shown(extensionNumber(item, 'minOccurs')),
  'Times at most': shown(extensionNumber(item, 'maxOccurs')),
  'Drawn as': controlOf(item) ?? '',
  Section: parent ? textOf(parent) : '',
});

function optionWords(option: NonNullable<Item['answerOption']>[number]): string {
  const coding = option.valueCoding;
  const points = pointsOf(option);
  const words = coding
    ? `${coding.display ?? coding.code ?? ''}`
    : shown(Object.values(option).find((value) => typeof value !== 'object'));
  return points === undefined ? words : `${words} (${points})`;
}

const fieldChanges = (before: Fields, after: Fields): FieldChange[] =>
  Object.keys(after).flatMap((field) =>
    before[field] === after[field] ? [] : [{ field, before: before[field] ?? '', after: after[field] ?? '' }],
  );

/** Items that stayed in their section but not in their place there. */
function movedItems(old: ReadonlyMap<string, Known>, fresh: ReadonlyMap<string, Known>): ReadonlySet<string> {
  const stayed = (from: ReadonlyMap<string, Known>, other: ReadonlyMap<string, Known>) => {
    const bySection = new Map<string, string[]>();
    for (const [linkId, { parent }] of from)
      if (other.get(linkId)?.parent === parent) bySection.set(parent, [...(bySection.get(parent) ?? []), linkId]);
    return bySection;
  };
  const before = stayed(old, fresh);
  return new Set([...stayed(fresh, old)].flatMap(([parent, order]) => outOfOrder(before.get(parent) ?? [], order)));
}

/** The fewest that had to move for one order to become the other: all but a longest run that kept its order. */
function outOfOrder(before: readonly string[], after: readonly string[]): readonly string[] {
  const place = new Map(before.map((linkId, index) => [linkId, index] as const));
  const at = (linkId: string | undefined) => (linkId === undefined ? -1 : (place.get(linkId) ?? -1));
  const ends: string[] = [];
  const previous = new Map<string, string | undefined>();
  for (const linkId of after) {
    const found = ends.findIndex((end) => at(end) >= at(linkId));
    const length = found < 0 ? ends.length : found;
    previous.set(linkId, ends[length - 1]);
    ends[length] = linkId;
  }
  const kept = new Set<string>();
  for (let linkId = ends.at(-1); linkId !== undefined; linkId = previous.get(linkId)) kept.add(linkId);
  return after.filter((linkId) => !kept.has(linkId));
}
