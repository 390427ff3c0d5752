import { z } from 'zod';

// Without the u flag a pair counts as two units, which is what the test for a lone surrogate needs.
const broken = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** One line or more of text a person typed: trimmed, no NUL, no broken characters. */
export const text = (max: number, min = 0) =>
  z
    .string()
    .refine((value) => !broken.test(value), 'contains characters that cannot be stored')
    .transform((value) => value.trim())
    .pipe(z.string().min(min).max(max));

/** Text kept exactly as typed (drafts of notes): no trimming, no NUL, no broken characters. */
export const rawText = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !broken.test(value), 'contains characters that cannot be stored');

/** A row's identifier. */
export const id = z.uuid();

/** A calendar day in the client's zone, `YYYY-MM-DD`, from 1900 to 2100. */
export const day = z.iso
  .date()
  .refine((value) => value >= '1900-01-01' && value <= '2100-12-31', 'must be a day between 1900 and 2100');

/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime();

/** An IANA time zone this runtime knows. */
export const timeZone = z.string().max(64).refine(isTimeZone, 'is not a known time zone');

/** A BCP 47 language, such as `en` or `sv`. */
export const locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language code')
  .max(35);

export const email = z.email().max(254).toLowerCase();

export const idParams = z.strictObject({ id });
export const clientParams = z.strictObject({ clientId: id });

/** Zones found to be known: asking the runtime takes longer than all else in reading a request. */
const knownZones = new Set<string>();

function isTimeZone(value: string): boolean {
  if (knownZones.has(value)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
  } catch {
    return false;
  }
  knownZones.add(value);
  return true;
}
