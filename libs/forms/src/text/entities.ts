const NAMED = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u00a0 deg° ndash– mdash— hellip… lsquo‘ rsquo’ ldquo“ rdquo” times× le≤ ge≥ auml\u00e4 ouml\u00f6 aring\u00e5'
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)] as const),
);

/** Replaces character references by their characters; unknown and harmful ones stay as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return NAMED.get(name) ?? whole;
      const point = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
      const isBad = point < 32 || (point >= 0xd800 && point <= 0xdfff) || point > 0x10ffff || Number.isNaN(point);
      return isBad ? ' ' : String.fromCodePoint(point);
    },
  );
}
