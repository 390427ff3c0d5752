import type { Progress, ProgressDay } from '@skinroot/domain';
import { sampleCourse } from '../sample-course';
import { skinLine } from './skin-line';

const count = (svg: string, part: string): number => svg.split(part).length - 1;
const day = (
  index: number,
  skin: number | null,
  origin: ProgressDay['origin'] = skin === null ? 'missing' : 'observed',
): ProgressDay => ({
  day: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
  origin,
  skin,
  itch: null,
  sleep: null,
  stress: null,
  stool: null,
  plan: 'unknown',
  offPlan: [],
});
const course = (values: (number | null)[]): Progress => ({
  ...sampleCourse(),
  from: '2026-01-01',
  to: day(values.length - 1, null).day,
  phases: [],
  marks: [],
  days: values.map((value, index) => day(index, value)),
});
const pieces = (svg: string): number =>
  [...svg.matchAll(/<path d="([^"]*)" fill="none" stroke="#1f6f63" stroke-width="2\.6"/g)].filter(
    ([, d]) => (d ?? '').length > 20,
  ).length;

describe('skin line', () => {
  it('draws a dot a rated day, filled or hollow by origin', () => {
    const progress = sampleCourse(9);
    const { svg } = skinLine(progress, { width: 1100 });
    const rated = (origin: string): number =>
      progress.days.filter((one) => one.skin !== null && one.origin === origin).length;
    expect(count(svg, 'sr-day-observed')).toBe(rated('observed'));
    expect(count(svg, 'sr-day-estimated')).toBe(rated('estimated'));
  });

  it.each([
    ['no gap', 0, 1],
    ['3 missing days', 3, 1],
    ['4 missing days', 4, 2],
    ['10 missing days', 10, 2],
  ])('with %s the mean line has the right number of pieces', (_name, gap, expected) => {
    const values = [...Array<number>(10).fill(30), ...Array<null>(gap).fill(null), ...Array<number>(10).fill(20)];
    expect(pieces(skinLine(course(values), { width: 900, theme: 'print' }).svg)).toBe(expected);
  });

  it('never draws missing as zero', () => {
    const { svg, alt } = skinLine(course([null, null, 40, null, 20]), { width: 900 });
    expect(count(svg, 'sr-day-observed')).toBe(2);
    expect(alt).toContain('Of 5 days 2 were rated that day, 0 filled in later, 3 are missing.');
  });

  it('says so when nothing is rated', () => {
    const { svg, alt } = skinLine(course([null, null]), { width: 360 });
    expect(svg).toContain('No skin ratings in this period yet');
    expect(alt).toContain('No day has a skin rating.');
  });

  it('has its numbers in the alt text', () => {
    const { alt } = skinLine(course([80, 80, 80, 80, 80, 80, 80, 10, 10, 10, 10, 10, 10, 10]), {
      width: 360,
      reference: { mean: 47.6 },
    });
    expect(alt).toContain('Baseline mean 48; mean of the last 7 rated days 10; worst day 80.');
  });

  it('takes the baseline mean from baseline days only, and only from 7 or more', () => {
    const values = [...Array<number>(7).fill(50), ...Array<number>(7).fill(10)];
    const phases = (endsOn: string): Progress['phases'] => [
      { id: 'b', kind: 'baseline', name: 'Baseline', startsOn: '2026-01-01', endsOn },
    ];
    expect(skinLine({ ...course(values), phases: phases('2026-01-07') }, { width: 360 }).alt).toContain(
      'Baseline mean 50',
    );
    expect(skinLine({ ...course(values), phases: phases('2026-01-06') }, { width: 360 }).alt).not.toContain(
      'Baseline mean',
    );
  });

  it.each([
    [360, 5, false],
    [1100, 5, true],
  ])('at %d gives every kind of mark its own shape and names it', (width, kinds, isNamed) => {
    const { svg } = skinLine(sampleCourse(2), { width });
    const found = ['exposure', 'challenge', 'product', 'photo', 'pause'].filter((kind) =>
      svg.includes(`sr-mark-${kind}`),
    );
    expect(found).toHaveLength(kinds);
    expect(svg.includes('>Challenges</text>')).toBe(isNamed);
    expect(svg.includes('>challenge</text>')).toBe(!isNamed);
    expect(svg).toContain('challenge: Ordinary milk');
  });

  it.each([
    ['2026-01-03', 1],
    ['2027-01-03', 0],
  ])('shows today %s %d times', (today, times) => {
    expect(count(skinLine(course([10, 20, 30, 40]), { width: 900, today }).svg, '>today<')).toBe(times);
  });

  it.each([280, 320, 360, 500, 700, 1100, 1400])('keeps axis labels apart at %d', (width) => {
    const { svg } = skinLine(sampleCourse(5), { width, today: '2026-05-02' });
    const labels = [...svg.matchAll(/<text x="([^"]+)" y="([^"]+)"[^>]*text-anchor="middle"[^>]*>([^<]+)</g)]
      .map(([, x, , text]) => ({ x: Number(x), half: (text ?? '').length * 3 }))
      .sort((a, b) => a.x - b.x);
    labels.forEach((label, index) => {
      const next = labels[index + 1];
      if (next) expect(label.x + label.half).toBeLessThan(next.x - next.half);
    });
  });

  it.each(['2026-13-01', '2026-02-30', 'yesterday', '2026-1-1', ''])('refuses %j as a calendar day', (from) => {
    expect(() => skinLine({ ...course([1]), from }, { width: 360 })).toThrow(RangeError);
  });
});
