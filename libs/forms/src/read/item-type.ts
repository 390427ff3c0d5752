import { asList, asText, type JsonObject } from '../json/json';
import { ITEM_TYPES, type ItemType } from '../model/form';

/** Spellings of other versions and exporters, lower case without - and _. */
const OTHER_NAMES: Readonly<Record<string, ItemType>> = {
  coding: 'choice',
  codeableconcept: 'choice',
  select: 'choice',
  multiplechoice: 'choice',
  opencoding: 'open-choice',
  number: 'decimal',
  float: 'decimal',
  int: 'integer',
  positiveint: 'integer',
  bool: 'boolean',
  textarea: 'text',
  longtext: 'text',
  file: 'attachment',
  image: 'attachment',
  photo: 'attachment',
  uri: 'url',
  instant: 'dateTime',
  section: 'group',
  page: 'group',
  label: 'display',
  markdown: 'text',
  code: 'choice',
};
const BY_PLAIN_NAME = new Map<string, ItemType>([
  ...Object.entries(OTHER_NAMES),
  ...ITEM_TYPES.map((type): [string, ItemType] => [plain(type), type]),
]);

/** The R4 type of an item, and what was wrong with the type as written, if anything. */
export type TypeReading = {
  readonly type: ItemType;
  readonly repair?: { readonly code: 'missing-type' | 'unknown-type' | 'converted'; readonly message: string };
};

/** Finds the R4 type: as written, by another version's name, or from what the item holds. */
export function readItemType(raw: JsonObject): TypeReading {
  const written = asText(raw.type);
  const options = hasOptions(raw);
  if (written === undefined) {
    const type = guess(raw);
    return { type, repair: { code: 'missing-type', message: `The type is missing; read as ${type}.` } };
  }
  const known = BY_PLAIN_NAME.get(plain(written));
  if (known === undefined) {
    const type = guess(raw);
    return {
      type,
      repair: { code: 'unknown-type', message: `The type "${written.slice(0, 60)}" is unknown; read as ${type}.` },
    };
  }
  const type = withOptions(known, raw, options);
  if (type === written) return { type };
  return { type, repair: { code: 'converted', message: `The type "${written}" was converted to ${type}.` } };
}

/** True when an item brings answers to choose from, in any version's way. */
export function hasOptions(raw: JsonObject): boolean {
  return (
    asList(raw.answerOption).length > 0 ||
    asList(raw.option).length > 0 ||
    raw.answerValueSet !== undefined ||
    raw.options !== undefined
  );
}

function withOptions(type: ItemType, raw: JsonObject, options: boolean): ItemType {
  const isOpen = raw.answerConstraint === 'optionsOrString' || raw.answerConstraint === 'optionsOrType';
  if (type === 'choice' && isOpen) return 'open-choice';
  const mayHaveOptions = ['string', 'text', 'integer', 'decimal', 'date', 'time', 'url'].includes(type);
  if (mayHaveOptions && options) return isOpen ? 'open-choice' : 'choice';
  return type === 'display' && asList(raw.item).length > 0 ? 'group' : type;
}

function guess(raw: JsonObject): ItemType {
  if (hasOptions(raw)) return 'choice';
  return asList(raw.item).length > 0 ? 'group' : 'string';
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}
