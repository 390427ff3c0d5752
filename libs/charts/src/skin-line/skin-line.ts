import type { Progress } from '@skinroot/domain';
import { dayNumber } from '../calendar-day';
import { dayTicks } from '../day-ticks';
import { legend } from '../legend';
import { renderScene } from '../render-svg';
import { lineItem, type Chart, type Scene, type SceneItem } from '../scene';
import { textWidth } from '../text-width';
import { skinLineAlt } from './skin-line-alt';
import { dayDots, meanLine, ratedDays, referenceLine, type RatedDay } from './skin-line-days';
import { skinLineLayout, type SkinLineLayout, type SkinLineOptions, type SkinReference } from './skin-line-layout';
import { skinLineEntries } from './skin-line-legend';
import { marksLane } from './skin-line-marks';
import { indexAxis, phaseBands } from './skin-line-phases';

const leastBaselineDays = 7;

/**
 * The skin day index over the phases of a program, with marks for what happened.
 * @param progress - a client's course; days without a rating leave a gap
 * @returns the drawing; its alt text holds the same numbers
 * @throws RangeError when a date is not a calendar day
 */
export function skinLine(progress: Progress, options: SkinLineOptions): Chart {
  return renderScene(skinLineScene(progress, options), options.theme ?? 'screen');
}

function skinLineScene(progress: Progress, options: SkinLineOptions): Scene {
  const days = ratedDays(progress);
  const reference = options.reference === undefined ? baselineReference(progress, days) : options.reference;
  const layout = skinLineLayout(progress, { ...options, reference });
  const marks = marksLane(progress, layout);
  const axisTop = layout.plot.bottom + marks.height;
  const legendTop = axisTop + layout.fontSize + 12;
  const key = legend(
    skinLineEntries(progress, days, reference, layout),
    { left: layout.isWide ? layout.plot.left : 4, right: layout.width - 4, top: legendTop },
    layout.fontSize,
  );
  return {
    width: layout.width,
    height: legendTop + key.height + 4,
    alt: skinLineAlt(progress, days, reference),
    items: [
      {
        kind: 'text',
        x: layout.isWide ? layout.plot.left : 4,
        y: layout.fontSize + 2,
        text: 'Skin day index (0–100, higher is worse)',
        size: layout.fontSize,
        fill: 'muted',
      },
      ...phaseBands(progress.phases, layout),
      ...indexAxis(layout),
      ...(reference ? referenceLine(reference, layout) : []),
      ...dayDots(days, layout),
      ...meanLine(days, layout),
      ...(days.length === 0 ? [emptyText(layout)] : []),
      ...marks.items,
      ...timeAxis(layout, axisTop, options.today),
      ...key.items,
    ],
  };
}

function baselineReference(progress: Progress, days: readonly RatedDay[]): SkinReference | null {
  const spans = progress.phases
    .filter(({ kind }) => kind === 'baseline')
    .map(({ startsOn, endsOn }) => [dayNumber(startsOn), dayNumber(endsOn)] as const);
  const values = days.filter(({ day }) => spans.some(([first, last]) => day >= first && day <= last));
  if (values.length < leastBaselineDays) return null;
  return { mean: values.reduce((sum, { value }) => sum + value, 0) / values.length };
}

function emptyText({ plot, fontSize }: SkinLineLayout): SceneItem {
  const x = (plot.left + plot.right) / 2;
  return {
    kind: 'text',
    x,
    y: (plot.top + plot.bottom) / 2,
    text: 'No skin ratings in this period yet',
    size: fontSize + 1,
    fill: 'ink',
    anchor: 'middle',
  };
}

function timeAxis(layout: SkinLineLayout, top: number, today: string | undefined): SceneItem[] {
  const { plot, fontSize } = layout;
  const y = top + fontSize + 4;
  const now = today === undefined ? null : dayNumber(today);
  const isShown = now !== null && now >= layout.from && now <= layout.to;
  const half = textWidth('today', fontSize) / 2 + 3;
  const x = isShown ? Math.min(plot.right - half + 40, layout.x(now + 0.5)) : 0;
  const taken = isShown ? [{ left: x - half, right: x + half }] : [];
  const ticks = dayTicks(layout, (day) => layout.x(day), fontSize, {
    left: plot.left - 24,
    right: plot.right + 24,
    taken,
  });
  return [
    ...ticks.map(({ x: at }) =>
      lineItem([at, plot.bottom], [at, plot.bottom + 4], { stroke: 'muted', strokeWidth: 1 }),
    ),
    ...ticks
      .filter(({ label }) => label !== '')
      .map(({ x: at, label }): SceneItem => ({
        kind: 'text',
        x: at,
        y,
        text: label,
        size: fontSize,
        fill: 'muted',
        anchor: 'middle',
      })),
    ...(isShown
      ? [
          lineItem([layout.x(now + 0.5), plot.top], [layout.x(now + 0.5), top + 2], {
            stroke: 'ink',
            strokeWidth: 1,
            dash: '3 2',
          }),
          { kind: 'text', x, y, text: 'today', size: fontSize, fill: 'ink', anchor: 'middle', bold: true } as const,
        ]
      : []),
  ];
}
