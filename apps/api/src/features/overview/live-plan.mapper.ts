import type { LivePlan } from '@skinroot/contracts';
import { addDays, adherence, daysBetween, daysFrom, earlierOf, phaseOn } from '@skinroot/domain';
import type { LiveCourse } from './attention-rules';
import type { LiveRow } from './overview.repository';

/** Days of the small line. */
export const LINE_DAYS = 28;

export const nameOf = ({ first_name, last_name }: Pick<LiveRow, 'first_name' | 'last_name'>): string =>
  `${first_name} ${last_name}`.trim();

/** `showsHealth` false leaves out what an assistant does not see. */
export function toLivePlan({ row, days, today }: LiveCourse, showsHealth: boolean): LivePlan {
  const phase = phaseOn(row.phases, today);
  return {
    clientId: row.client_id,
    planId: row.plan_id,
    name: nameOf(row),
    program: row.program,
    phase: phase?.name ?? `Starts on ${row.starts_on}`,
    phaseKind: phase?.kind ?? 'baseline',
    dayNumber: Math.max(0, daysBetween(row.starts_on, today) + 1),
    totalDays: daysBetween(row.starts_on, row.ends_on) + 1,
    skin: showsHealth ? lineOf(days, today) : [],
    adherencePercent: showsHealth ? adherenceOf(row, days, today) : null,
    lastCheckInOn: row.last_check_in_on,
    state: row.state,
  };
}

function lineOf(days: LiveCourse['days'], today: string): (number | null)[] {
  const byDay = new Map(days.map(({ day, skinIndex }) => [day, skinIndex]));
  return daysFrom(addDays(today, 1 - LINE_DAYS), today).map((day) => byDay.get(day) ?? null);
}

/** As the insights have it: every day until today on which there was something to keep. */
function adherenceOf(row: LiveRow, days: LiveCourse['days'], today: string): number | null {
  const byDay = new Map(days.map(({ day, plan }) => [day, plan]));
  const planned = row.phases
    .filter(({ kind }) => kind !== 'baseline')
    .flatMap(({ startsOn, endsOn }) => daysFrom(startsOn, earlierOf(endsOn, today)));
  return adherence(planned.map((day) => byDay.get(day) ?? 'unknown')).adherencePercent;
}
