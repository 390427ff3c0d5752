import type { SceneItem } from './scene';
import { textWidth } from './text-width';

/** One entry of a legend: a sample drawn around a point, and its words. */
export interface LegendEntry {
  text: string;
  sample: (x: number, y: number) => SceneItem[];
  /** Width of the sample in pixels. */
  sampleWidth: number;
}

/**
 * Lays entries out in rows from left to right.
 * @returns the drawing and its height in pixels (0 without entries)
 */
export function legend(
  entries: readonly LegendEntry[],
  box: { left: number; right: number; top: number },
  size: number,
): { items: SceneItem[]; height: number } {
  const row = size + 8;
  const items: SceneItem[] = [];
  let x = box.left;
  let y = box.top + row / 2;
  for (const entry of entries) {
    const width = entry.sampleWidth + 6 + textWidth(entry.text, size);
    if (x > box.left && x + width > box.right) {
      x = box.left;
      y += row;
    }
    items.push(...entry.sample(x + entry.sampleWidth / 2, y));
    items.push({
      kind: 'text',
      x: x + entry.sampleWidth + 6,
      y: y + size * 0.35,
      text: entry.text,
      size,
      fill: 'muted',
    });
    x += width + 14;
  }
  return { items, height: entries.length === 0 ? 0 : y + row / 2 - box.top };
}
