/** Whether a font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean;

/**
 * Reads which characters a TrueType font covers from its `cmap` table (formats 4 and 12, OpenType 1.9).
 * @param font - the bytes of a .ttf file
 * @throws RangeError when the file has no Unicode character map
 */
export function fontCoverage(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 'cmap');
  const ranges: [number, number][] = [];
  const count = cmap === null ? 0 : view.getUint16(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const at = (cmap ?? 0) + view.getUint32((cmap ?? 0) + 4 + index * 8 + 4);
    const format = view.getUint16(at);
    if (format === 12) ranges.push(...groups(view, at));
    if (format === 4) ranges.push(...segments(view, at));
  }
  if (ranges.length === 0) throw new RangeError('the font has no Unicode character map');
  return (codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

function tableOffset(view: DataView, wanted: string): number | null {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (tag === wanted) return view.getUint32(record + 8);
  }
  return null;
}

function groups(view: DataView, at: number): [number, number][] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, index) => {
    const group = at + 16 + index * 12;
    return [view.getUint32(group), view.getUint32(group + 4)];
  });
}

/** Segments of format 4 hold glyph ids as well; a code point counts only when its glyph is not the missing one. */
function segments(view: DataView, at: number): [number, number][] {
  const double = view.getUint16(at + 6);
  const found: [number, number][] = [];
  for (let index = 0; index < double; index += 2) {
    const last = view.getUint16(at + 14 + index);
    const first = view.getUint16(at + 16 + double + index);
    const delta = view.getUint16(at + 16 + double * 2 + index);
    const rangeAt = at + 16 + double * 3 + index;
    const rangeOffset = view.getUint16(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const listed = rangeOffset === 0 ? code : view.getUint16(rangeAt + rangeOffset + (code - first) * 2);
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) found.push([code, code]);
    }
  }
  return found;
}
