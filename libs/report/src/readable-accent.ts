const fallback = '#1f6f63';
const needed = 5;

/**
 * A practice's colour, darkened until text in it can be read on white (contrast 5:1 or more, WCAG 2.2).
 * @param colour - `#rrggbb`; anything else gives the product's own accent
 */
export function readableAccent(colour: string | null | undefined): string {
  if (!colour || !/^#[0-9a-f]{6}$/i.test(colour)) return fallback;
  let channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  while (1.05 / (luminance(channels) + 0.05) < needed) channels = channels.map((value) => Math.floor(value * 0.92));
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(channels: readonly number[]): number {
  const linear = channels.map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}
