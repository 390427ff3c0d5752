/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object; a key that is absent reads as undefined. */
export type JsonObject = { readonly [key: string]: Json | undefined };

/** The value as an object, or undefined when it is anything else (arrays included). */
export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The value as a list: an absent value is an empty list, a single value a list of one. */
export function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The objects of a list; entries of other kinds are left out. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return asList(value).filter(asObject) as readonly JsonObject[];
}

/** The value when it is a string with something in it, otherwise undefined. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A finite number, also when a sender wrote it as text ("12.5"). */
export function asNumber(value: unknown): number | undefined {
  const isNumber = typeof value === 'string' ? /^-?\d{1,15}(\.\d{1,15})?$/.test(value.trim()) : Number.isFinite(value);
  return isNumber ? Number(value) : undefined;
}

/** True for `true` and for the text "true", which several exporters write. */
export function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

/** The first own key that starts with the prefix (FHIR's `value[x]`, `answer[x]`), with its value. */
export function choiceOf(
  object: JsonObject,
  prefix: string,
): { readonly kind: string; readonly value: unknown } | undefined {
  const key = Object.keys(object).find((one) => one !== prefix && one.startsWith(prefix));
  return key === undefined ? undefined : { kind: key.slice(prefix.length), value: object[key] };
}

/** The fields that are not undefined. */
export function defined<Fields extends Record<string, unknown>>(fields: Fields): Defined<Fields> {
  return keepDefined({}, fields);
}

/** Writes the fields that are not undefined into an object, and answers it. */
export function keepDefined<Target extends object>(target: Target, fields: Readonly<Record<string, unknown>>): Target {
  for (const key of Object.keys(fields))
    if (fields[key] !== undefined) (target as Record<string, unknown>)[key] = fields[key];
  return target;
}

type Defined<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };
