/**
 * Names of keys that stand twice in one object of a JSON text: parsing keeps only the last of each, in silence.
 * The text is known to be valid JSON; one pass, no recursion.
 */
export function duplicateKeys(text: string): readonly string[] {
  const found = new Set<string>();
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 0x7b) open.push(new Set());
    else if (char === 0x5b) open.push(undefined);
    else if (char === 0x7d || char === 0x5d) open.pop();
    else if (char === 0x22) {
      const end = stringEnd(text, at + 1);
      const keys = open.at(-1);
      if (keys && isKey(text, end + 1)) {
        const key = text.slice(at + 1, end);
        if (keys.has(key) && found.size < 20) found.add(key);
        keys.add(key);
      }
      at = end;
    }
  }
  return [...found];
}

function stringEnd(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at > 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at < 0 ? text.length : at;
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0;
  while (text.charAt(quote - 1 - slashes) === '\\') slashes++;
  return slashes % 2 === 1;
}

function isKey(text: string, after: number): boolean {
  let at = after;
  while (' \t\r\n'.includes(text.charAt(at)) && at < text.length) at++;
  return text.charAt(at) === ':';
}
