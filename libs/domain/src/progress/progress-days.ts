import { daysFrom, type Day } from '../calendar/day';
import type { RecordedDay } from './progress-input';
import type { Progress, ProgressDay } from './progress-types';

/**
 * Every day from `from` to `to`, recorded or missing.
 * @throws RangeError when a day is no calendar day or occurs twice
 */
export function progressDays(recorded: readonly RecordedDay[], from: Day, to: Day): ProgressDay[] {
  const byDay = new Map(recorded.map((row) => [row.day, row]));
  if (byDay.size < recorded.length) throw new RangeError('A day occurs twice');
  return daysFrom(from, to).map((day) => byDay.get(day) ?? missingDay(day));
}

function missingDay(day: Day): ProgressDay {
  const unrated = { skin: null, itch: null, sleep: null, stress: null, stool: null };
  return { day, origin: 'missing', ...unrated, plan: 'unknown', offPlan: [] };
}

/** How many days were recorded, and how that was treated, in one sentence for screen and report. */
export function missingData(days: readonly ProgressDay[]): Progress['missing'] {
  const count = (origin: ProgressDay['origin']) => days.filter((day) => day.origin === origin).length;
  const counts = { observed: count('observed'), estimated: count('estimated'), missing: count('missing') };
  return { days: days.length, ...counts, statement: statementOf(days.length, counts) };
}

function statementOf(total: number, counts: { observed: number; estimated: number; missing: number }): string {
  if (total === 0) return 'No day has passed yet.';
  const { observed, estimated, missing } = counts;
  const percent = Math.round((100 * missing) / total);
  const parts = [`Of ${plural(total, 'day')}, ${observed} ${observed === 1 ? 'was' : 'were'} recorded on the day`];
  if (estimated > 0) parts.push(`${estimated} afterwards as an estimate`);
  parts.push(missing === 0 ? 'none is missing' : `${missing} ${missing === 1 ? 'is' : 'are'} missing (${percent} %)`);
  const treated = missing > 0 ? ' Missing days are left out, never counted as zero.' : '';
  const shown = estimated > 0 ? ' Estimates are shown but not used in comparisons.' : '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}.${treated}${shown}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
