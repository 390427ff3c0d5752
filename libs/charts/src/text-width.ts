/** Widths of Source Sans 3 in em, by groups of characters; everything else counts as `other` or as wide. */
const narrow = new Set("iIjlft.,:;'|!()[]r- ");
const broad = new Set('mwMW@%');

/**
 * Estimated width of one line of text, on the safe (wide) side.
 * @param size - font size in pixels
 * @returns pixels
 */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const char of text) em += charWidth(char);
  return em * size;
}

function charWidth(char: string): number {
  if (narrow.has(char)) return 0.32;
  if (broad.has(char)) return 0.86;
  if ((char.codePointAt(0) ?? 0) > 0x2e7f) return 1.05;
  return char >= 'A' && char <= 'Z' ? 0.62 : 0.53;
}

/** The first of several wordings that fits into `width` pixels; undefined when none does. */
export function firstThatFits(wordings: readonly string[], size: number, width: number): string | undefined {
  return wordings.find((wording) => wording !== '' && textWidth(wording, size) <= width);
}

/** The text, shortened with an ellipsis when it is wider than `width` pixels. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const chars = [...text];
  while (chars.length > 0 && textWidth(`${chars.join('')}…`, size) > width) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}
