import type { ControlModel } from './control-model';
import { challengeWeights, reactionKernels, type DailyLine } from './reaction-kernel';

/** What one test says: points of worsening per large dose. */
export interface ChallengeEstimate {
  effect: number;
  variance: number;
  se: number;
  /** Effect in standard errors; 1.645 or more is a positive test. */
  z: number;
  /** Days of the window that could be used. */
  usable: number;
}

/** One test within a daily line. */
export interface ChallengeWindow {
  /** Place of the first dose in the line. */
  start: number;
  /** Doses taken, each as a share of the large one; fewer when the test was stopped. */
  doseFactors: readonly number[];
}

/** One-sided 5 % point. */
const positiveFrom = 1.645;

/**
 * Effect of one test, read from how the days of its window differ from what yesterday foretold (analysis method,
 * section 7).
 * @param kernel - share of a reaction by day after eating; skin by default
 * @returns null (void) with fewer than 3 usable days or less than half of the information
 * @throws RangeError when a value of the window is not finite, a dose is negative or the start is no whole number
 */
export function challengeEstimate(
  line: DailyLine,
  { start, doseFactors }: ChallengeWindow,
  { model, kernel = reactionKernels.skin }: { model: ControlModel; kernel?: readonly number[] },
): ChallengeEstimate | null {
  if (!Number.isInteger(start)) throw new RangeError(`A test starts on a day of the line, not ${start}`);
  const weights = challengeWeights(doseFactors, kernel);
  const days = weights.flatMap((weight, at) => {
    const [yesterday, today] = [line[start + at - 1] ?? null, line[start + at] ?? null];
    return yesterday === null || today === null
      ? []
      : [{ weight, surprise: today - model.intercept - model.phi * yesterday }];
  });
  if (!days.every((day) => Number.isFinite(day.surprise))) throw new RangeError('The line must be finite');
  const squares = (list: readonly number[]) => list.reduce((total, weight) => total + weight ** 2, 0);
  const sum1 = days.reduce((total, day) => total + day.weight, 0);
  const sum2 = squares(days.map((day) => day.weight));
  if (days.length < 3 || sum2 === 0 || sum2 < 0.5 * squares(weights)) return null;
  const effect = days.reduce((total, day) => total + day.weight * day.surprise, 0) / sum2;
  const variance = model.sd ** 2 * (1 / sum2 + (sum1 / sum2) ** 2 / model.n);
  const se = Math.sqrt(variance);
  return { effect, variance, se, z: effect / se, usable: days.length };
}

/** Whether a test was positive: worse by more than chance does in one test of twenty. */
export function isPositive(estimate: Pick<ChallengeEstimate, 'z'>): boolean {
  return estimate.z >= positiveFrom;
}
