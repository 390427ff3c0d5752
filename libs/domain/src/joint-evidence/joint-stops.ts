import { verdictBorders } from '../challenge/verdict';
import type { JointEvidence } from './joint-evidence';

/** When joint evidence ends the tests of a food. */
export const jointStops = {
  confirmed: verdictBorders.confirmed,
  /** Stricter than the word "cleared": a food that is rather harmless gets one test more before it is let go. */
  cleared: 0.035,
  /** Tests of a food that is no more suspicious than before its first. */
  usualTests: 3,
  /** Tests of a food that still is. */
  mostTests: 5,
} as const;

/** A food in the line for tests. */
export interface OpenFood {
  foodId: string;
  /** Chance before any test, and now. */
  prior: number;
  chance: number;
  /** Tests that speak for harm by themselves. */
  positives: number;
  /** Tests given, void ones too. */
  given: number;
}

/**
 * Whether another test of this food is worth its week. It is not once the food is decided: confirmed needs a positive
 * test, cleared is read strictly. A food that is still suspicious is tested up to five times, any other three (analysis
 * method, section 9: three for all).
 */
export function isJointTestingOver({ prior, chance, positives, given }: OpenFood): boolean {
  if (given === 0) return false;
  if ((chance >= jointStops.confirmed && positives > 0) || chance <= jointStops.cleared) return true;
  return given >= (chance >= prior ? jointStops.mostTests : jointStops.usualTests);
}

/**
 * The food to test next: every food once first, then the least tested one, the likeliest of those. Foods that are
 * decided leave their weeks to those that are not.
 * @returns null when nothing is left to test
 * @throws RangeError when a chance is none or a count is negative
 */
export function nextJointTest(foods: readonly OpenFood[]): string | null {
  for (const { prior, chance, given } of foods) {
    if (!(prior > 0 && prior < 1 && chance >= 0 && chance <= 1 && given >= 0)) {
      throw new RangeError('Foods to test need chances between 0 and 1 and a count of tests');
    }
  }
  const open = foods.filter((food) => !isJointTestingOver(food));
  const first = [...open].sort((a, b) => a.given - b.given || b.chance - a.chance)[0];
  return first?.foodId ?? null;
}

/**
 * The word for a food's joint evidence; "open" covers both suspicion and unclear. Confirmed needs a test that is positive
 * by itself.
 */
export function jointVerdict({
  chance,
  tests,
  positives,
}: Pick<JointEvidence, 'chance' | 'tests' | 'positives'>): 'confirmed' | 'cleared' | 'open' {
  if (tests === 0) return 'open';
  if (chance >= verdictBorders.confirmed && positives > 0) return 'confirmed';
  return chance <= verdictBorders.cleared ? 'cleared' : 'open';
}
