import { seededUniform, type UniformSource } from './seeded-random';
import { drawMissing, drawNoise, lagOf, observed, skinLine, type SkinSpec } from './skin-line';

/** A client in a reintroduction program: calm days first, then one test after the other. */
export interface ProgramSpec extends SkinSpec {
  /** Days before the first test. */
  controlDays: number;
  rounds: number;
  /** Days from one test to the next. */
  cycleDays: number;
  /** Doses of one test as shares of the large one, a row per round; the last row repeats. */
  doseFactors: readonly (readonly number[])[];
  /** Points felt on every test day because harm is expected. */
  expectation?: number;
  foods: readonly { id: string; effect: number }[];
}

/** One test that is given. */
export interface GivenTest {
  foodId: string;
  /** Number of the calendar slot, from 0. */
  slot: number;
  /** Day of the first dose. */
  start: number;
  doseFactors: readonly number[];
}

/** Everything chance decides about a client, before any food is given. */
export interface ProgramDraws {
  days: number;
  /** By slot and dose: whether a harmful food leads to a reaction, and after how many days. */
  reactions: readonly (readonly { isReaction: boolean; lag: number }[])[];
  noise: readonly number[];
  isMissing: readonly boolean[];
}

/** Doses of the given test of a food, counted from 0. */
export function dosesOfRound({ doseFactors }: ProgramSpec, round: number): readonly number[] {
  return doseFactors[Math.min(round, doseFactors.length - 1)] ?? [];
}

/** The tests of the plan: all foods in their order, round by round. */
export function plannedTests(spec: ProgramSpec): GivenTest[] {
  return Array.from({ length: spec.rounds * spec.foods.length }, (_, slot) => ({
    foodId: spec.foods[slot % spec.foods.length]?.id ?? '',
    slot,
    start: spec.controlDays + slot * spec.cycleDays,
    doseFactors: dosesOfRound(spec, Math.floor(slot / spec.foods.length)),
  }));
}

/**
 * Draws a client's chances in the order of the method: reactions by slot and dose, noise, days without a rating.
 * @throws RangeError when the seed is not a whole number
 */
export function drawProgram(spec: ProgramSpec, seed: number): ProgramDraws {
  const next = seededUniform(seed);
  const tests = plannedTests(spec);
  const reactions = tests.map(({ doseFactors }) => doseFactors.map(() => drawReaction(spec, next)));
  const days = spec.controlDays + tests.length * spec.cycleDays + 3;
  const noise = drawNoise(spec, days, next);
  return { days, reactions, noise, isMissing: drawMissing(days, spec.outcomeMissing, next) };
}

function drawReaction(spec: ProgramSpec, next: UniformSource): { isReaction: boolean; lag: number } {
  const isReaction = next() < spec.reactionProbability;
  return { isReaction, lag: lagOf(spec.lagProbabilities, next()) };
}

/** The line this client writes down when exactly these tests are given. */
export function lineWithTests(spec: ProgramSpec, draws: ProgramDraws, tests: readonly GivenTest[]): (number | null)[] {
  const onset = new Array<number>(draws.days + 10).fill(0);
  const add = (day: number, points: number) => (onset[day] = (onset[day] ?? 0) + points);
  for (const { foodId, slot, start, doseFactors } of tests) {
    const effect = spec.foods.find(({ id }) => id === foodId)?.effect ?? 0;
    for (const [dose, factor] of doseFactors.entries()) {
      const chance = draws.reactions[slot]?.[dose];
      add(start + dose, spec.expectation ?? 0);
      if (chance?.isReaction) add(start + dose + chance.lag, effect * factor);
    }
  }
  return observed(skinLine(spec, { noise: draws.noise, onset }), draws.isMissing);
}

/** A whole program as planned, with the truth behind it. */
export interface SimulatedProgram {
  line: (number | null)[];
  tests: GivenTest[];
  /** Ids of the foods that do harm. */
  truth: string[];
}

/**
 * A program in which every planned test is given.
 * @throws RangeError when the seed is not a whole number
 * Source: analysis method, section 13.
 */
export function simulateProgram(spec: ProgramSpec, seed: number): SimulatedProgram {
  const tests = plannedTests(spec);
  const line = lineWithTests(spec, drawProgram(spec, seed), tests);
  return { line, tests, truth: spec.foods.filter(({ effect }) => effect > 0).map(({ id }) => id) };
}
