import {
  foodFinding,
  foodFindings,
  gaussianFrom,
  readTestsJointly,
  reactionKernels,
  seededUniform,
  type TestedFood,
  type TestGround,
} from '@skinroot/domain';
import { forbiddenWords, messages } from '@skinroot/reference';

const calmDays = 28;
const week = 7;
const reaction = [0, 10, 22, 26, 16, 8, 4];

/** Noise around 25, then a week a test: true where the food of that week acts. */
function groundOf(weeks: readonly boolean[], seed = 3): TestGround {
  const normal = gaussianFrom(seededUniform(seed));
  const line = Array.from({ length: calmDays + week * weeks.length }, (_, day) => {
    const at = day - calmDays;
    const acts = at >= 0 && weeks[Math.floor(at / week)] === true;
    return Math.round(25 + 3 * normal() + (acts ? (reaction[at % week] ?? 0) : 0));
  });
  return { line, controlDays: Array.from({ length: calmDays - 1 }, (_, at) => at + 1) };
}

const test = (number: number) => ({
  start: calmDays + week * number,
  doseFactors: number < 2 ? [0.25, 0.5, 1] : [1, 1, 1],
});
const food = (foodId: string, tests: readonly number[], more: Partial<TestedFood> = {}): TestedFood => ({
  foodId,
  name: foodId,
  suspectedBy: 'person',
  overruled: null,
  challenges: tests.map(test),
  ...more,
});

describe('foodFindings', () => {
  const ground = groundOf([true, false, true, false, false]);
  const foods = [food('milk', [0, 2]), food('egg', [1, 3, 4])];

  it('reads the tests of a client together', () => {
    const joint = readTestsJointly(
      ground,
      foods.map(({ foodId, challenges }) => ({ foodId, prior: 0.15, challenges })),
    );
    const findings = foodFindings(foods, ground, messages);
    expect(findings.map((row) => row.posterior)).toEqual(
      joint?.map(({ chance }) => expect.closeTo(chance, 3) as number),
    );
    expect(findings.map((row) => row.effect)).toEqual(
      joint?.map(({ range }) => expect.closeTo(range?.effect ?? NaN, 0) as number),
    );
    expect(findings).toMatchObject([
      { foodId: 'milk', verdict: 'confirmed', challenges: 2, text: expect.stringContaining('In 2 tests') as string },
      { foodId: 'egg', verdict: 'cleared', challenges: 3, positives: 0 },
    ]);
    expect(findings[0]?.positives).toBeGreaterThan(0);
    expect(forbiddenWords.filter((word) => findings.some(({ text }) => text.includes(word)))).toEqual([]);
  });

  const alone = (row: TestedFood, on: TestGround = ground) => foodFinding(row, on, messages);
  it.each<[string, TestedFood]>([
    ['a block of 14 days', food('milk', [], { challenges: [{ start: 28, doseFactors: [1], method: 'block-14-day' }] })],
    ['an immediate reaction', food('milk', [], { challenges: [{ ...test(0), immediateReaction: true }] })],
    ['more than five doses', food('milk', [], { challenges: [{ start: 28, doseFactors: [1, 1, 1, 1, 1, 1] }] })],
    ['no test', food('milk', [], { suspectedBy: 'diary' })],
    ['a void test', food('milk', [], { challenges: [{ start: 500, doseFactors: [1, 1, 1] }] })],
  ])('reads by itself: %s', (_name, row) => {
    const [milk, egg] = foodFindings([row, food('egg', [1])], ground, messages);
    expect(milk).toEqual(alone(row));
    expect(egg?.posterior).not.toBe(alone(food('egg', [1])).posterior);
  });
  it('keeps the simple method for another organ, and with too few control days', () => {
    const gut = { ...ground, kernel: reactionKernels.gut };
    const short = { ...ground, controlDays: ground.controlDays.slice(0, 13) };
    for (const on of [gut, short]) {
      expect(foodFindings(foods, on, messages)).toEqual(foods.map((row) => alone(row, on)));
    }
    expect(foodFindings(foods, short, messages)[0]?.verdict).toBe('not-tested');
  });
  it('reads the last 42 control days before the first test, not the months before', () => {
    const months = Array.from({ length: 60 }, () => 70);
    const late = (row: TestedFood) => ({
      ...row,
      challenges: row.challenges.map((one) => ({ ...one, start: one.start + 74 })),
    });
    const calm = groundOf([], 5).line.slice(0, 14);
    const line = [...months, ...calm, ...ground.line];
    const all = Array.from({ length: 60 + 14 + calmDays - 1 }, (_, at) => at + 1);
    const near = all.slice(-42);
    expect(foodFindings(foods.map(late), { line, controlDays: all }, messages)).toEqual(
      foodFindings(foods.map(late), { line, controlDays: near }, messages),
    );
  });
  it('clears no food while another test is worth its week', () => {
    const findings = Array.from({ length: 40 }, (_, seed) => {
      const [egg] = foodFindings([food('egg', [1])], groundOf([false, false], seed), messages);
      return [egg?.posterior ?? 1, egg?.verdict] as const;
    });
    const between = findings.filter(([chance]) => chance > 0.035 && chance <= 0.05);
    expect(between.length).toBeGreaterThan(0);
    expect(new Set(between.map(([, verdict]) => verdict))).toEqual(new Set(['unclear']));
    expect(findings.filter(([chance]) => chance <= 0.035).every(([, verdict]) => verdict === 'cleared')).toBe(true);
  });
  it('does not depend on the order of foods', () => {
    expect(foodFindings([...foods].reverse(), ground, messages).reverse()).toEqual(
      foodFindings(foods, ground, messages),
    );
  });
  it('of nothing is nothing', () => expect(foodFindings([], ground, messages)).toEqual([]));
});
