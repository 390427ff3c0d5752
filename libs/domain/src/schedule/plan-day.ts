import type { Day } from '../calendar/day';
import { dayNumber, phaseOn, spanDays, type DaySpan } from './schedule-phases';

/** What a day's page needs of a phase; a {@link PlannedPhase} has it. */
export interface DayPhase extends DaySpan {
  id: string;
  name: string;
  tasks: readonly { id: string; day: number; text: string }[];
  habits: readonly { id: string; text: string; times: number; per: 'day' | 'week' }[];
  rules: readonly { action: 'exclude' | 'limit' | 'allow' | 'prefer'; words: string }[];
}

/** One day of a plan, for the client's page. */
export interface PlanDay<Phase> {
  day: Day;
  state: 'before' | 'running' | 'over';
  phase: Phase | null;
  /** 1 on the first day of the phase. */
  dayNumber: number | null;
  daysInPhase: number | null;
  /** Days of the phase after this one. */
  daysLeft: number | null;
  /** The phase that follows, with its dates. */
  next: Phase | null;
  tasks: { id: string; text: string }[];
  habits: { id: string; text: string; times: number; per: 'day' | 'week' }[];
  /** Rules in words, the strict ones first. */
  rules: string[];
}

const strictness = ['exclude', 'limit', 'prefer', 'allow'];

/**
 * What a plan says for one day: phase and day number, tasks that are due, habits, rules in words.
 * @param phases - in order, with dates
 */
export function planDay<Phase extends DayPhase>(phases: readonly Phase[], day: Day): PlanDay<Phase> {
  const phase = phaseOn(phases, day);
  const next = phases.find((row) => row.startsOn > day) ?? null;
  if (phase === null) {
    const nothing = { phase, dayNumber: null, daysInPhase: null, daysLeft: null, tasks: [], habits: [], rules: [] };
    return { day, state: next ? 'before' : 'over', next, ...nothing };
  }
  const number = dayNumber(phase, day);
  const days = spanDays(phase);
  const rules = [...phase.rules].sort((a, b) => strictness.indexOf(a.action) - strictness.indexOf(b.action));
  return {
    day,
    state: 'running',
    phase,
    dayNumber: number,
    daysInPhase: days,
    daysLeft: days - number,
    next,
    tasks: phase.tasks.filter((task) => task.day === number).map(({ id, text }) => ({ id, text })),
    habits: [...phase.habits],
    rules: rules.map((rule) => rule.words),
  };
}
