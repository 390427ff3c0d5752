import { normalFrom, randomFrom } from './random';

/** How one invented client's skin goes: levels of the skin day index (0-100), days counted from the plan's first day. */
export interface Course {
  seed: number;
  /** Level at points in time; straight lines between them. */
  levels: readonly (readonly [day: number, level: number])[];
  /** How much a day differs from the last one for no reason. */
  restlessness: number;
  /** Share of days without a check-in. */
  missed: number;
  /** Days on which something off plan was eaten, and what. */
  slips: readonly (readonly [day: number, food: string, points: number])[];
  stress: number;
}

/** One invented day; null for a day without a check-in. */
export interface DiaryDay {
  skin: { itch: number; burn: number; red: number; dry: number; new: number };
  sleep: number;
  stress: number;
  stool: number;
  slip: string | null;
}

const CARRY_OVER = 0.6;
const REACTION = [0.25, 0.4, 0.2, 0.15];

/** The diary of a course, a day per entry. */
export function diaryOf(course: Course, days: number): (DiaryDay | null)[] {
  const next = randomFrom(course.seed);
  let noise = 0;
  return Array.from({ length: days }, (_, day) => {
    noise = CARRY_OVER * noise + normalFrom(next) * course.restlessness;
    const index = within(0, 100, levelOn(course.levels, day) + reactionOn(course.slips, day) + noise);
    const rate = (tilt: number) => within(0, 10, Math.round(index / 10 + tilt + normalFrom(next) * 0.6));
    const today: DiaryDay = {
      skin: { itch: rate(0.8), burn: rate(-0.6), red: rate(0.3), dry: rate(0.4), new: rate(-0.9) },
      sleep: within(0, 10, Math.round(index / 12 + normalFrom(next) * 0.8)),
      stress: within(1, 5, Math.round(course.stress + normalFrom(next) * 0.7)),
      stool: within(1, 7, Math.round(4 + normalFrom(next) * 0.9)),
      slip: course.slips.find(([on]) => on === day)?.[1] ?? null,
    };
    return next() < course.missed ? null : today;
  });
}

function levelOn(levels: Course['levels'], day: number): number {
  const after = levels.findIndex(([on]) => on >= day);
  const [endDay, end] = levels[after] ?? levels.at(-1) ?? [0, 0];
  const [startDay, start] = levels[after - 1] ?? [endDay, end];
  return endDay === startDay ? end : start + ((end - start) * (day - startDay)) / (endDay - startDay);
}

const reactionOn = (slips: Course['slips'], day: number): number =>
  slips.reduce((sum, [on, , points]) => sum + points * 2 * (REACTION[day - on] ?? 0), 0);

const within = (low: number, high: number, value: number): number => Math.min(high, Math.max(low, value));
