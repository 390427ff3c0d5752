import { drawLag, drawLine, gaussianFrom, observe, seededUniform, type simulateProgram } from '@skinroot/domain';

/** A client in a reintroduction program: calm days, then one test after the other; effects are the truth. */
export type ProgramSpec = Parameters<typeof simulateProgram>[0];

/** One test that is given to a simulated client. */
export interface GivenTest {
  foodId: string;
  /** Number of the calendar slot, from 0. */
  slot: number;
  /** Day of the first dose. */
  start: number;
  /** Doses as shares of the large one. */
  doseFactors: readonly number[];
}

/** Everything chance decides about a client before any food is given. */
export interface ClientDraws {
  days: number;
  /** By slot and dose: whether a harmful food leads to a reaction, and after how many days. */
  reactions: readonly (readonly { isReaction: boolean; lag: number }[])[];
  /** Standard normal shocks, one a day. */
  shocks: readonly number[];
  isMissing: readonly boolean[];
}

/** Doses of a food's first (0), second (1), ... test; the last row repeats. */
export function dosesOfTest({ doseFactors }: ProgramSpec, earlierTests: number): readonly number[] {
  return doseFactors[Math.min(earlierTests, doseFactors.length - 1)] ?? [];
}

/** First day of a calendar slot. */
export function slotStart({ controlDays, cycleDays }: ProgramSpec, slot: number): number {
  return controlDays + slot * cycleDays;
}

/**
 * Draws a client's chances in the order of the analysis method (section 13): the same seed is the same client as in
 * `simulateProgram`, whichever foods are then given in its slots.
 */
export function drawClient(spec: ProgramSpec, seed: number): ClientDraws {
  const next = seededUniform(seed);
  const slots = spec.rounds * spec.foods.length;
  const reactions = Array.from({ length: slots }, (_, slot) =>
    dosesOfTest(spec, Math.floor(slot / spec.foods.length)).map(() => {
      const isReaction = next() < spec.reactionProbability;
      return { isReaction, lag: drawLag(spec.lagProbabilities, next()) };
    }),
  );
  const days = slotStart(spec, slots) + 3;
  const normal = gaussianFrom(next);
  const shocks = Array.from({ length: days }, () => normal());
  return { days, reactions, shocks, isMissing: shocks.map(() => next() < spec.outcomeMissing) };
}

/** The line this client writes down when exactly these tests are given. */
export function lineWithTests(spec: ProgramSpec, draws: ClientDraws, tests: readonly GivenTest[]): (number | null)[] {
  const onset = new Float64Array(draws.days + 10);
  const add = (day: number, points: number) => (onset[day] = (onset[day] ?? 0) + points);
  for (const { foodId, slot, start, doseFactors } of tests) {
    const effect = spec.foods.find(({ id }) => id === foodId)?.effect ?? 0;
    for (const [dose, factor] of doseFactors.entries()) {
      const chance = draws.reactions[slot]?.[dose];
      add(start + dose, spec.expectation ?? 0);
      if (chance?.isReaction) add(start + dose + chance.lag, effect * factor);
    }
  }
  let day = 0;
  const line = drawLine(spec, onset.subarray(0, draws.days), () => draws.shocks[day++] ?? 0);
  return line.map((value, at) => observe(value, draws.isMissing[at] ?? false));
}
