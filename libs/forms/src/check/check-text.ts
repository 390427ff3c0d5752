import type { FormItem } from '../model/form';
import { isCleanText } from '../read/inspect-json';
import { matchesPattern } from './pattern';
import { accept, refuse, UNSTORABLE, type ValueCheck } from './problem';

/** Longest answers where the form sets no limit, in characters. */
const LONGEST: Readonly<Record<string, number>> = { text: 20_000, url: 2000 };
const LONGEST_LINE = 5000;

/** Checks free text: storable characters, length, pattern. */
export function checkText(item: FormItem, value: unknown): ValueCheck {
  if (typeof value !== 'string') return refuse('Please answer with text.');
  if (!isCleanText(value)) return UNSTORABLE;
  const longest = Math.min(item.maxLength ?? Infinity, LONGEST[item.type] ?? LONGEST_LINE);
  // Characters as people count them: the two halves of a surrogate pair are one.
  const { length } = value.replace(/[\ud800-\udbff]/g, '');
  if (length > longest) return refuse(`Please use at most ${longest} characters.`, 'too-long');
  if (item.minLength !== undefined && length < item.minLength)
    return refuse(`Please use at least ${item.minLength} characters.`, 'too-short');
  if (item.pattern && !matchesPattern(item.pattern, value)) {
    return refuse(
      item.entryFormat ? `Please write it like this: ${item.entryFormat}` : 'This does not have the expected form.',
      'pattern',
    );
  }
  return accept(value);
}

/** Checks an address; one without a scheme that looks like a web address gets https. */
export function checkUrl(item: FormItem, value: string): ValueCheck {
  const trimmed = value.trim();
  const full = /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/|$)/i.test(trimmed) ? `https://${trimmed}` : trimmed;
  const isAddress = /^[a-z][a-z0-9+.-]*:\S+$/i.test(full) && !/^(javascript|data|vbscript|blob|file):/i.test(full);
  return isAddress ? checkText(item, full) : refuse('Please give a web address.');
}
