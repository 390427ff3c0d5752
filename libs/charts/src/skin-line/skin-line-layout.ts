import type { Progress } from '@skinroot/domain';
import { scaleLinear } from 'd3-scale';
import { dayNumber } from '../calendar-day';
import type { ChartTheme } from '../scene';

/** The client's own level to compare with: a mean and, if known, the range ordinary days fall in (skin day index points). */
export interface SkinReference {
  mean: number;
  low?: number;
  high?: number;
}

/** How the skin line is drawn. */
export interface SkinLineOptions {
  /** Pixels; 320-1400 is what the layout is made for. */
  width: number;
  /** Pixels of the plot without labels; by default a third of the width, between 150 and 280. */
  plotHeight?: number;
  theme?: ChartTheme;
  /** `YYYY-MM-DD`; draws the today line when it falls into the range. */
  today?: string;
  /** By default the mean of the rated baseline days, when there are 7 or more. */
  reference?: SkinReference | null;
}

/** Where everything of one skin line stands, in pixels. */
export interface SkinLineLayout {
  width: number;
  isWide: boolean;
  /** First and last day number of the axis. */
  from: number;
  to: number;
  plot: { left: number; right: number; top: number; bottom: number };
  fontSize: number;
  /** Highest value of the axis: 60 or 100. */
  top: number;
  /** Left edge of a day. */
  x: (day: number) => number;
  y: (value: number) => number;
}

/** Limits of the skin day index for display: outcome-measures, skin-day-index (own, not validated). */
export const skinBands = [
  { from: 0, below: 10, label: 'calm' },
  { from: 10, below: 30, label: 'mild' },
  { from: 30, below: 60, label: 'moderate' },
  { from: 60, below: 100, label: 'severe' },
] as const;

/** Lays out a skin line for the given width. */
export function skinLineLayout(progress: Progress, options: SkinLineOptions): SkinLineLayout {
  const width = Math.max(280, options.width);
  const isWide = width >= 640;
  const from = dayNumber(progress.from);
  const to = Math.max(dayNumber(progress.to), from);
  const highest = Math.max(0, ...progress.days.map((day) => day.skin ?? 0), options.reference?.high ?? 0);
  const top = highest > 60 ? 100 : 60;
  const height = options.plotHeight ?? Math.min(280, Math.max(150, width / 3));
  const plot = { left: isWide ? 86 : 30, right: width - (isWide ? 66 : 56), top: isWide ? 44 : 42, bottom: 0 };
  plot.bottom = plot.top + height;
  const fontSize = isWide ? 12 : 11;
  const x = scaleLinear([from, to + 1], [plot.left, plot.right]);
  const y = scaleLinear([0, top], [plot.bottom, plot.top]);
  return { width, isWide, from, to, plot, fontSize, top, x: (day) => x(day), y: (value) => y(value) };
}
