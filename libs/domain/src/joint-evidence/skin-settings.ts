import { controlModel } from '../challenge/control-model';
import type { DailyLine } from '../challenge/reaction-kernel';
import { quietSteps, stepSums, type DayStep, type StepSums } from './day-steps';

/** One idea of how a client's skin behaves by itself. */
export interface SkinSetting {
  /** Carry-over of yesterday's noise. */
  carryOver: number;
  /** Spread of each day's fresh noise, points. */
  spread: number;
  /** Middle of the line, points. */
  level: number;
}

/** The ideas that the calm days leave standing, each with the log of its weight (not normalised). */
export interface SkinSettings {
  settings: readonly SkinSetting[];
  logWeights: Float64Array;
}

const carryOvers = [0.08, 0.22, 0.36, 0.5, 0.64, 0.78, 0.92];
const spreadFactors = [-3, -2, -1, 0, 1, 2, 3].map((step) => Math.exp(step * 0.16));
const levelSteps = [-3, -2, -1, 0, 1, 2, 3].map((step) => step * 0.7);
/** Ideas this much less likely than the best (log) are dropped. */
const hopeless = 10;

/**
 * A grid of carry-over, spread and level around the control model of the calm days; nothing is decided yet, later days
 * weigh the ideas further.
 * @param controlDays - places in `line` outside any test window, rising
 * @returns null with fewer than 14 usable control days
 * @throws RangeError when a value is not a finite number
 */
export function skinSettings(line: DailyLine, controlDays: readonly number[]): SkinSettings | null {
  const model = controlModel(line, controlDays);
  if (!model) return null;
  const levelSe = Math.min(6, model.sd / (1 - Math.min(0.8, model.phi)) / Math.sqrt(model.n));
  const grid = carryOvers.flatMap((carryOver) =>
    spreadFactors.flatMap((factor) =>
      levelSteps.map((step) => ({ carryOver, spread: model.sd * factor, level: model.mean + step * levelSe })),
    ),
  );
  const logWeights = weighed(grid, line, quietSteps(line, controlDays));
  const best = logWeights.reduce((most, weight) => Math.max(most, weight), -Infinity);
  const isKept = (at: number) => (logWeights[at] ?? -Infinity) > best - hopeless;
  return { settings: grid.filter((_, at) => isKept(at)), logWeights: logWeights.filter((_, at) => isKept(at)) };
}

/** Log-likelihood of each setting over steps without any reaction. */
export function weighed(settings: readonly SkinSetting[], line: DailyLine, steps: readonly DayStep[]): Float64Array {
  const byCarryOver = new Map<number, StepSums>();
  for (const { carryOver } of settings) {
    if (!byCarryOver.has(carryOver)) byCarryOver.set(carryOver, stepSums(line, steps, carryOver));
  }
  return Float64Array.from(settings, (setting) => {
    const sums = byCarryOver.get(setting.carryOver);
    return sums ? logLikelihood(sums, setting) : 0;
  });
}

function logLikelihood(sums: StepSums, { spread, level }: SkinSetting): number {
  const squares = sums.moveMove - 2 * level * sums.movePull + level ** 2 * sums.pullPull;
  return -sums.steps * Math.log(spread) - sums.logVariance / 2 - squares / (2 * spread ** 2);
}
