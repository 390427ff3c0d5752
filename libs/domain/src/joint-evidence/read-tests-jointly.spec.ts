import { readTestsJointly } from './read-tests-jointly';
import { skinReactionHabit } from './reaction-courses';
import { windowDays } from './test-table';

const doseFactors = [1, 1, 1];
const start = 28;
const days = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);
// Calm and a little restless, then clearly worse in the days of the test.
const line = days(0, 60).map((day) => 24 + ((day * 7) % 5) + (day >= start && day < start + 5 ? 25 : 0));
const foods = [{ foodId: 'milk', prior: 0.15, challenges: [{ start, doseFactors }] }];

describe('readTestsJointly', () => {
  it('never takes a day in which a test may show as a control day, whoever says so', () => {
    const window = days(start, start + windowDays(doseFactors.length, skinReactionHabit));
    const clean = readTestsJointly({ line, controlDays: days(0, start) }, foods);
    const careless = readTestsJointly({ line, controlDays: [...days(0, start), ...window] }, foods);
    expect(clean?.[0]?.chance).toBeGreaterThan(0.5);
    expect(careless).toEqual(clean);
  });

  it('says nothing without enough control days', () => {
    expect(readTestsJointly({ line, controlDays: days(0, 10) }, foods)).toBeNull();
  });
});
