import { addDays, daysBetween, laterOf, type Day } from '../calendar/day';
import { phaseOn, spanDays, type DaySpan } from './schedule-phases';

/** What to do with the dates after a slip, a cold or a holiday. */
export type RetimeChange =
  /** Leave every date as it is. */
  | { kind: 'continue' }
  /** The running phase goes on for at least so many days from today. */
  | { kind: 'restart-washout'; days: number }
  /** The days from today until (not including) this one do not count: the running phase ends later, a coming plan starts later. */
  | { kind: 'pause-until'; until: Day }
  /** A running or coming phase becomes longer by so many days. */
  | { kind: 'lengthen'; phaseId: string; days: number };

/** One date of a plan before and after a change. */
export interface DateMove {
  phaseId: string;
  edge: 'start' | 'end';
  label: string;
  before: Day;
  after: Day;
}

/** A plan with its new dates, and every date before and after. */
export interface Retimed<Phase> {
  phases: Phase[];
  /** Every start and end, moved or not, in order. */
  dates: DateMove[];
  /** Only those that move. */
  moves: DateMove[];
  /** How many days the end of the plan moves. */
  shiftDays: number;
}

type Phase = DaySpan & { id: string; name: string };
interface Shift {
  phaseId: string;
  edge: 'start' | 'end';
  days: number;
}

/**
 * New dates for a plan. Days before today never move; phases stay in order, without gaps or overlaps.
 * @param plan - phases in order, and today in the client's zone
 * @throws RangeError when the change makes no sense today: a plan that is over, a pause into the past, a phase that is
 * over or unknown, days that are no whole number above 0
 */
export function retime<P extends Phase>(plan: { phases: readonly P[]; today: Day }, change: RetimeChange): Retimed<P> {
  const { phases } = plan;
  const shift = change.kind === 'continue' ? null : shiftOf(plan, change);
  const from = shift ? phases.findIndex((phase) => phase.id === shift.phaseId) : phases.length;
  const moved = phases.map((phase, at) => {
    if (shift === null || at < from) return phase;
    const startsOn = at > from || shift.edge === 'start' ? addDays(phase.startsOn, shift.days) : phase.startsOn;
    return placed(phase, { startsOn, endsOn: addDays(phase.endsOn, shift.days) });
  });
  const dates = phases.flatMap((phase, at) => datesOf(phase, moved[at] ?? phase));
  const moves = dates.filter((date) => date.before !== date.after);
  return { phases: moved, dates, moves, shiftDays: moves.length > 0 ? (shift?.days ?? 0) : 0 };
}

/**
 * Takes a change back: every moved date returns to where it was. Other dates stay.
 * @param moves - as {@link retime} gave them
 */
export function undoRetime<P extends Phase>(phases: readonly P[], moves: readonly DateMove[]): P[] {
  const before = (phase: P, edge: 'start' | 'end') =>
    moves.find((move) => move.phaseId === phase.id && move.edge === edge)?.before;
  return phases.map((phase) =>
    placed(phase, {
      startsOn: before(phase, 'start') ?? phase.startsOn,
      endsOn: before(phase, 'end') ?? phase.endsOn,
    }),
  );
}

/** A phase at other dates; its length, where it states one, goes with them. */
function placed<P extends Phase>(phase: P, span: DaySpan): P {
  return { ...phase, ...span, ...('days' in phase ? { days: spanDays(span) } : {}) };
}

function shiftOf(
  plan: { phases: readonly Phase[]; today: Day },
  change: Exclude<RetimeChange, { kind: 'continue' }>,
): Shift {
  const { phases, today } = plan;
  if (change.kind === 'lengthen') {
    const phase = phases.find((row) => row.id === change.phaseId);
    if (phase === undefined || phase.endsOn < today)
      throw new RangeError(`No running or coming phase ${change.phaseId}`);
    return { phaseId: phase.id, edge: 'end', days: wholeDays(change.days) };
  }
  const running = phaseOn(phases, today);
  if (change.kind === 'restart-washout') {
    if (running === null) throw new RangeError(`No phase runs on ${today}`);
    const endsOn = laterOf(running.endsOn, addDays(today, wholeDays(change.days) - 1));
    return { phaseId: running.id, edge: 'end', days: daysBetween(running.endsOn, endsOn) };
  }
  const days = wholeDays(daysBetween(today, change.until));
  const first = phases[0];
  if (first && first.startsOn >= today) return { phaseId: first.id, edge: 'start', days };
  if (running === null) throw new RangeError(`The plan is over on ${today}`);
  return { phaseId: running.id, edge: 'end', days };
}

function wholeDays(days: number): number {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`Not a number of days to move by: ${days}`);
  return days;
}

function datesOf(before: Phase, after: Phase): DateMove[] {
  const head = { phaseId: before.id };
  return [
    { ...head, edge: 'start', label: `${before.name} starts`, before: before.startsOn, after: after.startsOn },
    { ...head, edge: 'end', label: `${before.name} ends`, before: before.endsOn, after: after.endsOn },
  ];
}
