import { reactionKernels } from '../challenge/reaction-kernel';

/** How a harmful food is thought to act, dose by dose. */
export interface ReactionHabit {
  /** Share of reactions that start 0, 1, 2, ... days after a dose; sums to 1. */
  lagShares: readonly number[];
  /** Chance that a dose of a harmful food leads to a reaction at all, above 0 to 1. */
  reactionChance: number;
  /** Share of a reaction left a day later, 0 to below 1. */
  decay: number;
}

/**
 * Delays as in section 3 of the analysis method. That one dose in five does nothing and that a reaction halves by the
 * day are judgments without a measured source; `npm run truth -- --worlds` shows what happens when they are wrong.
 */
export const skinReactionHabit: ReactionHabit = { lagShares: reactionKernels.skin, reactionChance: 0.8, decay: 0.5 };

/** One way a test can turn out: which doses acted, and when. */
export interface ReactionCourse {
  /** Chance of this course if the food does harm. */
  chance: number;
  /** Reaction on each day from the first dose on, for an effect of one point per large dose. */
  perPoint: readonly number[];
}

/**
 * Every course that a harmful food's test can take. A linear kernel only knows their mean; a reaction that came late,
 * or not after every dose, is recognised as one of the courses.
 * @param doseFactors - each dose taken, as a share of the large one, at most 5
 * @param days - length of a course, from the first dose on
 * @throws RangeError when a dose or the habit is out of range
 */
export function reactionCourses(doseFactors: readonly number[], habit: ReactionHabit, days: number): ReactionCourse[] {
  assertHabit(habit);
  if (doseFactors.length > 5 || !doseFactors.every((factor) => factor >= 0 && factor < Infinity)) {
    throw new RangeError('A test has up to five doses, none negative');
  }
  let starts: Start[] = [{ chance: 1, onset: new Array<number>(days).fill(0) }];
  for (const [dose, factor] of doseFactors.entries())
    starts = merged(starts.flatMap((start) => after(start, dose, factor, habit)));
  return starts.map(({ chance, onset }) => ({ chance, perPoint: fading(onset, habit.decay) }));
}

interface Start {
  chance: number;
  onset: readonly number[];
}

function after({ chance, onset }: Start, dose: number, factor: number, habit: ReactionHabit): Start[] {
  const reacting = habit.lagShares.map((share, lag) => ({
    chance: chance * habit.reactionChance * share,
    onset: onset.map((points, day) => (day === dose + lag ? points + factor : points)),
  }));
  return [{ chance: chance * (1 - habit.reactionChance), onset }, ...reacting].filter((start) => start.chance > 0);
}

/** Doses of one size can swap delays: courses that look the same are one. */
function merged(starts: readonly Start[]): Start[] {
  const byOnset = new Map<string, Start>();
  for (const { chance, onset } of starts) {
    const key = onset.join();
    byOnset.set(key, { onset, chance: chance + (byOnset.get(key)?.chance ?? 0) });
  }
  return [...byOnset.values()];
}

function fading(onset: readonly number[], decay: number): number[] {
  let left = 0;
  return onset.map((points) => (left = decay * left + points));
}

function assertHabit({ lagShares, reactionChance, decay }: ReactionHabit): void {
  const sum = lagShares.reduce((total, share) => total + share, 0);
  const isShares = lagShares.every((share) => share >= 0) && Math.abs(sum - 1) < 1e-6;
  if (!isShares || !(reactionChance > 0 && reactionChance <= 1) || !(decay >= 0 && decay < 1)) {
    throw new RangeError('Delays must be shares of 1, the chance of a reaction in (0, 1], its decay in [0, 1)');
  }
}
