import type { ProgressMark } from '@skinroot/domain';
import { round, type SceneItem } from '../scene';

/** The kinds of marks in the order of their rows, with the words of the legend. */
export const markKinds: readonly { kind: ProgressMark['kind']; one: string; many: string }[] = [
  { kind: 'exposure', one: 'exposure', many: 'Exposures' },
  { kind: 'challenge', one: 'challenge', many: 'Challenges' },
  { kind: 'product', one: 'product change', many: 'Products' },
  { kind: 'photo', one: 'photo', many: 'Photos' },
  { kind: 'pause', one: 'pause', many: 'Pauses' },
];

/** The shape of a mark around (x, y); every kind has an outline of its own, so that colour carries no meaning alone. */
export function markShape(kind: ProgressMark['kind'], x: number, y: number): SceneItem {
  const r = 4;
  const [left, right, top, bottom] = [round(x - r), round(x + r), round(y - r), round(y + r)];
  const [cx, cy] = [round(x), round(y)];
  switch (kind) {
    case 'exposure':
      return {
        kind: 'path',
        d: `M${left},${top}L${right},${bottom}M${left},${bottom}L${right},${top}`,
        stroke: 'slip',
        strokeWidth: 1.8,
      };
    case 'challenge':
      return {
        kind: 'path',
        d: `M${cx},${round(y - 5)}L${round(x + 5)},${cy}L${cx},${round(y + 5)}L${round(x - 5)},${cy}Z`,
        fill: 'accent',
      };
    case 'product':
      return {
        kind: 'rect',
        x: x - 3.6,
        y: y - 3.6,
        width: 7.2,
        height: 7.2,
        fill: 'paper',
        stroke: 'ink',
        strokeWidth: 1.5,
      };
    case 'photo':
      return { kind: 'circle', cx: x, cy: y, r: 3.9, fill: 'paper', stroke: 'ink', strokeWidth: 1.5 };
    case 'pause':
      return {
        kind: 'path',
        d: `M${round(x - 2.2)},${top}L${round(x - 2.2)},${bottom}M${round(x + 2.2)},${top}L${round(x + 2.2)},${bottom}`,
        stroke: 'ink',
        strokeWidth: 2,
      };
  }
}
