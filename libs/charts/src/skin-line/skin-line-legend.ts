import type { Progress } from '@skinroot/domain';
import type { LegendEntry } from '../legend';
import { lineItem } from '../scene';
import { markShape } from './mark-shape';
import type { RatedDay } from './skin-line-days';
import type { SkinLineLayout, SkinReference } from './skin-line-layout';
import { markRows } from './skin-line-marks';

/** The entries a skin line needs: only what is drawn; the marks too where their rows carry no names. */
export function skinLineEntries(
  progress: Progress,
  days: readonly RatedDay[],
  reference: SkinReference | null,
  layout: SkinLineLayout,
): LegendEntry[] {
  const entries: LegendEntry[] = [];
  if (days.length > 0) {
    entries.push({
      text: '7-day mean',
      sampleWidth: 20,
      sample: (x, y) => [lineItem([x - 9, y], [x + 9, y], { stroke: 'accent', strokeWidth: 2.6 })],
    });
  }
  if (days.some((day) => !day.isEstimated)) {
    entries.push({
      text: 'day, as written',
      sampleWidth: 8,
      sample: (x, y) => [{ kind: 'circle', cx: x, cy: y, r: 2.6, fill: 'dot' }],
    });
  }
  if (days.some((day) => day.isEstimated)) {
    entries.push({
      text: 'day, filled in later',
      sampleWidth: 8,
      sample: (x, y) => [{ kind: 'circle', cx: x, cy: y, r: 2.6, fill: 'paper', stroke: 'dot', strokeWidth: 1 }],
    });
  }
  if (reference) {
    const text = reference.low === undefined ? 'baseline mean' : 'own mean and usual range';
    entries.push({
      text,
      sampleWidth: 20,
      sample: (x, y) => [
        lineItem([x - 9, y], [x + 9, y], { stroke: 'ink', strokeWidth: 1.1, dash: '6 4', opacity: 0.55 }),
      ],
    });
  }
  const marks = layout.isWide ? [] : markRows(progress);
  return [
    ...entries,
    ...marks.map(({ kind, one }): LegendEntry => ({
      text: one,
      sampleWidth: 12,
      sample: (x, y) => [markShape(kind, x, y)],
    })),
  ];
}
