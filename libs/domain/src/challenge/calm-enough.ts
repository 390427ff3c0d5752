import { mean, present } from '../statistics/moments';
import type { ControlModel } from './control-model';
import type { DailyLine } from './reaction-kernel';

/** Whether a test may begin today, and why not. */
export interface CalmCheck {
  isCalm: boolean;
  reason: 'calm' | 'too-few-days' | 'too-few-ratings' | 'not-calm' | 'disturbed';
  /** Mean of the last three days, and the most it may be; null when not known. */
  lastDays: number | null;
  limit: number | null;
}

/** Ratings of the last three days that are needed. */
const fewestRatings = 2;

/**
 * Whether the skin is calm enough to start a test: the mean of the last three days is at most the control mean plus one
 * standard deviation, and nothing else disturbs (new treatment, illness, product change).
 * @param line - daily index up to today, oldest first
 * @param model - null when there are too few control days
 */
export function calmEnough(line: DailyLine, model: ControlModel | null, isDisturbed: boolean): CalmCheck {
  const rated = present(line.slice(-3));
  const lastDays = rated.length === 0 ? null : mean(rated);
  const limit = model ? model.mean + model.sd : null;
  const answer = (reason: CalmCheck['reason']): CalmCheck => ({ isCalm: reason === 'calm', reason, lastDays, limit });
  if (isDisturbed) return answer('disturbed');
  if (limit === null) return answer('too-few-days');
  if (lastDays === null || rated.length < fewestRatings) return answer('too-few-ratings');
  return answer(lastDays <= limit ? 'calm' : 'not-calm');
}

/** Why dosing must stop; null when it may go on. */
export type StopReason = 'immediate-reaction' | 'skin' | 'gut-pain' | 'disturbed' | null;

/** Points above the control mean, on two days running, that stop a test. */
const stopRise = 20;

/** Gut pain (0-10) that stops a test. */
const stopPain = 7;

/**
 * The stop rules of a running test. An immediate reaction is an emergency, never a result.
 * @param testDays - daily index since the first dose, oldest first
 */
export function stopReason(
  testDays: DailyLine,
  controlMean: number,
  today: { immediateReaction?: boolean; gutPain?: number | null; disturbed?: boolean },
): StopReason {
  if (today.immediateReaction) return 'immediate-reaction';
  if (today.disturbed) return 'disturbed';
  if ((today.gutPain ?? 0) >= stopPain) return 'gut-pain';
  const isHigh = (value: number | null | undefined) => value != null && value >= controlMean + stopRise;
  return testDays.some((value, at) => at > 0 && isHigh(value) && isHigh(testDays[at - 1])) ? 'skin' : null;
}
