import { scaleLinear } from 'd3-scale';
import { bandTone } from './palette';
import { renderScene } from './render-svg';
import { round, type Chart, type ChartTheme, type SceneItem } from './scene';
import { textWidth } from './text-width';

/** The scale of an instrument: its ends and its bands from the best to the worst, each reaching up to `upTo`. */
export interface ScoreScale {
  name: string;
  min: number;
  max: number;
  unit?: string;
  bands: readonly { upTo: number; label: string }[];
}

/** Where a measure stood first and stands now; `null` is not measured. */
export interface ScorePair {
  first: number | null;
  latest: number | null;
}

/**
 * A measure on its scale: bands as tinted pieces, a ring at the first value, a filled drop at the latest.
 * @throws RangeError when the scale has no length
 */
export function scoreBand(scale: ScoreScale, pair: ScorePair, options: { width: number; theme?: ChartTheme }): Chart {
  if (!(scale.max > scale.min)) throw new RangeError(`scale of ${scale.name} has no length`);
  const { width, theme = 'screen' } = options;
  const x = scaleLinear([scale.min, scale.max], [8, width - 8]).clamp(true);
  const items = [...bandItems(scale, x), ...markers(pair, x)];
  return renderScene({ width, height: 46, items, alt: scoreAlt(scale, pair) }, theme);
}

function bandItems({ bands, min, max }: ScoreScale, x: (value: number) => number): SceneItem[] {
  const known = bands.length === 0 ? [{ upTo: max, label: '' }] : bands;
  return known.flatMap((band, index): SceneItem[] => {
    const left = x(known[index - 1]?.upTo ?? min);
    const right = x(Math.min(max, band.upTo));
    const label = textWidth(band.label, 11) <= right - left - 4 ? band.label : '';
    return [
      {
        kind: 'rect',
        x: left,
        y: 14,
        width: Math.max(0, right - left),
        height: 14,
        fill: bandTone(index, known.length),
      },
      ...(index === 0 ? [] : [{ kind: 'rect', x: left - 0.5, y: 14, width: 1, height: 14, fill: 'paper' } as const]),
      ...(label === ''
        ? []
        : [
            {
              kind: 'text',
              x: (left + right) / 2,
              y: 42,
              text: label,
              size: 11,
              fill: 'muted',
              anchor: 'middle',
            } as const,
          ]),
    ];
  });
}

function markers({ first, latest }: ScorePair, x: (value: number) => number): SceneItem[] {
  const ring: SceneItem[] =
    first === null
      ? []
      : [
          {
            kind: 'circle',
            cx: x(first),
            cy: 21,
            r: 5.5,
            fill: 'paper',
            stroke: 'ink',
            strokeWidth: 1.6,
            role: 'score-first',
          },
        ];
  if (latest === null) return ring;
  const at = round(x(latest));
  return [
    ...(first === null
      ? []
      : [
          { kind: 'path', d: `M${round(x(first))},21L${at},21`, stroke: 'ink', strokeWidth: 1.2, dash: '2 3' } as const,
        ]),
    ...ring,
    { kind: 'path', d: `M${at},14L${round(at - 5)},5L${round(at + 5)},5Z`, fill: 'accent' },
    { kind: 'circle', cx: at, cy: 21, r: 4.5, fill: 'accent', role: 'score-latest' },
  ];
}

function scoreAlt(scale: ScoreScale, { first, latest }: ScorePair): string {
  const unit = scale.unit ? ` ${scale.unit}` : '';
  const words = (value: number): string => {
    const band = scale.bands.find(({ upTo }) => value <= upTo)?.label;
    return `${value}${unit}${band ? ` (${band})` : ''}`;
  };
  const values = [
    first === null ? 'not measured at the start' : `first ${words(first)}`,
    latest === null ? 'not measured since' : `latest ${words(latest)}`,
  ];
  return `${scale.name}, ${scale.min} to ${scale.max}: ${values.join(', ')}.`;
}
