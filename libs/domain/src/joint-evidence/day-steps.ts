import type { DailyLine } from '../challenge/reaction-kernel';

/** From one rated day to the next. */
export interface DayStep {
  from: number;
  to: number;
}

/** Rated days further apart than this are not compared. */
const longestGap = 4;

/**
 * Steps between neighbouring rated days that end within `first` to `last`.
 * @throws RangeError when a rated day is not a finite number
 */
export function stepsInto(line: DailyLine, first: number, last: number): DayStep[] {
  const steps: DayStep[] = [];
  let from: number | null = null;
  for (let day = Math.max(0, first - longestGap); day <= Math.min(last, line.length - 1); day++) {
    const value = line[day] ?? null;
    if (value === null) continue;
    if (!Number.isFinite(value)) throw new RangeError('The line must be finite');
    if (from !== null && day >= first && day - from <= longestGap) steps.push({ from, to: day });
    from = day;
  }
  return steps;
}

/** Steps in which no day was touched by a test: every day after `from` up to `to` is a control day. */
export function quietSteps(line: DailyLine, controlDays: readonly number[]): DayStep[] {
  const quiet = new Set(controlDays);
  return stepsInto(line, 0, line.length - 1).filter(({ from, to }) => {
    for (let day = from + 1; day <= to; day++) if (!quiet.has(day)) return false;
    return true;
  });
}

/**
 * What a run of steps says for one carry-over, in sums from which the squared surprise for any level, effect and
 * course follows: surprise = move - level x pull - effect x push, each divided by the root of its variance.
 */
export interface StepSums {
  steps: number;
  logVariance: number;
  moveMove: number;
  movePull: number;
  pullPull: number;
}

/** How much of the noise of `from` is left at `to`, and the variance that came in between, in innovations. */
export function carried(carryOver: number, { from, to }: DayStep): { kept: number; variance: number } {
  const kept = carryOver ** (to - from);
  return { kept, variance: (1 - kept * kept) / (1 - carryOver * carryOver) };
}

/** Sums over steps without any reaction in them. */
export function stepSums(line: DailyLine, steps: readonly DayStep[], carryOver: number): StepSums {
  const sums: StepSums = { steps: steps.length, logVariance: 0, moveMove: 0, movePull: 0, pullPull: 0 };
  for (const step of steps) {
    const { kept, variance } = carried(carryOver, step);
    const move = (line[step.to] ?? 0) - kept * (line[step.from] ?? 0);
    const pull = 1 - kept;
    sums.logVariance += Math.log(variance);
    sums.moveMove += (move * move) / variance;
    sums.movePull += (move * pull) / variance;
    sums.pullPull += (pull * pull) / variance;
  }
  return sums;
}

/** Sums that involve a reaction course: its push against moves, against the level's pull, and against itself. */
export interface PushSums {
  movePush: number;
  pullPush: number;
  pushPush: number;
}

/**
 * Sums over steps for a course that begins on day `start`.
 * @param perPoint - reaction by day from `start` on; 0 before and after
 */
export function pushSums(
  line: DailyLine,
  steps: readonly DayStep[],
  { carryOver, start, perPoint }: { carryOver: number; start: number; perPoint: readonly number[] },
): PushSums {
  const sums: PushSums = { movePush: 0, pullPush: 0, pushPush: 0 };
  for (const step of steps) {
    const { kept, variance } = carried(carryOver, step);
    const push = (perPoint[step.to - start] ?? 0) - kept * (perPoint[step.from - start] ?? 0);
    sums.movePush += (((line[step.to] ?? 0) - kept * (line[step.from] ?? 0)) * push) / variance;
    sums.pullPush += ((1 - kept) * push) / variance;
    sums.pushPush += (push * push) / variance;
  }
  return sums;
}
