import type { PhaseSpan } from '@skinroot/domain';

/** Every colour of the charts, by what it is for. Text uses `ink`, `muted` or `accent` only. */
export const palette = {
  paper: '#faf7f2',
  ink: '#2b2622',
  muted: '#6b625a',
  line: '#e2d9cc',
  dot: '#8f8478',
  accent: '#1f6f63',
  'accent-soft': '#dcebe7',
  slip: '#a3541d',
  'band-1': '#e4efe9',
  'band-2': '#f3ecd8',
  'band-3': '#f3dfc8',
  'band-4': '#ecccb9',
  'phase-baseline': '#ece6dc',
  'phase-elimination': '#dcebe7',
  'phase-support': '#e4e6f0',
  'phase-reintroduction': '#f5e6d3',
  'phase-maintenance': '#e6eede',
} as const;

/** A name in the palette. */
export type Tone = keyof typeof palette;

/** The tint of a kind of phase. */
export function phaseTone(kind: PhaseSpan['kind']): Tone {
  return `phase-${kind}`;
}

/**
 * The tint of one of several score bands, from calm to severe.
 * @param index - 0 is the best band
 * @param count - number of bands, at least 1
 */
export function bandTone(index: number, count: number): Tone {
  const step = count <= 1 ? 0 : Math.round((index / (count - 1)) * 3);
  const tones = ['band-1', 'band-2', 'band-3', 'band-4'] as const;
  return tones[Math.min(3, Math.max(0, step))] ?? 'band-1';
}
