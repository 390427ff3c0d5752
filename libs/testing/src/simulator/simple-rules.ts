import { mean, present, simulateProgram, variance } from '@skinroot/domain';
import type { ProgramSpec } from './client-draws';
import type { FoodOutcome, ProgramOutcome } from './program-outcome';

/** How many standard errors worse counts as harm in the simple rules. */
const border = 1.96;

/**
 * How much worse one group of days is than another, in standard errors (Welch).
 * @returns null with fewer than two rated days on either side
 */
export function standardErrorsWorse(
  worse: readonly (number | null)[],
  better: readonly (number | null)[],
): number | null {
  const [a, b] = [present(worse), present(better)];
  if (a.length < 2 || b.length < 2) return null;
  const se = Math.sqrt(variance(a) / a.length + variance(b) / b.length);
  return se === 0 ? null : (mean(a) - mean(b)) / se;
}

/**
 * The rule most diaries use: days with the food (eaten that day or the day before) against days without, harm when
 * t > 1.96. Here as a yardstick only; it raises false alarms because neighbouring days are alike.
 * @param eaten - by food, 1 on days it was eaten
 */
export function daysWithAgainstWithout(
  line: readonly (number | null)[],
  eaten: Readonly<Record<string, readonly number[]>>,
): string[] {
  return Object.keys(eaten).filter((id) => {
    const isWith = (day: number) => eaten[id]?.[day] === 1 || eaten[id]?.[day - 1] === 1;
    const [with_, without] = [line.filter((_, day) => isWith(day)), line.filter((_, day) => !isWith(day))];
    return (standardErrorsWorse(with_, without) ?? 0) > border;
  });
}

/**
 * The rule of thumb of many books: three days with the food against three days without, once, harm when t > 1.96.
 * @param eaten - by food, 1 on days it was eaten; the first three days on end of each kind are compared
 */
export function threeWithThreeWithout(
  line: readonly (number | null)[],
  eaten: Readonly<Record<string, readonly number[]>>,
): string[] {
  return Object.keys(eaten).filter((id) => {
    const row = eaten[id] ?? [];
    const [with_, without] = [firstThree(row, 1), firstThree(row, 0)];
    if (with_ === null || without === null) return false;
    const days = (start: number) => line.slice(start, start + 3);
    return (standardErrorsWorse(days(with_), days(without)) ?? 0) > border;
  });
}

function firstThree(row: readonly number[], value: number): number | null {
  const start = row.findIndex((_, day) => [0, 1, 2].every((ahead) => row[day + ahead] === value));
  return start < 0 ? null : start;
}

/** Days with against days without over a whole program: dose days of all planned tests count as "with". */
export function playDaysWithAgainstWithout(spec: ProgramSpec, seed: number): ProgramOutcome {
  const { line, challenges } = simulateProgram(spec, seed);
  const eaten = Object.fromEntries(spec.foods.map(({ id }) => [id, line.map(() => 0)]));
  for (const { foodId, start, doseFactors } of challenges) {
    for (const dose of doseFactors.keys()) eaten[foodId]?.splice(start + dose, 1, 1);
  }
  return { challenges: challenges.length, foods: outcomes(spec, daysWithAgainstWithout(line, eaten)) };
}

/** Three days with (the first full test of each food) against the three days before it. */
export function playThreeWithThreeWithout(spec: ProgramSpec, seed: number): ProgramOutcome {
  const { line, challenges } = simulateProgram(spec, seed);
  const given = challenges.filter(({ round }) => round === Math.min(1, spec.rounds - 1));
  const harmful = given.filter(({ start }) => {
    const worse = standardErrorsWorse(line.slice(start, start + 3), line.slice(start - 3, start));
    return (worse ?? 0) > border;
  });
  return {
    challenges: given.length,
    foods: outcomes(
      spec,
      harmful.map(({ foodId }) => foodId),
    ),
  };
}

/** The simple rules know no "open": what is not harmful is eaten again. */
function outcomes({ foods }: ProgramSpec, harmful: readonly string[]): FoodOutcome[] {
  return foods.map(({ id, effect }) => ({
    foodId: id,
    truth: effect,
    verdict: harmful.includes(id) ? 'confirmed' : 'cleared',
  }));
}
