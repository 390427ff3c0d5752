import { asNumber, asText, type JsonObject } from '../json/json';
import type { FormItem } from '../model/form';
import type { Coding } from '../model/value';
import { refusePattern, unwrapPattern } from '../check/pattern';
import type { Extensions } from './extensions';
import { readCoding } from './fhir-value';
import type { ReportLog } from './report-log';

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
  { linkId, log }: { linkId: string; log: ReportLog },
): Limits {
  const count = (name: string) => whole(extensions.number(name));
  const [minOccurs, maxOccurs] = ordered(count('minOccurs'), count('maxOccurs'), { linkId, log });
  const [minValue, maxValue] = ordered(bound(extensions.value('minValue')), bound(extensions.value('maxValue')), {
    linkId,
    log,
  });
  const [minLength, maxLength] = ordered(count('minLength'), whole(asNumber(raw.maxLength)), { linkId, log });
  const step = extensions.number('sliderStepValue');
  const pattern = readPattern(extensions, { linkId, log });
  const unit = readCoding(extensions.value('unit'));
  return {
    ...defined({ minOccurs, maxOccurs, minValue, maxValue, minLength, maxLength, pattern, unit }),
    ...defined({
      step: step !== undefined && step > 0 ? step : undefined,
      maxDecimals: count('maxDecimalPlaces'),
      maxSize: readMaxSize(extensions),
    }),
    ...defined({ entryFormat: extensions.text('entryFormat') }),
    mimeTypes: extensions.values('mimeType').flatMap((value) => asText(value)?.toLowerCase() ?? []),
    unitOptions: extensions.values('unitOption').flatMap((value): Coding[] => {
      const coding = readCoding(value);
      return coding ? [coding] : [];
    }),
  };
}

function readMaxSize(extensions: Extensions): number | undefined {
  const size = extensions.number('maxSize');
  return size !== undefined && size > 0 ? size : undefined;
}

function readPattern(extensions: Extensions, { linkId, log }: { linkId: string; log: ReportLog }): string | undefined {
  const written = extensions.text('regex');
  if (written === undefined) return undefined;
  const refusal = refusePattern(written);
  if (refusal === undefined) return unwrapPattern(written);
  log.warning(linkId, 'pattern-refused', `The pattern is not checked: ${refusal}`);
  return undefined;
}

function bound(value: unknown): number | string | undefined {
  if (typeof value === 'string' && /^\d{4}|^\d{2}:/.test(value) && asNumber(value) === undefined) return value;
  return asNumber(value) ?? asNumber((value as JsonObject | undefined)?.value);
}

function whole(value: number | undefined): number | undefined {
  return value !== undefined && value >= 0 ? Math.floor(value) : undefined;
}

/** Both bounds, or neither when nothing could lie between them. */
function ordered<Bound extends number | string>(
  low: Bound | undefined,
  high: Bound | undefined,
  { linkId, log }: { linkId: string; log: ReportLog },
): [Bound | undefined, Bound | undefined] {
  const isImpossible = low !== undefined && high !== undefined && low > high;
  if (!isImpossible) return [low, high];
  log.warning(linkId, 'unfillable', `No answer can be between ${low} and ${high}; both bounds were left out.`);
  return [undefined, undefined];
}

function defined<Fields extends Record<string, unknown>>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
}
