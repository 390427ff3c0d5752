import fc from 'fast-check';
import {
  addDays,
  daysFrom,
  progress,
  schedulePhases,
  type PhaseSpan,
  type ProgressInput,
  type RecordedDay,
} from '@skinroot/domain';
import { instruments, messages } from '@skinroot/reference';

const phases: PhaseSpan[] = schedulePhases(
  [
    { id: 'baseline', name: 'Baseline', kind: 'baseline' as const, days: 14 },
    { id: 'elimination', name: 'Without', kind: 'elimination' as const, days: 28 },
    { id: 'reintroduction', name: 'Tests', kind: 'reintroduction' as const, days: 28 },
  ],
  '2025-01-06',
);
const from = '2025-01-06';
const wave = (at: number) => ((at * 7) % 5) - 2;
const aDay = (day: string, more: Partial<RecordedDay> = {}): RecordedDay => ({
  day,
  origin: 'observed',
  skin: 40,
  itch: 4,
  sleep: 2,
  stress: 2,
  stool: 4,
  plan: 'kept',
  offPlan: [],
  ...more,
});
const course = (
  to: string,
  skin: (at: number) => number | null = (at) => (at < 14 ? 45 : 20) + wave(at),
): RecordedDay[] => daysFrom(from, to).map((day, at) => aDay(day, { skin: skin(at) }));
const input = (more: Partial<ProgressInput> = {}): ProgressInput => ({
  from,
  to: '2025-02-16',
  phases,
  days: course('2025-02-16'),
  challenges: [],
  instruments,
  words: messages,
  ...more,
});

describe('days and what is missing', () => {
  it('fills gaps with missing days, never with zero', () => {
    const result = progress(
      input({ to: '2025-01-09', days: [aDay('2025-01-06'), aDay('2025-01-08', { origin: 'estimated' })] }),
    );
    expect(result.days.map((day) => [day.origin, day.skin, day.plan])).toEqual([
      ['observed', 40, 'kept'],
      ['missing', null, 'unknown'],
      ['estimated', 40, 'kept'],
      ['missing', null, 'unknown'],
    ]);
    expect(result.missing).toEqual({
      days: 4,
      observed: 1,
      estimated: 1,
      missing: 2,
      statement:
        'Of 4 days, 1 was recorded on the day, 1 afterwards as an estimate and 2 are missing (50 %). Missing days are left out, never counted as zero. Estimates are shown but not used in comparisons.',
    });
  });
  it.each([
    ['2025-01-05', [], 'No day has passed yet.'],
    ['2025-01-06', [aDay('2025-01-06')], 'Of 1 day, 1 was recorded on the day and none is missing.'],
    [
      '2025-01-07',
      [],
      'Of 2 days, 0 were recorded on the day and 2 are missing (100 %). Missing days are left out, never counted as zero.',
    ],
  ])('to %s: %#', (to, days, statement) => expect(progress(input({ to, days })).missing.statement).toBe(statement));
  it('of nothing is empty, not an error', () => {
    const result = progress(input({ to: from, days: [], phases: [] }));
    expect(result).toMatchObject({ change: null, measures: [], findings: [], marks: [], adherence: { byPhase: [] } });
    expect(result.adherence.overall.planned).toBe(0);
  });
  it('refuses a day twice, and a day that is none', () => {
    expect(() => progress(input({ days: [aDay('2025-01-06'), aDay('2025-01-06')] }))).toThrow(RangeError);
    expect(() => progress(input({ to: '2025-02-30' }))).toThrow(RangeError);
  });
});

describe('adherence', () => {
  it('counts every phase but the baseline, up to the day shown', () => {
    const days = course('2025-01-29')
      .map((day, at) => (at === 15 ? { ...day, plan: 'slip' as const } : day))
      .filter((_, at) => at !== 16);
    const { overall, byPhase } = progress(input({ to: '2025-01-29', days })).adherence;
    expect(overall).toMatchObject({
      planned: 10,
      kept: 8,
      slip: 1,
      unknown: 1,
      coveragePercent: 90,
      adherencePercent: 89,
    });
    expect(byPhase).toEqual([{ phaseId: 'elimination', ...overall }]);
  });
});

describe('change', () => {
  it('compares the end of the baseline with the last 14 days', () => {
    expect(progress(input()).change).toMatchObject({
      verdict: 'clear-improvement',
      nBefore: 14,
      nAfter: 14,
      difference: expect.closeTo(25, 0) as number,
    });
  });
  it('is null without a baseline, during it, and without a rating', () => {
    expect(progress(input({ phases: phases.slice(1) })).change).toBeNull();
    expect(progress(input({ to: '2025-01-19' })).change).toBeNull();
    expect(progress(input({ days: [] })).change).toBeNull();
  });
  it('uses neither estimates nor disturbed days', () => {
    const estimated = course('2025-02-16').map((day, at) => (at > 27 ? { ...day, origin: 'estimated' as const } : day));
    expect(progress(input({ days: estimated })).change?.verdict).toBe('insufficient');
    const ill = progress(input({ disturbances: [{ startsOn: '2025-02-03', endsOn: '2025-02-04' }] }));
    expect(ill.change?.nAfter).toBe(9);
  });
});

describe('marks', () => {
  it('shows exposures, tests and given marks in order, within the range', () => {
    const days = course('2025-02-16').map((day) =>
      day.day === '2025-02-01' ? { ...day, offPlan: ['pizza', 'beer'] } : day,
    );
    const marks = progress(
      input({
        days,
        challenges: [{ foodId: 'm', name: 'Milk', startsOn: '2025-02-10', doseFactors: [1] }],
        marks: [
          { day: '2025-01-20', kind: 'photo', label: 'hands' },
          { day: '2025-03-20', kind: 'photo', label: 'later' },
        ],
      }),
    ).marks;
    expect(marks).toEqual([
      { day: '2025-01-20', kind: 'photo', label: 'hands' },
      { day: '2025-02-01', kind: 'exposure', label: 'pizza, beer' },
      { day: '2025-02-10', kind: 'challenge', label: 'Test: Milk' },
    ]);
  });
});

describe('measures', () => {
  it('reads daily ratings as weeks and questionnaires as scored', () => {
    const readings = [
      { instrumentId: 'recap', day: '2025-02-10', score: 8 },
      { instrumentId: 'recap', day: '2025-01-06', score: 14 },
    ];
    const measures = progress(input({ readings })).measures;
    expect(measures.map((row) => row.id)).toEqual(['skin-day-index', 'itch-nrs', 'sleep-disturbance-nrs', 'recap']);
    expect(measures[3]).toEqual({
      id: 'recap',
      name: 'Recap of atopic eczema',
      unit: 'points',
      first: { day: '2025-01-06', value: 14 },
      latest: { day: '2025-02-10', value: 8 },
      band: 'moderately controlled',
      change: 6,
      changeLabel: 'very likely clinically important',
      n: 2,
    });
    expect(measures[0]).toMatchObject({
      first: { day: '2025-01-12' },
      latest: { day: '2025-02-16' },
      band: 'mild',
      n: 42,
    });
  });
  it('needs four ratings in a week, and two weeks for a change', () => {
    const short = progress(input({ to: '2025-01-08', days: course('2025-01-08') })).measures[0];
    expect(short).toMatchObject({ first: null, latest: null, band: null, change: null, n: 3 });
    const week = progress(input({ to: '2025-01-12', days: course('2025-01-12') })).measures[0];
    expect(week).toMatchObject({ first: { day: '2025-01-12' }, latest: { day: '2025-01-12' }, change: null });
  });
  it('counts no estimated day', () => {
    const days = course('2025-02-16').map((day, at) => (at > 27 ? { ...day, origin: 'estimated' as const } : day));
    expect(progress(input({ days })).measures[0]).toMatchObject({ latest: { day: '2025-02-02' }, n: 28 });
  });
  it('one reading has no change; an unknown instrument or score is refused', () => {
    expect(progress(input({ readings: [{ instrumentId: 'recap', day: from, score: 8 }] })).measures[3]).toMatchObject({
      change: null,
      changeLabel: null,
      n: 1,
    });
    expect(() => progress(input({ readings: [{ instrumentId: 'poem', day: from, score: 8 }] }))).toThrow(RangeError);
    expect(() =>
      progress(
        input({
          readings: [
            { instrumentId: 'recap', day: from, score: 80 },
            { instrumentId: 'recap', day: '2025-02-01', score: 8 },
          ],
        }),
      ),
    ).toThrow(RangeError);
  });
});

describe('findings', () => {
  const start = '2025-02-17';
  const [testDay, reaction] = [42, [0, 0, 20, 26, 22, 12]];
  const tested = (reacts: boolean) =>
    input({
      to: '2025-03-02',
      days: course(
        '2025-03-02',
        (at) => 20 + wave(at) + (at < 14 ? 25 : 0) + (reacts ? (reaction[at - testDay] ?? 0) : 0),
      ),
      challenges: [{ foodId: 'milk-cow', name: 'Milk', startsOn: start, doseFactors: [1, 1, 1] }],
    });
  it('confirms what reacts and clears what does not', () => {
    expect(progress(tested(true)).findings).toEqual([
      expect.objectContaining({ foodId: 'milk-cow', verdict: 'confirmed', challenges: 1, positives: 1 }),
    ]);
    expect(progress(tested(false)).findings[0]).toMatchObject({ verdict: 'cleared', positives: 0 });
  });
  it('never uses the baseline as control, nor another test', () => {
    const { findings } = progress({ ...tested(false), phases: phases.slice(0, 1) });
    expect(findings[0]).toMatchObject({ verdict: 'not-tested', challenges: 0 });
  });
  it('keeps an overruling beside the computed verdict, and lists what is not tested', () => {
    const overruled = { verdict: 'unclear', reason: 'holiday', on: '2025-03-03' };
    const foods = [
      { foodId: 'milk-cow', name: 'Milk', suspectedBy: 'person' as const, overruled },
      { foodId: 'egg-hen', name: 'Egg', suspectedBy: 'diary' as const, overruled: null },
    ];
    const { findings } = progress({ ...tested(true), foods });
    expect(findings.map((row) => [row.name, row.verdict, row.overruled])).toEqual([
      ['Milk', 'confirmed', overruled],
      ['Egg', 'suspicion', null],
    ]);
  });
  it('a test before any record is void', () => {
    expect(
      progress(
        input({
          days: [],
          challenges: [{ foodId: 'm', name: 'Milk', startsOn: '2025-01-01', doseFactors: [1, 1, 1] }],
        }),
      ).findings[0]?.verdict,
    ).toBe('not-tested');
  });
});

describe('the order of rows does not matter', () => {
  it('for days, tests and marks', () => {
    const whole = input({
      challenges: [
        { foodId: 'a', name: 'A', startsOn: '2025-02-03', doseFactors: [1, 1, 1] },
        { foodId: 'a', name: 'A', startsOn: '2025-02-12', doseFactors: [1, 1, 1] },
      ],
    });
    const expected = progress(whole);
    fc.assert(
      fc.property(fc.shuffledSubarray([...whole.days], { minLength: whole.days.length }), (days) => {
        expect(progress({ ...whole, days, challenges: [...whole.challenges].reverse() })).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });
  it('ten years of days take no longer than a moment', () => {
    const to = addDays(from, 3650);
    const started = performance.now();
    progress(input({ to, days: course(to) }));
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
