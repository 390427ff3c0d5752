import type { Progress, ProgressMark } from '@skinroot/domain';
import { dayNumber, longDay } from '../calendar-day';
import type { SceneItem } from '../scene';
import { markKinds, markShape } from './mark-shape';
import type { SkinLineLayout } from './skin-line-layout';

const rowHeight = 15;
const leastDistance = 5;

/** The kinds that occur inside the range, each with its marks in order. */
export function markRows(
  progress: Progress,
): { kind: ProgressMark['kind']; one: string; many: string; marks: ProgressMark[] }[] {
  const inRange = progress.marks.filter(({ day }) => day >= progress.from && day <= progress.to);
  return markKinds
    .map((row) => ({
      ...row,
      marks: inRange.filter(({ kind }) => kind === row.kind).sort((a, b) => (a.day < b.day ? -1 : 1)),
    }))
    .filter(({ marks }) => marks.length > 0);
}

/**
 * Rows of marks below the plot, one kind a row, named on the left where there is room.
 * Marks closer than 5 pixels share one shape; its title lists them all.
 * @returns the drawing and its height in pixels
 */
export function marksLane(progress: Progress, layout: SkinLineLayout): { items: SceneItem[]; height: number } {
  const rows = markRows(progress);
  const items = rows.flatMap((row, index): SceneItem[] => {
    const y = layout.plot.bottom + 12 + index * rowHeight;
    const name: SceneItem[] = layout.isWide
      ? [
          {
            kind: 'text',
            x: layout.plot.left - 8,
            y: y + 4,
            text: row.many,
            size: layout.fontSize,
            fill: 'muted',
            anchor: 'end',
          },
        ]
      : [];
    const shapes = together(row.marks, layout).map(({ x, marks }): SceneItem => ({
      kind: 'group',
      role: `mark-${row.kind}`,
      title: marks.map(({ day, label }) => `${longDay(day)}, ${row.one}: ${label}`).join('\n'),
      items: [markShape(row.kind, x, y)],
    }));
    return [...name, ...shapes];
  });
  return { items, height: rows.length === 0 ? 4 : rows.length * rowHeight + 6 };
}

function together(marks: readonly ProgressMark[], layout: SkinLineLayout): { x: number; marks: ProgressMark[] }[] {
  const groups: { x: number; marks: ProgressMark[] }[] = [];
  for (const mark of marks) {
    const x = layout.x(dayNumber(mark.day) + 0.5);
    const last = groups.at(-1);
    if (last && x - last.x < leastDistance) last.marks.push(mark);
    else groups.push({ x, marks: [mark] });
  }
  return groups;
}
