import { asList, asNumber, asObject, asText, choiceOf, isTrue, type Json, type JsonObject } from '../json/json';
import type { Option } from '../model/form';
import type { AnswerValue } from '../model/value';
import { Extensions } from './extensions';
import { readCoding, readFhirValue } from './fhir-value';
import type { ReportLog } from './report-log';
import type { ValueSets } from './value-sets';
import { readTranslations } from './words';

/** What a choice offers, which of it is preset, and its options as R4 answerOption when they had to be converted. */
export type OptionsReading = {
  readonly options: readonly Option[];
  readonly preset: readonly AnswerValue[];
  readonly missingList?: string;
  readonly converted?: readonly Json[];
};

/** Reads answerOption, STU3 `option`, answerValueSet or STU3 `options`. */
export function readOptions(
  raw: JsonObject,
  linkId: string,
  { lists, log }: { lists: ValueSets; log: ReportLog },
): OptionsReading {
  const written = [...asList(raw.answerOption), ...asList(raw.option)];
  const address = asText(raw.answerValueSet) ?? asText(asObject(raw.options)?.reference);
  if (written.length === 0 && address !== undefined) return fromList(address, linkId, { lists, log });
  const usable: JsonObject[] = [];
  let changed = asList(raw.option).length > 0 || (raw.answerOption !== undefined && !Array.isArray(raw.answerOption));
  for (const entry of written) {
    const option = asOption(entry);
    changed ||= option !== entry;
    if (option) usable.push(option);
    else log.warning(linkId, 'ignored', 'An option with neither code nor words was left out.');
  }
  const unique = withoutTwins(
    usable.flatMap((option) => (readOption(option) ? [{ option, read: readOption(option) as Option }] : [])),
    linkId,
    log,
  );
  reportCodesAsWords(
    unique.map(({ read }) => read),
    linkId,
    log,
  );
  if (changed) log.info(linkId, 'converted', 'The options were rewritten as R4 answerOption.');
  return {
    options: unique.map(({ read }) => read),
    preset: unique.filter(({ option }) => isTrue(option.initialSelected)).map(({ read }) => read.value),
    ...((changed || unique.length < usable.length) && { converted: unique.map(({ option }) => option) }),
  };
}

function fromList(
  address: string,
  linkId: string,
  { lists, log }: { lists: ValueSets; log: ReportLog },
): OptionsReading {
  const reading = lists.find(address);
  const read = (reading?.concepts ?? []).flatMap((concept) => readOption({ valueCoding: concept }) ?? []);
  const options = withoutTwins(
    read.map((option) => ({ read: option })),
    linkId,
    log,
  ).map((entry) => entry.read);
  reportCodesAsWords(options, linkId, log);
  if (reading?.complete === true && options.length > 0) return { options, preset: [] };
  const what = options.length > 0 ? 'Part of the answer list' : 'The answer list';
  log.warning(linkId, 'list-not-available', `${what} ${address} is not available; free text is taken instead.`);
  return { options, preset: [], missingList: address };
}

/** The entry as an R4 answerOption: bare texts, numbers and codings are wrapped. */
function asOption(entry: unknown): JsonObject | undefined {
  if (typeof entry === 'string') return asText(entry) === undefined ? undefined : { valueString: entry };
  if (typeof entry === 'number')
    return Number.isInteger(entry) ? { valueInteger: entry } : { valueString: String(entry) };
  const object = asObject(entry);
  if (!object) return undefined;
  const choice = choiceOf(object, 'value');
  if (choice && readFhirValue(choice.kind, choice.value) !== undefined) return object;
  if (readCoding(object)) return { valueCoding: object };
  const plain = asText(object.value) ?? asText(object.text);
  return plain === undefined ? undefined : { valueString: plain };
}

function readOption(option: JsonObject): Option | undefined {
  const choice = choiceOf(option, 'value');
  const value = choice && readFhirValue(choice.kind, choice.value);
  if (value === undefined) return undefined;
  const inner = asObject(choice?.value);
  const outer = new Extensions(option);
  const within = new Extensions(inner);
  const first = (name: string) => outer.value(name) ?? within.value(name);
  const ordinal = asNumber(first('ordinalValue') ?? first('itemWeight'));
  const prefix = asText(first('optionPrefix'));
  const translations = inner
    ? readTranslations(inner, 'display')
    : readTranslations(option, `value${choice?.kind ?? ''}`);
  return {
    value,
    display: wordsOf(value),
    ...(ordinal !== undefined && { ordinal }),
    ...(prefix !== undefined && { prefix }),
    ...(isTrue(first('optionExclusive')) && { exclusive: true }),
    ...(Object.keys(translations).length > 0 && { translations }),
  };
}

function wordsOf(value: AnswerValue): string {
  if (typeof value !== 'object') return String(value);
  if ('display' in value && value.display !== undefined) return value.display;
  return ('code' in value ? value.code : undefined) ?? '';
}

function reportCodesAsWords(options: readonly Option[], linkId: string, log: ReportLog): void {
  const bare = options.filter(({ value }) => typeof value === 'object' && !('display' in value)).length;
  if (bare > 0) log.info(linkId, 'missing-text', `${bare} of the options have no words; their code is shown.`);
}

function withoutTwins<Entry extends { readonly read: Option }>(
  entries: readonly Entry[],
  linkId: string,
  log: ReportLog,
): Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ read }) => {
    const key = optionKey(read.value);
    if (!seen.has(key)) return seen.add(key);
    log.warning(
      linkId,
      'duplicate-option',
      `The option "${read.display.slice(0, 80)}" stands twice; the second was left out.`,
    );
    return false;
  });
}

function optionKey(value: AnswerValue): string {
  if (typeof value !== 'object') return `${typeof value} ${value}`;
  if ('code' in value && value.code !== undefined)
    return `code ${('system' in value && value.system) || ''} ${value.code}`;
  return `display ${wordsOf(value)}`;
}
