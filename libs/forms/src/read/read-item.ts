import { asList, asText, isTrue, type JsonObject } from '../json/json';
import type { FormItem, ItemWords } from '../model/form';
import type { RichText } from '../model/rich-text';
import { readControl } from './controls';
import type { Draft } from './drafts';
import { readExpressions } from './expressions';
import { Extensions } from './extensions';
import { isChoice, readInitial } from './initial';
import { readLimits } from './limits';
import { readOptions, type OptionsReading } from './options';
import type { ReportLog } from './report-log';
import { repairedSource } from './repaired-source';
import type { ValueSets } from './value-sets';
import { readTranslations, readWords } from './words';

/** What reading one item needs besides the item. */
export type ReadContext = {
  readonly lists: ValueSets;
  readonly log: ReportLog;
  readonly foreign: Map<string, { linkId: string; count: number }>;
};

/** Makes the finished item of a draft whose children are finished. */
export function readItem(draft: Draft, children: readonly FormItem[], context: ReadContext): FormItem {
  const { raw, linkId, type } = draft;
  const { log } = context;
  const extensions = new Extensions(raw);
  noteForeign(extensions, linkId, context);
  const words = readItemWords(draft, log);
  const options: OptionsReading = isChoice(type) ? readOptions(raw, linkId, context) : { options: [], preset: [] };
  const isChoosing = isChoice(type);
  const lacksOptions = isChoosing && options.options.length === 0;
  if (lacksOptions && options.missingList === undefined)
    log.warning(linkId, 'missing-options', 'The choice has no options; free text is taken instead.');
  const expressions = readExpressions(extensions, linkId, log);
  const limits = readLimits(raw, extensions, { linkId, log });
  const prefix = asText(raw.prefix);
  const unfinished: FormItem = {
    linkId,
    type,
    ...words,
    ...(prefix !== undefined && { prefix }),
    ...roleTexts(children),
    ...readControl(extensions, type),
    ...readFlags(draft, extensions),
    ...limits,
    options: options.options,
    openText: type === 'open-choice' || (isChoosing && (lacksOptions || options.missingList !== undefined)),
    ...(options.missingList !== undefined && { missingList: options.missingList }),
    enableWhen: draft.conditions,
    enableBehavior:
      raw.enableBehavior === 'any'
        ? 'any'
        : raw.enableBehavior === 'all' || draft.conditions.length < 2
          ? 'all'
          : legacyBehavior(raw),
    ...(expressions && { expressions }),
    initial: [],
    translations: itemTranslations(raw),
    children,
    source: repairedSource(draft, options),
  };
  const { initial, unit } = readInitial(raw, unfinished, { preset: options.preset, log });
  const item: FormItem = { ...unfinished, initial, ...(unit && limits.unit === undefined && { unit }) };
  reportContradictions(item, raw, log);
  return item;
}

/** STU3 had no enableBehavior and meant "any"; R4 asks for it, and without it "all" is the safer reading. */
function legacyBehavior(raw: JsonObject): 'all' | 'any' {
  const isStu3 = asList(raw.enableWhen).some(
    (entry) => typeof entry === 'object' && entry !== null && !('operator' in entry),
  );
  return isStu3 ? 'any' : 'all';
}

function readItemWords(draft: Draft, log: ReportLog): { text: string; richText?: RichText } {
  const { raw, linkId, type } = draft;
  const words = readWords(raw, 'text');
  if (words.removed) log.warning(linkId, 'sanitised', 'Formatting that is not safe was left out of the text.');
  if (words.text !== '') {
    if (asText(raw.text) === undefined)
      log.info(linkId, 'missing-text', 'The text is missing; the words were taken from its formatted text.');
    return { text: words.text, ...(words.rich && { richText: words.rich }) };
  }
  if (type === 'group') return { text: '' };
  const code = asList(raw.code).flatMap((entry) => asText((entry as JsonObject | null)?.display) ?? [])[0];
  const text = code ?? (type === 'display' ? '' : linkId);
  log.warning(
    linkId,
    'missing-text',
    text === '' ? 'The text is missing; nothing is shown.' : `The text is missing; "${text.slice(0, 80)}" is shown.`,
  );
  return { text };
}

function readFlags({ raw, type }: Draft, extensions: Extensions) {
  const isAsked = type !== 'display';
  return {
    required: isAsked && isTrue(raw.required),
    repeats: isAsked && isTrue(raw.repeats),
    readOnly: isTrue(raw.readOnly),
    hidden: isTrue(extensions.value('hidden')),
    horizontal: extensions.value('choiceOrientation') === 'horizontal',
    signatureRequired: extensions.all('signatureRequired').length > 0,
  };
}

function roleTexts(children: readonly FormItem[]): { help?: RichText; legal?: RichText } {
  const of = (role: 'help' | 'legal'): RichText =>
    children
      .filter((child) => child.role === role)
      .flatMap((child) => child.richText ?? [{ kind: 'text' as const, text: child.text }]);
  const help = of('help');
  const legal = of('legal');
  return { ...(help.length > 0 && { help }), ...(legal.length > 0 && { legal }) };
}

function itemTranslations(raw: JsonObject): Readonly<Record<string, ItemWords>> {
  const found: Record<string, ItemWords> = {};
  for (const key of ['text', 'prefix'] as const) {
    for (const [language, words] of Object.entries(readTranslations(raw, key)))
      found[language] = { ...found[language], [key]: words };
  }
  return found;
}

/** Extensions of the standard that would change what is asked, and that are not carried out. */
const NOT_CARRIED_OUT = [
  'answerExpression',
  'candidateExpression',
  'answerOptionsToggleExpression',
  'constraint',
  'targetConstraint',
  'subQuestionnaire',
  'itemPopulationContext',
  'contextExpression',
  'unitValueSet',
  'entryMode',
  'isSubject',
];

function noteForeign(extensions: Extensions, linkId: string, { foreign, log }: ReadContext): void {
  for (const name of NOT_CARRIED_OUT) {
    if (extensions.all(name).length > 0)
      log.warning(linkId, 'extension-kept', `The extension ${name} is not carried out; it is kept for export.`);
  }
  for (const url of extensions.modifiers)
    log.warning(
      linkId,
      'extension-kept',
      `The modifier ${url} may change the meaning and is not understood; it is kept for export.`,
    );
  for (const url of extensions.foreign) {
    const seen = foreign.get(url);
    if (seen) seen.count++;
    else foreign.set(url, { linkId, count: 1 });
  }
}

function reportContradictions(item: FormItem, raw: JsonObject, log: ReportLog): void {
  const isUnreachable = item.hidden || (item.readOnly && !item.expressions?.calculated);
  if (item.required && isUnreachable && item.type !== 'group' && item.initial.length === 0) {
    log.warning(
      item.linkId,
      'unfillable',
      `Required but ${item.hidden ? 'hidden' : 'read-only'}: nobody could answer it, so it is not asked for.`,
    );
  }
  if (item.type === 'display' && isTrue(raw.required))
    log.info(item.linkId, 'ignored', 'A display text cannot be required; that was left out.');
  if (item.type === 'group' && asList(raw.item).length === 0) log.info(item.linkId, 'ignored', 'The group is empty.');
}
