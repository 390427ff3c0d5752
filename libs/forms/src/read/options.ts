import {
  asList,
  asNumber,
  asObject,
  asText,
  choiceOf,
  defined,
  isTrue,
  objectsOf,
  type Json,
  type JsonObject,
} from '../json/json';
import type { Option } from '../model/form';
import type { AnswerValue, Coding, Quantity } from '../model/value';
import { extensionsOf, NO_EXTENSIONS } from './extensions';
import { readChoice, readCoding, wordsOf } from './fhir-value';
import type { Note } from './report-log';
import type { ValueSets } from './value-sets';
import { isLanguage, readTranslations } from './words';

/** What a choice offers, which of it is preset, and its options as R4 answerOption when they had to be converted. */
export type OptionsReading = {
  readonly options: readonly Option[];
  readonly preset: readonly AnswerValue[];
  /** Address of the answer list, when the options come from one. */
  readonly list?: string;
  readonly missingList?: string;
  readonly converted?: readonly Json[];
};

/** Reads answerOption or answerValueSet. */
export function readOptions(raw: JsonObject, lists: ValueSets, note: Note): OptionsReading {
  const written = asList(raw.answerOption);
  const address = asText(raw.answerValueSet);
  const sources = written.map(asOption);
  if (sources.includes(undefined)) note('ignored', 'Options without code or words were left out.');
  const readings = withoutTwins(sources, note);
  const options = readings.map(({ read }) => read);
  if (address && options.length === 0) return { list: address, ...fromList(address, lists, note) };
  if (address) note('ignored', `The answer list ${address} is not used; the options are.`);
  const isAsWritten = readings.length === written.length && sources.every((source, at) => source === written[at]);
  return {
    options,
    preset: readings.filter(({ source }) => isTrue(source.initialSelected)).map(({ read }) => read.value),
    ...(!isAsWritten && { converted: readings.map(({ source }) => source) }),
  };
}

function fromList(address: string, lists: ValueSets, note: Note): OptionsReading {
  const reading = lists.find(address);
  const options =
    (reading && known.get(reading)) ??
    withoutTwins(reading?.concepts.map((concept) => ({ valueCoding: concept })) ?? [], note).map(({ read }) => read);
  if (reading) known.set(reading, options);
  if (reading?.complete === true && options.length > 0) return { options, preset: [] };
  note(
    'list-not-available',
    `${options.length > 0 ? 'Part of the' : 'The'} answer list ${address} is not available; free text is taken instead.`,
  );
  return { options, preset: [], missingList: address };
}

/** Options of lists that were read before: many questions share one list. */
const known = new WeakMap<object, readonly Option[]>();

/** The entry as an R4 answerOption: bare texts, numbers and codings are wrapped. */
function asOption(entry: unknown): JsonObject | undefined {
  if (typeof entry === 'string') return asText(entry) ? { valueString: entry } : undefined;
  if (typeof entry === 'number')
    return Number.isInteger(entry) ? { valueInteger: entry } : { valueString: String(entry) };
  const object = asObject(entry);
  if (!object) return undefined;
  const value = readChoice(object);
  if (value !== undefined) {
    const choice = choiceOf(object, 'value');
    // Numbers as text, or texts as numbers.
    const isMistyped = typeof choice?.value !== 'object' && typeof value !== typeof choice?.value;
    return isMistyped ? { ...object, [`value${choice?.kind}`]: value as Json } : object;
  }
  if (readCoding(object)) return { valueCoding: object };
  const plain = asText(object.value) ?? asText(object.text);
  return plain ? { valueString: plain } : undefined;
}

function readOption(option: JsonObject): Option | undefined {
  const value = readChoice(option);
  if (value === undefined) return undefined;
  const choice = choiceOf(option, 'value');
  const inner = asObject(choice?.value);
  const outer = extensionsOf(option);
  const within = extensionsOf(inner);
  const plain = { value, display: wordsOf(value) };
  // Nothing but the value and its mark, and nothing but system, code and display in that.
  const isPlain =
    Object.keys(option).length === ('initialSelected' in option ? 2 : 1) && !inner?.designation && !inner?._display;
  if (isPlain && within === NO_EXTENSIONS) return plain;
  const first = (...names: readonly string[]) => outer.value(...names) ?? within.value(...names);
  const translations = inner
    ? { ...designations(inner), ...readTranslations(inner, 'display') }
    : readTranslations(option, `value${choice?.kind ?? ''}`);
  return {
    ...plain,
    ...defined({
      ordinal: asNumber(first('ordinalValue', 'itemWeight', 'iso21090-CO-value')),
      prefix: asText(first('optionPrefix')),
      exclusive: isTrue(first('optionExclusive')) || undefined,
      translations,
    }),
  };
}

/** language -> words, as value sets write translations. */
function designations({ designation }: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    objectsOf(designation).flatMap(({ language, value }) =>
      isLanguage(language) && typeof value === 'string' ? [[language, value] as const] : [],
    ),
  );
}

/** Reads the options and leaves out those that stand there already; tells of both kinds of flaw. */
function withoutTwins(
  sources: readonly (JsonObject | undefined)[],
  note: Note,
): { read: Option; source: JsonObject }[] {
  const seen = new Set<string>();
  let bare = 0;
  const readings = sources.flatMap((source) => {
    const read = source && readOption(source);
    if (!read) return [];
    const key = optionKey(read.value);
    if (seen.has(key)) {
      note('duplicate-option', `The option "${read.display.slice(0, 80)}" stands twice; one was left out.`);
      return [];
    }
    seen.add(key);
    if (typeof read.value === 'object' && !('display' in read.value || 'value' in read.value)) bare++;
    return [{ read, source }];
  });
  if (bare > 0) note('missing-text', `${bare} of the options have no words; their code is shown.`, 'info');
  return readings;
}

function optionKey(value: AnswerValue): string {
  if (typeof value !== 'object') return `${typeof value} ${value}`;
  const { system, code, value: amount } = value as Coding & Quantity;
  return `object ${code === undefined ? wordsOf(value) : [system, code, amount].join(' ')}`;
}
