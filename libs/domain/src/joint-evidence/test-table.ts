import type { ChallengeWindow } from '../challenge/challenge-estimate';
import type { DailyLine } from '../challenge/reaction-kernel';
import { pushSums, stepsInto, type DayStep } from './day-steps';
import { effects, effectStep, noEffectAt } from './effect-grid';
import { reactionCourses, skinReactionHabit, type ReactionCourse, type ReactionHabit } from './reaction-courses';
import { weighed, type SkinSetting } from './skin-settings';

// Looked up once: they are asked for millions of times.
const { exp, log, max, min, sqrt } = Math;

/** What one test says for every setting of the skin. */
export interface TestTable {
  /** Log-likelihood of the test's days when the food does nothing, per setting. */
  nothing: Float64Array;
  /** By effect of the grid: how much likelier the days are than with no effect, log, per setting. */
  gain: readonly Float64Array[];
  /** Rated days that could be compared. */
  days: number;
}

/** A shift this many noise spreads wide is as good as certain; more would overflow. */
const mostLogGain = 600;

/** Days from the first dose on in which a reaction can show: until the last late one has begun, and one more. */
export function windowDays(doses: number, { lagShares }: ReactionHabit): number {
  return doses + lagShares.length;
}

/**
 * Reads one test against every setting: each course the reaction can take, for each size of effect, averaged.
 * Rated days after a gap count with the wider spread the gap brings, so that a missing day costs little.
 * @param until - first day that belongs to something else (the next test)
 * @returns null (void) with fewer than 3 days to compare
 * @throws RangeError when a value is not finite, a dose out of range or the start no whole number
 */
export function testTable(
  line: DailyLine,
  { start, doseFactors }: ChallengeWindow,
  {
    settings,
    until = Infinity,
    habit = skinReactionHabit,
  }: { settings: readonly SkinSetting[]; until?: number; habit?: ReactionHabit },
): TestTable | null {
  if (!Number.isInteger(start)) throw new RangeError(`A test starts on a day of the line, not ${start}`);
  const length = windowDays(doseFactors.length, habit);
  const steps = stepsInto(line, start, min(start + length, until) - 1);
  if (steps.length < 3) return null;
  const courses = reactionCourses(doseFactors, habit, length);
  const gain = effects.map(() => new Float64Array(settings.length));
  const pushes = new Map<number, Push[]>();
  for (const [at, setting] of settings.entries()) {
    let push = pushes.get(setting.carryOver);
    if (!push) {
      push = pushesOf(courses, line, { steps, start, carryOver: setting.carryOver });
      pushes.set(setting.carryOver, push);
    }
    const likelier = averageGain(push, setting);
    for (const [effectAt, column] of gain.entries()) column[at] = log(likelier[effectAt] ?? 1);
  }
  return { nothing: weighed(settings, line, steps), gain, days: steps.length };
}

interface Push {
  chance: number;
  movePush: number;
  pullPush: number;
  pushPush: number;
}

function pushesOf(
  courses: readonly ReactionCourse[],
  line: DailyLine,
  { steps, start, carryOver }: { steps: readonly DayStep[]; start: number; carryOver: number },
): Push[] {
  return courses.map(({ chance, perPoint }) => ({ chance, ...pushSums(line, steps, { carryOver, start, perPoint }) }));
}

/** Likelihood ratio of every effect against none, averaged over courses; each course is a normal curve in the effect. */
function averageGain(pushes: readonly Push[], { spread, level }: SkinSetting): Float64Array {
  const total = new Float64Array(effects.length);
  for (const push of pushes) {
    const bend = push.pushPush / spread ** 2;
    const limit = sqrt(2 * mostLogGain * bend);
    const slope = min(limit, max(-limit, (push.movePush - level * push.pullPush) / spread ** 2));
    addCurve(total, push.chance, { slope, bend, direction: 1 });
    addCurve(total, push.chance, { slope: -slope, bend, direction: -1 });
    total[noEffectAt] = (total[noEffectAt] ?? 0) + push.chance;
  }
  return total;
}

/** Adds chance x exp(slope b - bend b²/2) outward from no effect, by ratios instead of one exponential per effect. */
function addCurve(
  total: Float64Array,
  chance: number,
  { slope, bend, direction }: { slope: number; bend: number; direction: 1 | -1 },
): void {
  let ratio = exp(slope * effectStep - (bend * effectStep ** 2) / 2);
  const ratioOfRatios = exp(-bend * effectStep ** 2);
  let value = chance;
  for (let at = noEffectAt + direction; at >= 0 && at < total.length; at += direction) {
    value *= ratio;
    ratio *= ratioOfRatios;
    total[at] = (total[at] ?? 0) + value;
  }
}
