import { addDays, daysBetween, type Day } from '../calendar/day';

/** First and last day; both belong to it. */
export interface DaySpan {
  startsOn: Day;
  endsOn: Day;
}

/**
 * Lays phases end to end from a first day.
 * @param phases - in order, each with its length in whole days, 1 or more; every other field is kept
 * @throws RangeError when a length is no whole number of days or `startsOn` is no calendar day
 */
export function schedulePhases<Phase extends { id: string; days: number }>(
  phases: readonly Phase[],
  startsOn: Day,
): (Phase & DaySpan)[] {
  let next = addDays(startsOn, 0);
  return phases.map((phase) => {
    if (!Number.isInteger(phase.days) || phase.days < 1) throw new RangeError(`${phase.id}: ${phase.days} days`);
    const endsOn = addDays(next, phase.days - 1);
    const placed = { ...phase, startsOn: next, endsOn };
    next = addDays(endsOn, 1);
    return placed;
  });
}

/** The span that holds a day, or null before, after and between. */
export function phaseOn<Span extends DaySpan>(spans: readonly Span[], day: Day): Span | null {
  return spans.find((span) => span.startsOn <= day && day <= span.endsOn) ?? null;
}

/** Number of a day within a span: 1 on its first day. */
export function dayNumber(span: DaySpan, day: Day): number {
  return daysBetween(span.startsOn, day) + 1;
}

/** Length of a span in days. */
export function spanDays(span: DaySpan): number {
  return daysBetween(span.startsOn, span.endsOn) + 1;
}

/**
 * The days on which a phase may end: after its shortest, usual and longest time.
 * The practitioner decides in between; beyond `latest` the phase must end.
 */
export function decisionDays(
  duration: { minDays: number; typicalDays: number; maxDays: number },
  startsOn: Day,
): { earliest: Day; typical: Day; latest: Day } {
  const endAfter = (days: number) => addDays(startsOn, days - 1);
  return {
    earliest: endAfter(duration.minDays),
    typical: endAfter(duration.typicalDays),
    latest: endAfter(duration.maxDays),
  };
}
