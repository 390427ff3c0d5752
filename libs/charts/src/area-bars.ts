import { renderScene } from './render-svg';
import type { Chart, ChartTheme, SceneItem } from './scene';
import { fitText, textWidth } from './text-width';

/** One intake area: percent of its maximum and its band in words; `percent` null when too much was left unanswered. */
export interface AreaBar {
  name: string;
  percent: number | null;
  band: string;
}

/** Limits of the bands 'low', 'possible' and 'likely' of the intake areas, in percent (intake form, scoring). */
const areaLimits = [20, 45] as const;

/**
 * Bars of the intake areas with percent and band in words.
 * @param options - width in pixels; below 560 the words stand above the bars
 */
export function areaBars(areas: readonly AreaBar[], options: { width: number; theme?: ChartTheme }): Chart {
  const { width, theme = 'screen' } = options;
  const isWide = width >= 560;
  const rowHeight = isWide ? 26 : 42;
  const left = isWide ? Math.min(240, 16 + Math.max(0, ...areas.map(({ name }) => textWidth(name, 13)))) : 0;
  const words = isWide ? Math.min(300, 60 + Math.max(0, ...areas.map(({ band }) => textWidth(band, 13)))) : 0;
  const bar = { left, width: Math.max(40, width - left - words) };
  const items = areas.flatMap((area, index) => (isWide ? wideRow : narrowRow)(area, index * rowHeight, bar, width));
  const alt =
    areas.length === 0
      ? 'No area scores.'
      : `Intake area scores, in percent of the maximum: ${areas.map(areaWords).join('; ')}. Own screening scores, not validated.`;
  return renderScene({ width, height: Math.max(1, areas.length * rowHeight), items, alt }, theme);
}

type Bar = { left: number; width: number };

function wideRow(area: AreaBar, top: number, bar: Bar, width: number): SceneItem[] {
  const text = valueText(area);
  const right = bar.left + bar.width;
  return [
    { kind: 'text', x: 0, y: top + 17, text: fitText(area.name, 13, bar.left - 8), size: 13, fill: 'ink' },
    ...track(area, top + 6, bar),
    { kind: 'text', x: right + 12, y: top + 17, text, size: 13, fill: 'ink', bold: true },
    {
      kind: 'text',
      x: right + 52,
      y: top + 17,
      text: fitText(area.band, 13, width - right - 52),
      size: 13,
      fill: 'muted',
    },
  ];
}

function narrowRow(area: AreaBar, top: number, bar: Bar, width: number): SceneItem[] {
  const name = fitText(area.name, 13, width * 0.5);
  const words = fitText(
    area.percent === null ? area.band : `${valueText(area)} · ${area.band}`,
    12,
    width - textWidth(name, 13) - 12,
  );
  return [
    { kind: 'text', x: 0, y: top + 14, text: name, size: 13, fill: 'ink' },
    { kind: 'text', x: width, y: top + 14, text: words, size: 12, fill: 'muted', anchor: 'end' },
    ...track(area, top + 20, bar),
  ];
}

function track({ percent }: AreaBar, top: number, bar: Bar): SceneItem[] {
  const share = percent === null ? 0 : Math.min(100, Math.max(0, percent)) / 100;
  const limits = areaLimits.map((limit): SceneItem => ({
    kind: 'rect',
    x: bar.left + (bar.width * limit) / 100,
    y: top - 2,
    width: 1,
    height: 18,
    fill: (percent ?? 0) > limit ? 'paper' : 'muted',
    opacity: 0.6,
  }));
  return [
    percent === null
      ? {
          kind: 'rect',
          x: bar.left + 0.5,
          y: top + 0.5,
          width: bar.width - 1,
          height: 13,
          radius: 3,
          stroke: 'muted',
          strokeWidth: 1,
          dash: '3 3',
        }
      : { kind: 'rect', x: bar.left, y: top, width: bar.width, height: 14, radius: 3, fill: 'line', opacity: 0.55 },
    ...(share > 0
      ? [
          {
            kind: 'rect',
            x: bar.left,
            y: top,
            width: Math.max(3, bar.width * share),
            height: 14,
            radius: 3,
            fill: 'accent',
          } as const,
        ]
      : []),
    ...limits,
  ];
}

function valueText({ percent }: AreaBar): string {
  return percent === null ? '–' : `${Math.round(percent)} %`;
}

function areaWords({ name, percent, band }: AreaBar): string {
  return percent === null ? `${name} not scored (${band})` : `${name} ${Math.round(percent)} (${band})`;
}
