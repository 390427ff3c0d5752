import type { Progress } from '@skinroot/domain';
import { longDay } from '../calendar-day';
import type { RatedDay } from './skin-line-days';
import type { SkinReference } from './skin-line-layout';
import { markRows } from './skin-line-marks';

/** The skin line in words: range, days by origin, baseline, last mean, worst day, phases and marks. */
export function skinLineAlt(progress: Progress, days: readonly RatedDay[], reference: SkinReference | null): string {
  const sentences = [
    `Skin day index, 0 to 100, higher is worse, ${longDay(progress.from)} to ${longDay(progress.to)}.`,
    dayCount(progress, days),
    levels(days, reference),
    phaseSentence(progress),
    markSentence(progress),
  ];
  return sentences.filter(Boolean).join(' ');
}

function dayCount(progress: Progress, days: readonly RatedDay[]): string {
  if (days.length === 0) return 'No day has a skin rating.';
  const estimated = days.filter((day) => day.isEstimated).length;
  const all = Math.round((Date.parse(progress.to) - Date.parse(progress.from)) / 86_400_000) + 1;
  return `Of ${all} days ${days.length - estimated} were rated that day, ${estimated} filled in later, ${all - days.length} are missing.`;
}

function levels(days: readonly RatedDay[], reference: SkinReference | null): string {
  if (days.length === 0) return '';
  const last = days.slice(-7);
  const mean = last.reduce((sum, day) => sum + day.value, 0) / last.length;
  const highest = Math.max(...days.map((day) => day.value));
  const baseline = reference ? `Baseline mean ${Math.round(reference.mean)}; ` : '';
  return `${baseline}mean of the last ${last.length} rated days ${Math.round(mean)}; worst day ${Math.round(highest)}.`;
}

function phaseSentence({ phases }: Progress): string {
  return phases.length === 0
    ? ''
    : `Phases: ${phases.map((phase) => `${phase.name} from ${longDay(phase.startsOn)}`).join(', ')}.`;
}

function markSentence(progress: Progress): string {
  const rows = markRows(progress);
  return rows.length === 0
    ? ''
    : `Marks: ${rows.map(({ one, marks }) => `${marks.length} ${one}${marks.length === 1 ? '' : 's'}`).join(', ')}.`;
}
