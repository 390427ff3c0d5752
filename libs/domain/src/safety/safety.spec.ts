import { isStressToRaise, runningAlerts, weightMetrics } from '@skinroot/domain';
import { runningSafety, workedExamples } from '@skinroot/reference';

const ids = (facts: Parameters<typeof runningAlerts>[1]) =>
  runningAlerts(runningSafety, facts).map((alert) => alert.id);

describe('worked examples of the running safety rules', () => {
  it.each(workedExamples.running.map((row) => [row.name, row] as const))('%s', (_name, { metrics, expected }) => {
    expect({ ...weightMetrics(metrics), fires: ids(metrics) }).toEqual(expected);
  });
});

describe('runningAlerts', () => {
  it.each([
    ['nothing known', {}, []],
    ['an event', { events: ['pregnancy'] }, ['pregnant']],
    ['PHQ-4 of 5', { phq4: 5 }, []],
    ['PHQ-4 of 6', { phq4: 6 }, ['mood']],
    ['two on eating', { eatingScore: 2 }, ['eating-worry']],
    ['the last day of the strict phase', { daysInStrictPhase: 70, maxStrictDays: 70 }, []],
    ['a day too long', { daysInStrictPhase: 71, maxStrictDays: 70 }, ['max-length']],
    ['two high days', { skin: [10, 40, 41], skinBaseline: 20 }, []],
    ['three high days', { skin: [40, 41, 40], skinBaseline: 20 }, ['flare']],
    ['a gap between high days', { skin: [40, null, 40], skinBaseline: 20 }, []],
    ['no baseline', { skin: [90, 90, 90] }, []],
    ['no height', { weightNow: 40 }, []],
  ])('%s', (_name, facts, expected) => expect(ids(facts)).toEqual(expected));
  it('refuses a metric it does not know', () => {
    expect(() =>
      runningAlerts([{ id: 'x', action: '', text: '', when: { metric: 'mood', op: '>', value: 1 } }], {}),
    ).toThrow(RangeError);
  });
});

describe('isStressToRaise', () => {
  it.each([
    [[4, 5], true],
    [[1, 4, 4], true],
    [[4, 4, 3], false],
    [[5], false],
    [[4, null, 4], false],
    [[], false],
  ])('%p: %p', (weeks, raise) => expect(isStressToRaise(weeks)).toBe(raise));
  it('refuses 6', () => expect(() => isStressToRaise([6])).toThrow(RangeError));
});
