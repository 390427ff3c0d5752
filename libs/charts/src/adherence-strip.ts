import type { PlanDayStatus } from '@skinroot/domain';
import { dayNumber, dayParts, longDay, monthName } from './calendar-day';
import { legend, type LegendEntry } from './legend';
import { renderScene } from './render-svg';
import { round, type Chart, type ChartTheme, type SceneItem } from './scene';
import { textWidth } from './text-width';

/** One planned day of the strip; `day` is `YYYY-MM-DD`. */
export interface AdherenceDay {
  day: string;
  plan: PlanDayStatus;
}

const size = 11;
const words: Record<PlanDayStatus, string> = { kept: 'kept', slip: 'slip', unknown: 'unknown' };

/**
 * A calendar of plan days: one column a week, Monday on top; kept is filled, a slip is crossed, unknown is a small ring.
 * @param days - in any order; days outside the list are not drawn
 */
export function adherenceStrip(days: readonly AdherenceDay[], options: { width: number; theme?: ChartTheme }): Chart {
  const { width, theme = 'screen' } = options;
  const sorted = days.map(({ day, plan }) => ({ number: dayNumber(day), plan })).sort((a, b) => a.number - b.number);
  const first = sorted[0]?.number ?? 0;
  const firstMonday = first - dayParts(first).weekday;
  const weeks = Math.floor(((sorted.at(-1)?.number ?? first) - firstMonday) / 7) + 1;
  const left = width >= 300 ? 30 : 0;
  const cell = Math.min(15, (width - left) / Math.max(1, weeks));
  const top = size + 7;
  const cells = sorted.map(({ number, plan }): SceneItem => {
    const column = Math.floor((number - firstMonday) / 7);
    const row = (number - firstMonday) % 7;
    return {
      kind: 'group',
      role: `plan-${plan}`,
      items: daySymbol(plan, left + (column + 0.5) * cell, top + (row + 0.5) * cell, cell * 0.82),
    };
  });
  const key = legend(entries(days), { left, right: width, top: top + cell * 7 + 4 }, size);
  const items = [
    ...monthLabels(sorted, firstMonday, left, cell, width),
    ...weekdays(left, top, cell),
    ...cells,
    ...key.items,
  ];
  return renderScene({ width, height: top + cell * 7 + 4 + key.height, items, alt: stripAlt(days) }, theme);
}

function daySymbol(plan: PlanDayStatus, x: number, y: number, side: number): SceneItem[] {
  const half = side / 2;
  const box = {
    kind: 'rect',
    x: x - half,
    y: y - half,
    width: side,
    height: side,
    radius: Math.min(2, side / 5),
  } as const;
  if (plan === 'kept') return [{ ...box, fill: 'accent' }];
  if (plan === 'unknown') return [{ kind: 'circle', cx: x, cy: y, r: side * 0.22, stroke: 'muted', strokeWidth: 1 }];
  const r = half * 0.6;
  const [a, b, c, d] = [round(x - r), round(y - r), round(x + r), round(y + r)];
  return [
    { ...box, fill: 'paper', stroke: 'slip', strokeWidth: 1 },
    { kind: 'path', d: `M${a},${b}L${c},${d}M${a},${d}L${c},${b}`, stroke: 'slip', strokeWidth: 1.4 },
  ];
}

function monthLabels(
  days: readonly { number: number }[],
  firstMonday: number,
  left: number,
  cell: number,
  width: number,
): SceneItem[] {
  let freeFrom = -1;
  return days.flatMap(({ number }, index): SceneItem[] => {
    const { date, month } = dayParts(number);
    if (date !== 1 && index !== 0) return [];
    const x = left + Math.floor((number - firstMonday) / 7) * cell;
    const text = monthName(month);
    const end = x + textWidth(text, size);
    if (x < freeFrom || end > width) return [];
    freeFrom = end + 4;
    return [{ kind: 'text', x, y: size, text, size, fill: 'muted' }];
  });
}

function weekdays(left: number, top: number, cell: number): SceneItem[] {
  if (left === 0 || cell < 8) return [];
  return ['Mon', 'Fri'].map((text, index) => ({
    kind: 'text',
    x: left - 6,
    y: top + (index * 4 + 0.5) * cell + 4,
    text,
    size: 10,
    fill: 'muted',
    anchor: 'end',
  }));
}

function entries(days: readonly AdherenceDay[]): LegendEntry[] {
  const kinds = (['kept', 'slip', 'unknown'] as const).filter((plan) => days.some((day) => day.plan === plan));
  return kinds.map((plan) => ({ text: words[plan], sampleWidth: 10, sample: (x, y) => daySymbol(plan, x, y, 10) }));
}

function stripAlt(days: readonly AdherenceDay[]): string {
  const [first, last] = [
    days.map(({ day }) => day).sort()[0],
    days
      .map(({ day }) => day)
      .sort()
      .at(-1),
  ];
  if (first === undefined || last === undefined) return 'Plan days: none yet.';
  const count = (plan: PlanDayStatus): number => days.filter((day) => day.plan === plan).length;
  return `Plan days, ${longDay(first)} to ${longDay(last)}: ${count('kept')} kept, ${count('slip')} with a slip, ${count('unknown')} unknown.`;
}
