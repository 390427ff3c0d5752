import { asText, choiceOf, defined, isTrue, keepDefined, objectsOf, type JsonObject } from '../json/json';
import { offeredUnits } from '../check/check-number';
import type { FormItem, ItemWords } from '../model/form';
import { inOrder } from '../model/in-order';
import type { RichText } from '../model/rich-text';
import { roleText } from '../words/role-text';
import { readControl } from './controls';
import { readBehavior } from './conditions';
import type { Draft } from './drafts';
import { readExpressions } from './expressions';
import { extensionsOf, NO_EXTENSIONS } from './extensions';
import { isChoice, readInitial } from './initial';
import { hasOptions } from './item-type';
import {
  noteContradictions,
  noteExtensions,
  noteFields,
  noteForeign,
  noteRewritten,
  type ForeignExtensions,
} from './item-notes';
import { readLimits } from './limits';
import { readOptions, type OptionsReading } from './options';
import type { Note, ReportLog } from './report-log';
import { markedSource, repairedSource } from './repaired-source';
import type { ValueSets } from './value-sets';
import { codeWords, readTranslations, readWords, type Allowance } from './words';

/** What reading one item needs besides the item. */
export type ReadContext = {
  readonly lists: ValueSets;
  readonly log: ReportLog;
  readonly foreign: ForeignExtensions;
  readonly allowance: Allowance;
};

/** Makes the finished item of a draft whose children are finished. */
export function readItem(
  draft: Draft,
  children: readonly FormItem[],
  { lists, log, foreign, allowance }: ReadContext,
): FormItem {
  const { raw, linkId, type } = draft;
  const note = log.at(linkId);
  const extensions = extensionsOf(raw);
  const place = { linkId, foreign, note };
  for (const element of inOrder([raw], elementsOf)) noteExtensions(extensionsOf(element), place);
  noteFields(raw, note);
  const isChoosing = isChoice(type);
  const options: OptionsReading = isChoosing ? readOptions(raw, lists, note) : NO_OPTIONS;
  if (!isChoosing && hasOptions(raw)) note('ignored', 'Its options are not used.');
  const { missingList } = options;
  const lacksOptions = isChoosing && options.options.length === 0;
  if (lacksOptions && !missingList) note('missing-options', 'The choice has no options; free text is taken instead.');
  const limits = readLimits(raw, extensions, { type, note });
  const words = readItemWords(draft, note, allowance);
  const isAsking = type !== 'display';
  // Field by field: spreading into a literal costs most of the time that reading takes.
  const item: { -readonly [Key in keyof FormItem]: FormItem[Key] } = {
    linkId,
    type,
    text: words.text,
    required: isAsking && isTrue(raw.required),
    repeats: isAsking && isTrue(raw.repeats),
    readOnly: isAsking && isTrue(raw.readOnly),
    hidden: isTrue(extensions.value('hidden')),
    horizontal: extensions.value('choiceOrientation') === 'horizontal',
    signatureRequired: extensions.all('signatureRequired').length > 0,
    mimeTypes: limits.mimeTypes,
    unitOptions: limits.unitOptions,
    options: options.options,
    openText: type === 'open-choice' || lacksOptions || missingList !== undefined,
    enableWhen: draft.conditions,
    enableBehavior: readBehavior(raw),
    initial: [],
    translations: itemTranslations(raw),
    children,
    source: repairedSource(draft, options),
  };
  keepDefined(item, {
    richText: words.richText,
    prefix: asText(raw.prefix),
    help: roleText(children, 'help'),
    legal: roleText(children, 'legal'),
    missingList,
  });
  if (extensions !== NO_EXTENSIONS) {
    const { idle, ...control } = readControl(extensions, type, draft.parent?.type);
    for (const code of idle) noteForeign(`itemControl ${code}`, place);
    keepDefined(item, { ...control, expressions: readExpressions(extensions, note) });
  }
  keepDefined(item, limits);
  item.unitOptions = offeredUnits(item);
  const { initial, unit } = readInitial(raw, item, { preset: options.preset, note });
  item.initial = initial;
  if (unit && !item.unit) {
    item.unit = unit;
    item.unitOptions = offeredUnits(item);
  }
  item.source = markedSource(item);
  noteRewritten(draft.written, item.source, note);
  noteContradictions(item, note);
  return item;
}

/** What stands in an element and can have extensions of its own: its fields, and the values of its extensions. */
function elementsOf(element: JsonObject): readonly JsonObject[] {
  return Object.entries(element).flatMap(([field, value]) => {
    const within = typeof value === 'object' && field !== 'item' ? objectsOf(value) : [];
    return /extension$/i.test(field) ? within.flatMap((one) => objectsOf(choiceOf(one, '_value')?.value)) : within;
  });
}

const NO_OPTIONS: OptionsReading = { options: [], preset: [] };

function readItemWords(
  { raw, linkId, type }: Draft,
  note: Note,
  allowance: Allowance,
): { text: string; richText?: RichText } {
  const { text, rich, removed } = readWords(raw, 'text', allowance);
  if (removed) note('sanitised', 'Unsafe formatting was left out.');
  if (text !== '') {
    if (!asText(raw.text)) note('missing-text', 'The text is missing; its formatted text is shown.', 'info');
    return { text, ...defined({ richText: rich }) };
  }
  if (type === 'group') return { text };
  const instead = codeWords(raw) ?? (type === 'display' ? '' : linkId);
  note('missing-text', `The text is missing; "${instead.slice(0, 80)}" is shown.`);
  return { text: instead };
}

const NO_WORDS = {};

function itemTranslations(raw: JsonObject): Readonly<Record<string, ItemWords>> {
  if (raw._text === undefined && raw._prefix === undefined) return NO_WORDS;
  const found: Record<string, ItemWords> = {};
  for (const key of ['text', 'prefix'] as const) {
    for (const [language, words] of Object.entries(readTranslations(raw, key) ?? {}))
      found[language] = { ...found[language], [key]: words };
  }
  return found;
}
