import type { Coverage } from './font-coverage';

const replacement = '\ufffd';
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const longestWord = 20;
const breakEvery = 8;
/** Hashes, and instants that are still to be put into words. */
const isRead = /^(?:[0-9a-f]{64}|\d{4}-\d{2}-\d{2}T[\d:.]+Z)$/;

/** Marks that change the direction of text or cannot be seen: they could hide or reorder what a report says. */
const hidden = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
/** Joiners go last: they tell which code points make up one sign. */
const joiners = /[\u200c\u200d]/g;
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/**
 * Text that can be set as it is: well-formed, NFC, without NUL, control and direction characters. A character the fonts cannot
 * draw becomes one U+FFFD (an emoji of several code points too), and words of more than 20 characters get places to break.
 * @param covers - which code points the body font has
 */
export function sanitiseText(text: string, covers: Coverage): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, replacement)
    .normalize('NFC')
    .replace(control, '')
    .replace(hidden, '')
    .replace(/\t/g, ' ');
  return breakLongWords(replaceUnknown(plain, covers).replace(joiners, ''));
}

function replaceUnknown(text: string, covers: Coverage): string {
  const isKnown = (char: string): boolean =>
    char === '\n' || char === '\u200c' || char === '\u200d' || covers(char.codePointAt(0) ?? 0);
  if ([...text].every(isKnown)) return text;
  return Array.from(graphemes.segment(text), ({ segment }) =>
    [...segment].every(isKnown) ? segment : replacement,
  ).join('');
}

function breakLongWords(text: string): string {
  return text.replace(/\S+/g, (word) => {
    if (word.length <= longestWord || isRead.test(word)) return word;
    const chars = [...word];
    return chars.map((char, index) => (index > 0 && index % breakEvery === 0 ? `\u200b${char}` : char)).join('');
  });
}

/**
 * Plain JSON with every string in it sanitised; keys stay as they are.
 * @param value - strings, numbers, booleans, null, arrays and plain objects
 */
export function sanitiseDeep<T>(value: T, covers: Coverage): T {
  return walk(value, covers) as T;
}

function walk(value: unknown, covers: Coverage): unknown {
  if (typeof value === 'string') return sanitiseText(value, covers);
  if (Array.isArray(value)) return value.map((item) => walk(item, covers));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, covers)]));
  }
  return value;
}
