import type { Json } from '../json/json';

/** How JSON may be shaped at most: objects and lists within each other. */
const DEEPEST = 4000;
// eslint-disable-next-line no-control-regex -- NUL is exactly what is looked for; a range, since \p costs a first use dear
const UNSTORABLE = /[\u0000\ud800-\udfff]/u;

const ALL_UNSTORABLE = new RegExp(UNSTORABLE, 'gu');

/** What a first look at foreign JSON found. */
export type Inspection = {
  readonly tooDeep: boolean;
  /** Own keys named __proto__, endless numbers, or characters that no database keeps: NUL and halves of surrogate pairs. */
  readonly unclean: boolean;
};

/** Looks at every value once, without recursion. */
export function inspectJson(root: unknown): Inspection {
  let unclean = !isClean(root);
  // Level by level: only what holds more is kept.
  let level = isHolder(root) ? [root] : [];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= DEEPEST) return { tooDeep: true, unclean };
    const below: object[] = [];
    for (const holder of level) {
      const isList = Array.isArray(holder);
      for (const key of Object.keys(holder)) {
        const value: unknown = holder[key as keyof typeof holder];
        unclean ||= !isClean(value) || (!isList && (key === '__proto__' || !isCleanText(key)));
        if (isHolder(value)) below.push(value);
      }
    }
    level = below;
  }
  return { tooDeep: false, unclean };
}

const isHolder = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isClean = (value: unknown): boolean =>
  typeof value === 'string' ? isCleanText(value) : typeof value !== 'number' || Number.isFinite(value);

/** Replaces NUL and halves of surrogate pairs by U+FFFD. */
export function cleanText(text: string): string {
  return text.replace(ALL_UNSTORABLE, '\ufffd');
}

/** True when a text can be stored and sent: no NUL, no half of a surrogate pair. */
export function isCleanText(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** A copy without __proto__ keys and with every text cleaned; the shape is known to be shallow enough. */
export function cleanJson(value: unknown): Json {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanJson);
  if (typeof value === 'boolean' || Number.isFinite(value)) return value as Json;
  if (typeof value !== 'object' || value === null) return null;
  const entries = Object.entries(value).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(entries.map(([key, entry]) => [cleanText(key), cleanJson(entry)]));
}
