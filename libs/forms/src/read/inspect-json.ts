import type { Json } from '../json/json';

/** How JSON may be shaped at most: objects and lists within each other. */
export const DEEPEST = 4000;
// eslint-disable-next-line no-control-regex -- NUL is exactly what is looked for; a range, since \p costs a first use dear
const UNSTORABLE = /[\u0000\ud800-\udfff]/u;

const ALL_UNSTORABLE = new RegExp(UNSTORABLE, 'gu');

/**
 * Looks at every value of foreign JSON once, without recursion.
 * @returns whether it has own keys named __proto__, endless numbers, or characters that no database keeps (NUL and
 *   halves of surrogate pairs); undefined when it is nested too deep
 */
export function inspectJson(root: unknown): boolean | undefined {
  let unclean = !isClean(root);
  // Level by level: only what holds more is kept.
  let level = isHolder(root) ? [root] : [];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= DEEPEST) return undefined;
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
  return unclean;
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

/** A copy without __proto__ keys and endless numbers, and with every text cleaned; no recursion. */
export function cleanJson(value: unknown): Json {
  const root = [value];
  const unread: object[] = [root];
  const copyOf = (held: unknown): unknown => {
    if (typeof held === 'string') return cleanText(held);
    if (!isHolder(held)) return isClean(held) ? held : null;
    const copy = Array.isArray(held)
      ? [...(held as unknown[])]
      : Object.fromEntries(
          Object.entries(held).flatMap(([key, entry]) => (key === '__proto__' ? [] : [[cleanText(key), entry]])),
        );
    unread.push(copy);
    return copy;
  };
  for (let holder = unread.pop() as Record<string, unknown> | undefined; holder;) {
    for (const key of Object.keys(holder)) holder[key] = copyOf(holder[key]);
    holder = unread.pop() as typeof holder;
  }
  return root[0] as Json;
}
