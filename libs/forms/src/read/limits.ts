import { asNumber, asObject, asText, defined, type JsonObject } from '../json/json';
import type { FormItem, ItemType } from '../model/form';
import type { Coding } from '../model/value';
import { refusePattern, unwrapPattern } from '../check/pattern';
import { NO_EXTENSIONS, type Extensions } from './extensions';
import { readCoding } from './fhir-value';
import type { Note } from './report-log';

/** The bounds of an item's answers. */
export type Limits = Pick<
  FormItem,
  | 'minOccurs'
  | 'maxOccurs'
  | 'minValue'
  | 'maxValue'
  | 'step'
  | 'maxDecimals'
  | 'minLength'
  | 'maxLength'
  | 'pattern'
  | 'entryFormat'
  | 'mimeTypes'
  | 'maxSize'
  | 'unit'
  | 'unitOptions'
>;

/** Reads every bound; impossible ones are left out and reported. */
export function readLimits(
  raw: JsonObject,
  extensions: Extensions,
  { type, note }: { readonly type: ItemType; readonly note: Note },
): Limits {
  if (extensions === NO_EXTENSIONS && raw.maxLength === undefined) return NO_LIMITS;
  const count = (name: string) => whole(extensions.value(name));
  const [minOccurs, maxOccurs] = counts(count('minOccurs'), count('maxOccurs'), note);
  const [minValue, maxValue] = ordered(
    bound(extensions.value('minValue', 'minQuantity'), note),
    bound(extensions.value('maxValue', 'maxQuantity'), note),
    note,
  );
  const [minLength, maxLength] = counts(count('minLength'), whole(raw.maxLength), note);
  const limits = defined({
    minOccurs,
    maxOccurs,
    minValue,
    maxValue,
    minLength,
    maxLength,
    pattern: readPattern(extensions, note),
    unit: readCoding(extensions.value('unit')),
    step: asNumber(extensions.value('sliderStepValue')) || undefined,
    maxDecimals: count('maxDecimalPlaces'),
    maxSize: asNumber(extensions.value('maxSize')) || undefined,
    entryFormat: asText(extensions.value('entryFormat')),
  });
  leaveOutIdle(limits, type, note);
  return {
    ...limits,
    mimeTypes: extensions.values('mimeType').flatMap((value) => asText(value)?.toLowerCase() ?? []),
    unitOptions: extensions.values('unitOption').flatMap((value) => readCoding(value) ?? ([] as Coding[])),
  };
}

const TEXTS = /string|text|url|reference|integer|choice/;
const RANGES = /integer|decimal|quantity|date|time/i;
/** The types that each bound is checked on: decimals and dates can be written in more than one way. */
const CHECKED = {
  minLength: TEXTS,
  pattern: TEXTS,
  maxLength: RegExp(`decimal|${TEXTS.source}`),
  minValue: RANGES,
  maxValue: RANGES,
};

function leaveOutIdle(limits: Partial<Record<keyof typeof CHECKED, unknown>>, type: ItemType, note: Note): void {
  const names = Object.keys(CHECKED) as (keyof typeof CHECKED)[];
  const idle = names.filter((name) => name in limits && !CHECKED[name].test(type));
  for (const name of idle) delete limits[name];
  if (idle.length > 0) note('ignored', `Not checked for ${type}: ${idle.join(', ')}.`);
}

const NO_LIMITS: Limits = { mimeTypes: [], unitOptions: [] };

function readPattern(extensions: Extensions, note: Note): string | undefined {
  const written = asText(extensions.value('regex'));
  if (!written) return undefined;
  const refusal = refusePattern(written);
  if (!refusal) return unwrapPattern(written);
  note('pattern-refused', `The pattern is not checked: ${refusal}`);
  return undefined;
}

function bound(value: unknown, note: Note): number | string | undefined {
  const number = asNumber(value) ?? asNumber(asObject(value)?.value);
  const read = number ?? (typeof value === 'string' && /^\d{4}|^\d\d:/.test(value) ? value : undefined);
  if (value !== undefined && read === undefined) note('ignored', 'A bound cannot be read.');
  return read;
}

function whole(value: unknown): number | undefined {
  const number = asNumber(value) ?? -1;
  return number < 0 ? undefined : Math.floor(number);
}

/** As `ordered`; at most none leaves nothing to answer. */
function counts(low: number | undefined, high: number | undefined, note: Note): [number?, number?] {
  return ordered(high === 0 ? 1 : low, high, note);
}

/** Both bounds, or neither when nothing could lie between them. */
function ordered<Bound extends number | string>(
  low: Bound | undefined,
  high: Bound | undefined,
  note: Note,
): [Bound?, Bound?] {
  if (low === undefined || high === undefined || low <= high) return [low, high];
  note('unfillable', `No answer can be between ${low} and ${high}; both bounds were left out.`);
  return [];
}
