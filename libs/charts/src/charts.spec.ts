import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  adherenceStrip,
  areaBars,
  chartCss,
  palette,
  scoreBand,
  skinLine,
  sparkline,
  timeline,
  type Chart,
} from './index';
import { escapeText } from './render-svg';
import { sampleCourse } from './sample-course';

const hostile = '<script>alert("x")</script> & \u0000 \ud800';
const count = (chart: Chart, part: string): number => chart.svg.split(part).length - 1;
const coordinates = (svg: string): number[] =>
  [...svg.replace(/>[^<]*</g, '><').matchAll(/(?<![#\w-])-?\d+(?:\.\d+)?/g)].map(([text]) => Number(text));

const scale = {
  name: 'RECAP',
  min: 0,
  max: 28,
  bands: [
    { upTo: 1, label: 'complete' },
    { upTo: 5, label: 'mostly' },
    { upTo: 28, label: 'not' },
  ],
};

describe('every chart', () => {
  const course = sampleCourse(4);
  const phases = course.phases.map((phase) => ({ ...phase, name: hostile }));
  const marks = course.marks.map((mark) => ({ ...mark, label: hostile }));
  const charts = (width: number, theme: 'screen' | 'print'): [string, Chart][] => [
    ['skin line', skinLine({ ...course, phases, marks }, { width, theme, today: '2026-04-01' })],
    ['sparkline', sparkline([1, null, 3], { label: hostile, theme })],
    ['area bars', areaBars([{ name: hostile, percent: 40, band: hostile }], { width, theme })],
    ['adherence', adherenceStrip(course.days, { width, theme })],
    ['score band', scoreBand({ ...scale, name: hostile }, { first: 20, latest: 4 }, { width, theme })],
    ['timeline', timeline(phases, '2026-04-01', { width, theme })],
  ];
  const all = [360, 1100].flatMap((width) =>
    (['screen', 'print'] as const).flatMap((theme) =>
      charts(width, theme).map(([name, chart]) => [name, width, theme, chart] as const),
    ),
  );

  it.each(all)('%s at %d for %s escapes text and keeps to its theme', (_name, _width, theme, { svg, alt }) => {
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(svg).not.toMatch(/style=|NaN|Infinity|undefined/);
    expect(svg).toContain(`aria-label="${escapeText(alt)}"`);
    if (theme === 'screen') expect(svg).not.toMatch(/#[0-9a-f]{6}|fill="|stroke="/);
    else expect(svg).not.toMatch(/sr-fill|sr-stroke|var\(/);
  });

  it.each(all)('%s at %d for %s starts and ends its text inside the drawing', (_name, width, _theme, { svg }) => {
    for (const [, x, rest] of svg.matchAll(/<text x="([^"]+)"([^>]*)>/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(Math.max(width, 360));
      if (Number(x) === width) expect(rest).toContain('text-anchor="end"');
    }
  });

  it('has its stylesheet in a file of the same content', () => {
    expect(readFileSync(join(__dirname, 'charts.css'), 'utf8')).toBe(chartCss);
  });
});

describe('sparkline', () => {
  it.each([
    [[1, 2, 3], 1],
    [[1, null, 3], 2],
    [[null, null], 0],
    [[], 0],
    [[Number.NaN, 2], 1],
  ])('draws %j in %d pieces', (values, pieces) => {
    const d =
      /<path d="([^"]*)"[^>]*stroke-width="1\.6"/.exec(sparkline(values, { label: 'Itch', theme: 'print' }).svg)?.[1] ??
      '';
    expect(d.split('M').length - 1).toBe(pieces);
  });

  it('says first, last and how many are known', () => {
    expect(sparkline([4.24, null, 3], { label: 'Itch' }).alt).toBe('Itch: 2 of 3 values, first 4.2, last 3.');
  });
});

describe('area bars', () => {
  const areas = [
    { name: 'Gut and digestion', percent: 56, band: 'much points to this area' },
    { name: 'Nickel', percent: null, band: 'not scored' },
    { name: 'Products', percent: 0, band: 'little points to this area' },
  ];
  it.each([360, 1100])('fills only what was scored, at %d', (width) => {
    expect(count(areaBars(areas, { width, theme: 'print' }), `fill="${palette.accent}"`)).toBe(1);
  });
  it('says the numbers and what is not scored', () => {
    expect(areaBars(areas, { width: 360 }).alt).toContain(
      'Gut and digestion 56 (much points to this area); Nickel not scored (not scored); Products 0',
    );
  });
});

describe('adherence strip', () => {
  const days = [
    { day: '2026-03-30', plan: 'kept' },
    { day: '2026-03-28', plan: 'slip' },
    { day: '2026-03-29', plan: 'unknown' },
    { day: '2026-03-31', plan: 'kept' },
  ] as const;
  it('draws one symbol a day', () => {
    const chart = adherenceStrip(days, { width: 360 });
    expect([count(chart, 'sr-plan-kept'), count(chart, 'sr-plan-slip'), count(chart, 'sr-plan-unknown')]).toEqual([
      2, 1, 1,
    ]);
    expect(chart.alt).toBe('Plan days, 28 March 2026 to 31 March 2026: 2 kept, 1 with a slip, 1 unknown.');
  });
  it('is small and truthful without days', () => {
    expect(adherenceStrip([], { width: 360 }).alt).toBe('Plan days: none yet.');
  });
});

describe('score band', () => {
  it.each([
    [{ first: 17, latest: 4 }, 'first 17 (not), latest 4 (mostly)', 1, 1],
    [{ first: 17, latest: null }, 'first 17 (not), not measured since', 1, 0],
    [{ first: null, latest: null }, 'not measured at the start, not measured since', 0, 0],
  ])('%j', (pair, words, first, latest) => {
    const chart = scoreBand(scale, pair, { width: 360 });
    expect(chart.alt).toBe(`RECAP, 0 to 28: ${words}.`);
    expect([count(chart, 'sr-score-first'), count(chart, 'sr-score-latest')]).toEqual([first, latest]);
  });
  it('refuses a scale without length', () => {
    expect(() => scoreBand({ ...scale, max: 0 }, { first: 1, latest: 1 }, { width: 360 })).toThrow(RangeError);
  });
});

describe('timeline', () => {
  const phases = sampleCourse(1).phases;
  it('says every phase with its dates and length', () => {
    expect(timeline(phases, '2026-03-01', { width: 360 }).alt).toContain(
      'Without milk and wheat, 16 February 2026 to 29 March 2026 (42 days)',
    );
  });
  it.each([
    ['2026-03-01', true],
    ['2025-03-01', false],
    [null, false],
  ])('marks %s as today: %s', (today, isShown) => {
    expect(timeline(phases, today, { width: 1100 }).svg.includes('>today<')).toBe(isShown);
  });
  it('has nothing to draw without phases', () => {
    expect(timeline([], '2026-03-01', { width: 360 }).alt).toBe('The plan has no phases yet.');
  });
});

describe('palette', () => {
  const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = (hex: string): number =>
    [1, 3, 5]
      .map((at) => channel(parseInt(hex.slice(at, at + 2), 16) / 255))
      .reduce((sum, value, i) => sum + value * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);
  const contrast = (a: string, b: string): number =>
    (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
  const tints = Object.entries(palette).filter(([tone]) => tone.startsWith('phase-'));
  it.each([
    ['ink', palette.ink],
    ['muted', palette.muted],
    ['accent', palette.accent],
  ])('%s is readable on paper', (_tone, colour) => {
    expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(tints)('ink is readable on %s', (_tone, tint) => {
    expect(contrast(palette.ink, tint)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('any input', () => {
  it('gives finite coordinates', () => {
    const value = fc.option(fc.double({ min: -10, max: 120, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 200 }),
        fc.integer({ min: 200, max: 1500 }),
        fc.integer({ min: 0, max: 300 }),
        (values, width, shift) => {
          const course = sampleCourse(shift);
          const days = course.days.map((day, index) => ({ ...day, skin: values[index] ?? null }));
          const charts = [
            skinLine({ ...course, days }, { width }),
            sparkline(values, { label: 'x', width }),
            adherenceStrip(days.slice(0, shift), { width }),
            timeline(course.phases, null, { width }),
          ];
          for (const { svg } of charts) {
            expect(svg).not.toMatch(/NaN|Infinity/);
            expect(coordinates(svg).every(Number.isFinite)).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
