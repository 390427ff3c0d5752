import type { ChallengeWindow } from '../challenge/challenge-estimate';
import type { TestGround } from '../challenge/food-finding';
import { jointEvidence, type JointEvidence } from './joint-evidence';
import { skinReactionHabit, type ReactionHabit } from './reaction-courses';
import { skinSettings } from './skin-settings';
import { testTable, windowDays } from './test-table';

/** One food with the tests it was given; a test that ended with an immediate reaction does not belong here. */
export interface FoodTests {
  foodId: string;
  /** Chance that the food does harm before any test, between 0 and 1, both excluded. */
  prior: number;
  challenges: readonly ChallengeWindow[];
}

/** The line that tests are read from. */
export interface JointGround extends Pick<TestGround, 'line' | 'controlDays'> {
  /** First days of tests that are read otherwise, or not at all: the days after them belong to those. */
  otherStarts?: readonly number[];
}

/**
 * All tests of one client in one reading: the way from a daily line to what is known of each food. A test reaches until
 * the next one starts, whichever food that is. Days in which a test may still show are never control days.
 * @param ground - the line, its days outside any test window, and where tests that are not read here began; no kernel:
 * every course of a reaction is weighed
 * @param habit - how a harmful food is thought to act; skin by default
 * @returns null with fewer than 14 usable control days; a food whose tests are void keeps its prior and has no range
 * @throws RangeError when a value is not finite, or a dose, prior or habit is out of range
 */
export function readTestsJointly(
  { line, controlDays, otherStarts = [] }: JointGround,
  foods: readonly FoodTests[],
  habit: ReactionHabit = skinReactionHabit,
): JointEvidence[] | null {
  const tests = foods.flatMap(({ challenges }) => challenges);
  const touched = new Set(tests.flatMap((test) => daysOfTest(test, habit)));
  const ground = skinSettings(
    line,
    controlDays.filter((day) => !touched.has(day)),
  );
  if (!ground) return null;
  const starts = [...otherStarts, ...tests.map(({ start }) => start)];
  const until = (start: number) => Math.min(...starts.filter((other) => other > start));
  const tables = (challenges: FoodTests['challenges']) =>
    challenges
      .map((test) => testTable(line, test, { settings: ground.settings, until: until(test.start), habit }))
      .filter((table) => table !== null);
  return jointEvidence(
    ground,
    foods.map(({ foodId, prior, challenges }) => ({ foodId, prior, tables: tables(challenges) })),
  );
}

function daysOfTest({ start, doseFactors }: ChallengeWindow, habit: ReactionHabit): number[] {
  return Array.from({ length: windowDays(doseFactors.length, habit) }, (_, at) => start + at);
}
