import type { PhaseSpan } from '@skinroot/domain';
import { scaleLinear } from 'd3-scale';
import { dayNumber, longDay, shortDay } from './calendar-day';
import { phaseTone } from './palette';
import { renderScene } from './render-svg';
import { lineItem, type Chart, type ChartTheme, type SceneItem } from './scene';
import { fitText, textWidth } from './text-width';

interface Span {
  phase: PhaseSpan;
  first: number;
  last: number;
}

/**
 * The phases of a plan as bars on a common time axis, one row each, with dates and length in words.
 * @param phases - in order; both ends of a phase belong to it
 * @param today - `YYYY-MM-DD`, drawn when inside the plan
 * @param options - width in pixels; below 560 the words stand above the bars
 * @throws RangeError when a date is not a calendar day
 */
export function timeline(
  phases: readonly PhaseSpan[],
  today: string | null,
  options: { width: number; theme?: ChartTheme },
): Chart {
  const { width, theme = 'screen' } = options;
  const spans = phases.map((phase): Span => ({
    phase,
    first: dayNumber(phase.startsOn),
    last: Math.max(dayNumber(phase.endsOn), dayNumber(phase.startsOn)),
  }));
  const isWide = width >= 560;
  const rowHeight = isWide ? 30 : 44;
  const left = isWide ? Math.min(230, 14 + Math.max(0, ...phases.map(({ name }) => textWidth(name, 13) * 1.06))) : 0;
  const right = width - (isWide ? 190 : 0);
  const from = Math.min(...spans.map(({ first }) => first), Infinity);
  const to = Math.max(...spans.map(({ last }) => last), -Infinity);
  const x = scaleLinear([from, to + 1], [left, right]);
  const rows = spans.flatMap((span, index) =>
    (isWide ? wideRow : narrowRow)(span, index * rowHeight, x, { left, right, width }),
  );
  const height = Math.max(1, spans.length * rowHeight + 16);
  const now = today === null ? null : dayNumber(today);
  const rowTops = spans.map((_, index) => index * rowHeight + (isWide ? 2 : 17));
  const mark =
    now !== null && now >= from && now <= to ? todayMark(x(now + 0.5), rowTops, { left, right: width, rowHeight }) : [];
  return renderScene(
    {
      width,
      height,
      items: spans.length === 0 ? [] : [...rows, ...mark],
      alt: timelineAlt(spans, mark.length > 0 ? today : null),
    },
    theme,
  );
}

type Box = { left: number; right: number; width: number };

function wideRow(span: Span, top: number, x: (day: number) => number, box: Box): SceneItem[] {
  return [
    {
      kind: 'text',
      x: 0,
      y: top + 19,
      text: fitText(span.phase.name, 13 * 1.06, box.left - 10),
      size: 13,
      fill: 'ink',
      bold: true,
    },
    ...bar(span, top + 5, x, box),
    {
      kind: 'text',
      x: box.right + 12,
      y: top + 19,
      text: fitText(dates(span), 12, box.width - box.right - 12),
      size: 12,
      fill: 'muted',
    },
  ];
}

function narrowRow(span: Span, top: number, x: (day: number) => number, box: Box): SceneItem[] {
  const when = dates(span);
  return [
    {
      kind: 'text',
      x: 0,
      y: top + 13,
      text: fitText(span.phase.name, 13 * 1.06, box.width - textWidth(when, 11) - 10),
      size: 13,
      fill: 'ink',
      bold: true,
    },
    { kind: 'text', x: box.width, y: top + 13, text: when, size: 11, fill: 'muted', anchor: 'end' },
    ...bar(span, top + 18, x, box),
  ];
}

function bar({ phase, first, last }: Span, top: number, x: (day: number) => number, { left, right }: Box): SceneItem[] {
  const start = x(first);
  return [
    lineItem([left, top + 10], [right, top + 10], { stroke: 'line', strokeWidth: 1 }),
    {
      kind: 'rect',
      x: start,
      y: top,
      width: Math.max(2, x(last + 1) - start),
      height: 20,
      radius: 4,
      fill: phaseTone(phase.kind),
      stroke: 'muted',
      strokeWidth: 0.8,
    },
  ];
}

function todayMark(
  x: number,
  rowTops: readonly number[],
  room: { left: number; right: number; rowHeight: number },
): SceneItem[] {
  const half = textWidth('today', 12) / 2;
  const length = room.rowHeight === 30 ? 30 : 23;
  return [
    ...rowTops.map((top) => lineItem([x, top], [x, top + length], { stroke: 'accent', strokeWidth: 1.6, dash: '3 2' })),
    {
      kind: 'text',
      x: Math.min(room.right - half, Math.max(room.left + half, x)),
      y: rowTops.length * room.rowHeight + 12,
      text: 'today',
      size: 12,
      fill: 'accent',
      anchor: 'middle',
      bold: true,
    },
  ];
}

function dates({ first, last }: Span): string {
  const count = last - first + 1;
  return `${shortDay(first)} – ${shortDay(last)} · ${count} day${count === 1 ? '' : 's'}`;
}

function timelineAlt(spans: readonly Span[], today: string | null): string {
  if (spans.length === 0) return 'The plan has no phases yet.';
  const parts = spans.map(
    ({ phase, first, last }) =>
      `${phase.name}, ${longDay(phase.startsOn)} to ${longDay(phase.endsOn)} (${last - first + 1} days)`,
  );
  return `Plan: ${parts.join('; ')}.${today === null ? '' : ` Today is ${longDay(today)}.`}`;
}
