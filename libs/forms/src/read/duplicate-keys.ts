import { DEEPEST } from './inspect-json';

/**
 * Names of keys that stand twice in one object of a JSON text: parsing keeps only the last of each, in silence.
 * The text is known to be valid JSON; what is too deep to be read is not looked at. No recursion.
 */
export function duplicateKeys(text: string): readonly string[] {
  const found = new Set<string>();
  const open: (Set<string> | undefined)[] = [];
  // Escaped quotes are taken out of the way first, by characters that JSON cannot hold.
  const plain = text.replace(/\\\\/g, '\u0001\u0001').replace(/\\"/g, '\u0002\u0002');
  for (const [token, colon] of plain.matchAll(/"[^"]*"(\s*:)?|[[\]{}]/g)) {
    if (open.length > DEEPEST) break;
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (colon) {
      const key = token.slice(1, token.lastIndexOf('"'));
      const keys = open.at(-1);
      if (keys?.has(key) && found.size < 20) found.add(key);
      keys?.add(key);
    }
  }
  return [...found];
}
