import type { Progress } from '@skinroot/domain';
import { curveMonotoneX, line } from 'd3-shape';
import { dayNumber } from '../calendar-day';
import { lineItem, round, type SceneItem } from '../scene';
import { trailingMean, type DayValue } from '../trailing-mean';
import type { SkinLineLayout, SkinReference } from './skin-line-layout';

/** A rated day on the axis. */
export interface RatedDay extends DayValue {
  isEstimated: boolean;
}

/** The days with a skin rating inside the range of the chart, ascending; missing days are left out, never zero. */
export function ratedDays(progress: Progress): RatedDay[] {
  const from = dayNumber(progress.from);
  const to = dayNumber(progress.to);
  return progress.days
    .flatMap(({ day, skin, origin }) =>
      skin === null || !Number.isFinite(skin)
        ? []
        : [{ day: dayNumber(day), value: skin, isEstimated: origin === 'estimated' }],
    )
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => a.day - b.day);
}

/** One small dot a rated day: filled when written that day, hollow when filled in later. */
export function dayDots(days: readonly RatedDay[], layout: SkinLineLayout): SceneItem[] {
  const room = (layout.plot.right - layout.plot.left) / Math.max(1, layout.to - layout.from + 1);
  const r = Math.min(2.6, Math.max(1.3, room * 0.42));
  return days.map(({ day, value, isEstimated }) => ({
    kind: 'circle',
    cx: layout.x(day + 0.5),
    cy: layout.y(Math.min(value, layout.top)),
    r,
    role: isEstimated ? 'day-estimated' : 'day-observed',
    ...(isEstimated ? ({ fill: 'paper', stroke: 'dot', strokeWidth: 1 } as const) : ({ fill: 'dot' } as const)),
  }));
}

/** The 7-day trailing mean as one path a piece; it stops at gaps of more than 3 days. */
export function meanLine(days: readonly RatedDay[], layout: SkinLineLayout): SceneItem[] {
  const draw = line<DayValue>()
    .x(({ day }) => round(layout.x(day + 0.5)))
    .y(({ value }) => round(layout.y(Math.min(value, layout.top))))
    .curve(curveMonotoneX);
  return trailingMean(days)
    .filter((piece) => piece.length > 1)
    .map((piece) => ({ kind: 'path', d: draw(piece) ?? '', stroke: 'accent', strokeWidth: layout.isWide ? 2.6 : 2.2 }));
}

/** The client's own level: a dashed line at the mean and, if given, thin lines around the range of ordinary days. */
export function referenceLine(reference: SkinReference, layout: SkinLineLayout): SceneItem[] {
  const { plot } = layout;
  const at = (value: number, dash: string, strokeWidth: number): SceneItem => {
    const y = layout.y(Math.min(layout.top, Math.max(0, value)));
    return lineItem([plot.left, y], [plot.right, y], { stroke: 'ink', strokeWidth, dash, opacity: 0.55 });
  };
  const edges = [reference.low, reference.high].filter((value) => value !== undefined);
  return [at(reference.mean, '6 4', 1.1), ...edges.map((value) => at(value, '1 4', 0.9))];
}
