import type { Json } from '../json/json';

/** How JSON may be shaped at most: objects and lists within each other. */
const DEEPEST = 4000;
// eslint-disable-next-line no-control-regex -- NUL is exactly what is looked for
const UNSTORABLE = /\u0000|\p{Surrogate}/u;

const ALL_UNSTORABLE = new RegExp(UNSTORABLE, 'gu');

/** What a first look at foreign JSON found. */
export type Inspection = {
  readonly tooDeep: boolean;
  /** Own keys named __proto__, or characters that no database keeps: NUL and halves of surrogate pairs. */
  readonly unclean: boolean;
};

/** Looks at every value once, without recursion. */
export function inspectJson(root: unknown): Inspection {
  const stack: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  let unclean = false;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string') unclean ||= UNSTORABLE.test(value);
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEEPEST) return { tooDeep: true, unclean };
    if (Array.isArray(value)) {
      for (const entry of value as unknown[]) stack.push({ value: entry, depth: depth + 1 });
      continue;
    }
    for (const [key, entry] of Object.entries(value)) {
      unclean ||= key === '__proto__' || UNSTORABLE.test(key);
      stack.push({ value: entry, depth: depth + 1 });
    }
  }
  return { tooDeep: false, unclean };
}

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
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null) return null;
  const entries = Object.entries(value).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(entries.map(([key, entry]) => [cleanText(key), cleanJson(entry)]));
}
