import type { Attention, AttentionKind } from '@skinroot/contracts';
import { addDays, daysBetween, mean, present } from '@skinroot/domain';
import type { DayRow, LiveRow } from './overview.repository';

/** Points above the baseline mean that are a flare, over so many days with at least so many of them rated. */
export const FLARE = { points: 20, days: 3, rated: 2 };
/** Days without a word after which somebody should ask. */
export const MISSED_DAYS = 3;
/** How long a slip is news. */
export const SLIP_DAYS = 3;
/** How far ahead a decision is announced. */
export const DECISION_DAYS = 3;
/** How far ahead the end of a program is announced. */
export const ENDS_SOON_DAYS = 7;
/** How long an unfinished intake is left alone. */
export const STALLED_DAYS = 2;

/** A reason to look, without the client it belongs to. */
export type Reason = Pick<Attention, 'kind' | 'text' | 'since' | 'target'>;

/** A live plan on a day: `days` are its client's check-ins since it began, oldest first. */
export interface LiveCourse {
  row: LiveRow;
  days: readonly DayRow[];
  today: string;
}

const urgency: readonly AttentionKind[] = [
  'red-flag',
  'intake-to-read',
  'flare',
  'missed-days',
  'slip',
  'decision-due',
  'ends-soon',
  'intake-stalled',
  'paused',
];

/** Most urgent first, of these the oldest first. */
export const byUrgency = (a: Attention, b: Attention): number =>
  urgency.indexOf(a.kind) - urgency.indexOf(b.kind) || a.since.localeCompare(b.since) || a.name.localeCompare(b.name);

/** Why a client with a live plan should be looked at. A paused one is left in peace. */
export function reasonsFor(course: LiveCourse): Reason[] {
  if (course.row.state === 'paused') return [paused(course)];
  return [flare, missedDays, slip, decisionDue, endsSoon]
    .map((rule) => rule(course))
    .filter((reason) => reason !== null);
}

const paused = ({ row, today }: LiveCourse): Reason => ({
  kind: 'paused',
  text: 'The plan is paused',
  since: row.paused_on ?? today,
  target: 'plan',
});

function flare({ row, days, today }: LiveCourse): Reason | null {
  const baseline = row.phases.find(({ kind }) => kind === 'baseline');
  if (!baseline || today <= baseline.endsOn) return null;
  const observed = days.filter(({ origin }) => origin === 'observed');
  const ratings = (from: string, to: string) =>
    present(observed.filter(({ day }) => from <= day && day <= to).map((row) => row.skinIndex));
  const [before, now] = [ratings(baseline.startsOn, baseline.endsOn), ratings(addDays(today, 1 - FLARE.days), today)];
  if (before.length === 0 || now.length < FLARE.rated) return null;
  const above = mean(now) - mean(before);
  if (above < FLARE.points) return null;
  return {
    kind: 'flare',
    text: `Skin ${Math.round(above)} points above the baseline in the last ${FLARE.days} days`,
    since: addDays(today, 1 - FLARE.days),
    target: 'overview',
  };
}

function missedDays({ row, today }: LiveCourse): Reason | null {
  const eve = addDays(row.starts_on, -1);
  const last = row.last_check_in_on !== null && row.last_check_in_on > eve ? row.last_check_in_on : eve;
  // Today is not over yet.
  const missed = daysBetween(last, today) - 1;
  return missed < MISSED_DAYS
    ? null
    : { kind: 'missed-days', text: `No check-in for ${missed} days`, since: addDays(last, 1), target: 'check-ins' };
}

function slip({ days, today }: LiveCourse): Reason | null {
  const last = days.findLast(({ day, plan }) => plan === 'slip' && day > addDays(today, -SLIP_DAYS));
  if (!last) return null;
  const foods = (last.offPlan ?? []).map(({ name }) => name).join(', ');
  return { kind: 'slip', text: foods ? `Off plan: ${foods}` : 'Off plan', since: last.day, target: 'check-ins' };
}

/** The end of a phase, or a task later than its first day: on that one the phase itself begins. */
function decisionDue({ row, today }: LiveCourse): Reason | null {
  const dates = row.phases.flatMap(({ name, startsOn, endsOn, tasks }, at) => [
    ...tasks.filter(({ day }) => day > 1).map(({ day, text }) => ({ day: addDays(startsOn, day - 1), text })),
    ...(at < row.phases.length - 1 ? [{ day: endsOn, text: `"${name}" ends: go on, or stay longer` }] : []),
  ]);
  const due = dates
    .filter(({ day }) => today <= day && day <= addDays(today, DECISION_DAYS))
    .sort((a, b) => a.day.localeCompare(b.day))[0];
  return due ? { kind: 'decision-due', text: due.text, since: due.day, target: 'plan' } : null;
}

function endsSoon({ row, today }: LiveCourse): Reason | null {
  const left = daysBetween(today, row.ends_on);
  return left < 0 || left > ENDS_SOON_DAYS
    ? null
    : {
        kind: 'ends-soon',
        text: left === 0 ? 'The program ends today' : `The program ends in ${left} ${left === 1 ? 'day' : 'days'}`,
        since: row.ends_on,
        target: 'plan',
      };
}
