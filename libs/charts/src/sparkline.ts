import { scaleLinear } from 'd3-scale';
import { renderScene } from './render-svg';
import { round, type Chart, type ChartTheme, type SceneItem } from './scene';

/** How a sparkline is drawn; `label` starts its alt text, `min` and `max` are the ends of the scale. */
export interface SparklineOptions {
  label: string;
  width?: number;
  height?: number;
  min?: number;
  max?: number;
  theme?: ChartTheme;
}

/**
 * A word-sized line of a run of values, its last value marked.
 * @param values - in order; `null` is missing and leaves a gap
 */
export function sparkline(values: readonly (number | null)[], options: SparklineOptions): Chart {
  const { width = 96, height = 24, theme = 'screen' } = options;
  const known = values.flatMap((value, index) => (value === null || !Number.isFinite(value) ? [] : [{ index, value }]));
  const low = options.min ?? Math.min(0, ...known.map(({ value }) => value));
  const high = options.max ?? Math.max(1, ...known.map(({ value }) => value));
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [3, width - 4]);
  const y = scaleLinear([low, Math.max(high, low + 1e-6)], [height - 3, 3]).clamp(true);
  const at = (point: { index: number; value: number }): string => `${round(x(point.index))},${round(y(point.value))}`;
  const d = known
    .map((point, order) => `${known[order - 1]?.index === point.index - 1 ? 'L' : 'M'}${at(point)}`)
    .join('');
  const last = known.at(-1);
  const items: SceneItem[] = [
    { kind: 'path', d: `M3,${height - 2}L${width - 4},${height - 2}`, stroke: 'line', strokeWidth: 1 },
    ...(d === '' ? [] : [{ kind: 'path', d, stroke: 'accent', strokeWidth: 1.6 } as const]),
    ...(last ? [{ kind: 'circle', cx: x(last.index), cy: y(last.value), r: 2.4, fill: 'accent' } as const] : []),
  ];
  return renderScene({ width, height, items, alt: sparklineAlt(options.label, values.length, known) }, theme);
}

function sparklineAlt(label: string, count: number, known: readonly { value: number }[]): string {
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return `${label}: no values.`;
  return `${label}: ${known.length} of ${count} values, first ${tidy(first.value)}, last ${tidy(last.value)}.`;
}

function tidy(value: number): number {
  return Math.round(value * 10) / 10;
}
