import { adherence } from '../adherence/adherence';
import { addDays, daysBetween, earlierOf, laterOf, type Day } from '../calendar/day';
import { phaseChange, type PhaseChange } from '../change/phase-change';
import { measureCourses } from './measure-courses';
import { missingData, progressDays } from './progress-days';
import { observedLine, progressFindings, type ObservedLine } from './progress-findings';
import type { ProgressInput } from './progress-input';
import type { PhaseSpan, Progress, ProgressDay, ProgressMark } from './progress-types';

/** Days compared on either side of a change. */
const comparedDays = 14;

/**
 * A client's course: days, phases, marks, adherence, change, measures, findings and what is missing. Screen, report, CSV
 * and API show these numbers and compute none beside them. The order of the rows given does not matter.
 * @throws RangeError when a day is no calendar day or occurs twice, a reading is out of range, or a value is not finite
 */
export function progress(input: ProgressInput): Progress {
  const { from, to, phases } = input;
  const days = progressDays(input.days, from, to);
  const observed = observedLine(input);
  return {
    from,
    to,
    days,
    phases: [...phases],
    marks: marksOf(input, days),
    adherence: adherenceOf(days, phases),
    change: changeOf(input, observed),
    measures: measureCourses(days, input.readings ?? [], input.instruments),
    findings: progressFindings(input, observed),
    missing: missingData(days),
  };
}

function marksOf(input: ProgressInput, days: readonly ProgressDay[]): ProgressMark[] {
  const exposures = days
    .filter((day) => day.offPlan.length > 0)
    .map(({ day, offPlan }): ProgressMark => ({ day, kind: 'exposure', label: offPlan.join(', ') }));
  const tests = input.challenges.map(({ startsOn, name }): ProgressMark => ({
    day: startsOn,
    kind: 'challenge',
    label: `Test: ${name}`,
  }));
  const isShown = ({ day }: ProgressMark) => input.from <= day && day <= input.to;
  return [...exposures, ...tests, ...(input.marks ?? [])]
    .filter(isShown)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Adherence of the days on which there was something to keep: every phase but the baseline. */
function adherenceOf(days: readonly ProgressDay[], phases: readonly PhaseSpan[]): Progress['adherence'] {
  const kept = phases
    .filter((phase) => phase.kind !== 'baseline')
    .map((phase) => ({
      phaseId: phase.id,
      days: days.filter(({ day }) => phase.startsOn <= day && day <= phase.endsOn),
    }))
    .filter((phase) => phase.days.length > 0);
  const statuses = (list: readonly ProgressDay[]) => list.map((day) => day.plan);
  return {
    overall: adherence(statuses(kept.flatMap((phase) => phase.days))),
    byPhase: kept.map((phase) => ({ phaseId: phase.phaseId, ...adherence(statuses(phase.days)) })),
  };
}

/** The last days of the baseline against the last days shown after it; null without either. */
function changeOf(input: ProgressInput, { firstDay, line }: ObservedLine): PhaseChange | null {
  const baseline = input.phases.find((phase) => phase.kind === 'baseline');
  if (baseline === undefined || input.to <= baseline.endsOn) return null;
  if (firstDay === null) return null;
  const values = (start: Day, end: Day) => {
    const place = daysBetween(firstDay, start);
    return Array.from({ length: daysBetween(start, end) + 1 }, (_, at) => line[place + at] ?? null);
  };
  const before = values(laterOf(baseline.startsOn, addDays(baseline.endsOn, 1 - comparedDays)), baseline.endsOn);
  const end = earlierOf(input.to, input.phases.map((phase) => phase.endsOn).reduce(laterOf, input.from));
  const start = laterOf(addDays(baseline.endsOn, 1), addDays(end, 1 - comparedDays));
  return phaseChange(before, start <= end ? values(start, end) : [], null);
}
