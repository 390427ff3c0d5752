import type { Adherence } from '../adherence/adherence';
import type { PhaseChange } from '../change/phase-change';

/** How a day's values came about: written that day, filled in afterwards, or not at all. */
export type DayOrigin = 'observed' | 'estimated' | 'missing';

/** Whether the plan was kept on a day; unknown is never counted as kept. */
export type PlanDayStatus = 'kept' | 'slip' | 'unknown';

/** One calendar day of a client's diary; `null` is missing, never zero. */
export interface ProgressDay {
  /** `YYYY-MM-DD` in the client's zone. */
  day: string;
  origin: DayOrigin;
  /** Skin day index, 0-100, higher is worse. */
  skin: number | null;
  /** Worst itch, 0-10. */
  itch: number | null;
  /** Sleep disturbance, 0-10. */
  sleep: number | null;
  /** Single-item stress question, 1-5. */
  stress: number | null;
  /** Stool form, 1-7. */
  stool: number | null;
  plan: PlanDayStatus;
  /** Names of foods eaten off plan. */
  offPlan: string[];
}

/** One phase of a plan with its dates; both ends belong to it. */
export interface PhaseSpan {
  id: string;
  name: string;
  kind: 'baseline' | 'elimination' | 'support' | 'reintroduction' | 'maintenance';
  startsOn: string;
  endsOn: string;
}

/** A mark on the time axis beside the skin line. */
export interface ProgressMark {
  day: string;
  kind: 'exposure' | 'challenge' | 'product' | 'photo' | 'pause';
  label: string;
}

/** What is known of one food, with the numbers behind it. */
export interface FoodFinding {
  foodId: string;
  name: string;
  verdict: 'confirmed' | 'suspicion' | 'unclear' | 'cleared' | 'not-tested';
  challenges: number;
  positives: number;
  /** Points per large dose, with its 95 % range; null when not tested. */
  effect: number | null;
  low: number | null;
  high: number | null;
  posterior: number | null;
  /** The practitioner's overruling of the computed verdict, with the reason. */
  overruled: { verdict: string; reason: string; on: string } | null;
  text: string;
}

/** One instrument over the program: first value, latest value, band and change. */
export interface MeasureCourse {
  id: string;
  name: string;
  unit: string;
  first: { day: string; value: number } | null;
  latest: { day: string; value: number } | null;
  band: string | null;
  /** first - latest for instruments where higher is worse: positive is better. */
  change: number | null;
  changeLabel: string | null;
  /** The client's own mean over the last 14 days of baseline, if rated. */
  n: number;
}

/** Everything the overview, the insights call, the CSV and the report show of a client's course. */
export interface Progress {
  from: string;
  to: string;
  days: ProgressDay[];
  phases: PhaseSpan[];
  marks: ProgressMark[];
  adherence: { overall: Adherence; byPhase: ({ phaseId: string } & Adherence)[] };
  /** Baseline against the last 14 days; null without a baseline. */
  change: PhaseChange | null;
  measures: MeasureCourse[];
  findings: FoodFinding[];
  missing: { days: number; observed: number; estimated: number; missing: number; statement: string };
}
