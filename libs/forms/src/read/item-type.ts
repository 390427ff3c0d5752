import { asList, asText, type JsonObject } from '../json/json';
import { ITEM_TYPES, type ItemType } from '../model/form';
import { namesIn } from './names';

/** The R4 names and those of other versions and exporters, lower case without - and _. */
const BY_PLAIN_NAME = new Map([
  ...ITEM_TYPES.map((type) => [plain(type), type] as const),
  ...namesIn<ItemType>(
    'coding:choice codeableconcept:choice select:choice opencoding:open-choice number:decimal float:decimal int:integer bool:boolean textarea:text markdown:text file:attachment image:attachment photo:attachment uri:url section:group page:group label:display',
  ),
]);

/** The R4 type of an item, and what was wrong with the type as written, if anything. */
export type TypeReading = {
  readonly type: ItemType;
  readonly repair?: { readonly code: 'missing-type' | 'unknown-type' | 'converted'; readonly message: string };
};

/** Finds the R4 type: as written, by another version's name, or from what the item holds. */
export function readItemType(raw: JsonObject): TypeReading {
  const written = asText(raw.type);
  const known = BY_PLAIN_NAME.get(plain(written ?? ''));
  const type = known ? withOptions(known, raw) : guess(raw);
  if (type === written) return { type };
  const code = !written ? 'missing-type' : known ? 'converted' : 'unknown-type';
  return {
    type,
    repair: {
      code,
      message: `The type ${written ? `"${written.slice(0, 60)}"` : 'is missing and'} was read as ${type}.`,
    },
  };
}

/** True when an item brings answers to choose from, in any version's way. */
export function hasOptions(raw: JsonObject): boolean {
  const options = [raw.answerOption, raw.option, raw.answerValueSet, raw.options];
  return options.some((given) => asList(given).length > 0);
}

function withOptions(type: ItemType, raw: JsonObject): ItemType {
  const isOpen = asText(raw.answerConstraint)?.startsWith('optionsOr');
  if (type === 'choice' && isOpen) return 'open-choice';
  if (/^(string|text|integer|decimal|date(Time)?|time|url|quantity)$/.test(type) && hasOptions(raw))
    return isOpen ? 'open-choice' : 'choice';
  return type === 'display' && asList(raw.item).length > 0 ? 'group' : type;
}

function guess(raw: JsonObject): ItemType {
  if (hasOptions(raw)) return 'choice';
  return asList(raw.item).length > 0 ? 'group' : 'string';
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}
