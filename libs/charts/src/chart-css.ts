import { palette, type Tone } from './palette';

const tones = Object.keys(palette) as Tone[];

/**
 * The stylesheet of charts drawn in the 'screen' theme: one fill and one stroke class per tone, coloured by `--sr-<tone>`
 * (the tokens of an app give light and dark; the literal is the light fallback). `charts.css` beside this file holds the same text.
 */
export const chartCss = [
  '/* Written from chart-css.ts; a spec keeps both the same. */',
  '.sr-chart { font-family: inherit; display: block; max-width: 100%; height: auto; }',
  '.sr-none { fill: none; }',
  '.sr-bold { font-weight: 600; }',
  ...tones.map((tone) => `.sr-fill-${tone} { fill: var(--sr-${tone}, ${palette[tone]}); }`),
  ...tones.map((tone) => `.sr-stroke-${tone} { stroke: var(--sr-${tone}, ${palette[tone]}); }`),
  '',
].join('\n');
