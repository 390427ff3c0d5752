import { asObject, asText, choiceOf, defined, isTrue, keepDefined, objectsOf, type JsonObject } from '../json/json';
import type { FormItem, ItemWords } from '../model/form';
import type { RichText } from '../model/rich-text';
import { roleText } from '../words/role-text';
import { readControl } from './controls';
import { readBehavior } from './conditions';
import type { Draft } from './drafts';
import { readExpressions } from './expressions';
import { extensionsOf, NO_EXTENSIONS } from './extensions';
import { isChoice, readInitial } from './initial';
import { hasOptions } from './item-type';
import { noteContradictions, noteExtensions, noteIdle, type ForeignExtensions } from './item-notes';
import { readLimits } from './limits';
import { readOptions, type OptionsReading } from './options';
import type { Note, ReportLog } from './report-log';
import { repairedSource } from './repaired-source';
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
  const values = objectsOf(raw.extension).map((extension) => choiceOf(extension, '_value')?.value);
  for (const element of [raw, raw._text, ...values])
    noteExtensions(extensionsOf(asObject(element)), { linkId, foreign, note });
  if ((raw.disabledDisplay ?? 'hidden') !== 'hidden') noteIdle('disabledDisplay', note);
  const isChoosing = isChoice(type);
  const options: OptionsReading = isChoosing ? readOptions(raw, lists, note) : NO_OPTIONS;
  if (!isChoosing && hasOptions(raw)) note('ignored', 'Its options are not used.');
  const { missingList } = options;
  const lacksOptions = isChoosing && options.options.length === 0;
  if (lacksOptions && !missingList) note('missing-options', 'The choice has no options; free text is taken instead.');
  const limits = readLimits(raw, extensions, note);
  const words = readItemWords(draft, note, allowance);
  const isAsking = type !== 'display';
  // Field by field: spreading into a literal costs most of the time that reading takes.
  const item: { -readonly [Key in keyof FormItem]: FormItem[Key] } = {
    linkId,
    type,
    text: words.text,
    required: isAsking && isTrue(raw.required),
    repeats: isAsking && isTrue(raw.repeats),
    readOnly: isTrue(raw.readOnly),
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
  noteRewritten(draft.written, item.source, note);
  keepDefined(item, {
    richText: words.richText,
    prefix: asText(raw.prefix),
    help: roleText(children, 'help'),
    legal: roleText(children, 'legal'),
    missingList,
  });
  if (extensions !== NO_EXTENSIONS)
    keepDefined(item, { ...readControl(extensions, type), expressions: readExpressions(extensions, note) });
  keepDefined(item, limits);
  const { initial, unit } = readInitial(raw, item, { preset: options.preset, note });
  item.initial = initial;
  if (unit && !item.unit) item.unit = unit;
  noteContradictions(item, raw, note);
  return item;
}

/** Tells which fields had to be written otherwise, or under another name, to be valid R4. */
function noteRewritten(written: JsonObject, source: JsonObject, note: Note): void {
  const added = Object.keys(source).filter((field) => !(field in written));
  const fields = [...Object.keys(written), ...added].filter(
    (field) => source[field] !== written[field] && !(TOLD.test(field) && isProper(written[field])),
  );
  if (fields.length > 0) note('converted', `Rewritten as R4: ${fields.join(', ')}.`, 'info');
}

/** What is told of in words of its own whenever it changes, if it is a text, a list or not there. */
const TOLD = /^(item|type|linkId|enable)/;
const isProper = (value: unknown) => typeof value !== 'number' && !asObject(value);

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
