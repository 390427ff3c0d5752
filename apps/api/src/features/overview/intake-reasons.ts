import { scoreIntake, todayIn, type IntakeAnswers } from '@skinroot/domain';
import { flatAnswers, fromQuestionnaireResponse, type Form } from '@skinroot/forms';
import { intakeScoring, lockingLevels, type Questionnaire, redFlags } from '@skinroot/reference';
import { type Reason, STALLED_DAYS } from './attention-rules';
import type { IntakeRow } from './overview.repository';

const URGENT_LEVELS = ['emergency', 'same-day'];
const DAY_MS = 24 * 60 * 60 * 1000;

/** An intake that was handed in: to be read, and today when it raises a warning that cannot wait. */
export function toReadReason(row: IntakeRow, read: { form: Form; questionnaire: Record<string, unknown> }): Reason {
  const since = todayIn(row.time_zone, row.submitted_at ?? row.created_at);
  const [urgent] = urgentTexts(row, read);
  if (urgent !== undefined) return { kind: 'red-flag', text: urgent, since, target: 'intake' };
  return { kind: 'intake-to-read', text: 'Intake handed in', since, target: 'intake' };
}

/** An intake that was asked for and does not come. */
export function stalledReason(row: IntakeRow, now: Date): Reason | null {
  const last = row.started_at ?? row.created_at;
  if (now.getTime() - last.getTime() <= STALLED_DAYS * DAY_MS) return null;
  return {
    kind: 'intake-stalled',
    text: row.state === 'started' ? 'Intake begun and not handed in' : 'Intake sent and not opened',
    since: todayIn(row.time_zone, last),
    target: 'intake',
  };
}

function urgentTexts(
  { response }: IntakeRow,
  { form, questionnaire }: { form: Form; questionnaire: Record<string, unknown> },
): string[] {
  const answers = flatAnswers(form, fromQuestionnaireResponse(form, response).answers) as IntakeAnswers;
  // Warnings are asked for directly; area scores play no part in them.
  const rules = {
    questionnaire: questionnaire as unknown as Questionnaire,
    scoring: { ...intakeScoring, areas: [] },
    redFlags,
    suggestions: [],
    lockingLevels,
  };
  return scoreIntake(rules, answers)
    .redFlags.filter(({ level }) => URGENT_LEVELS.includes(level))
    .sort((a, b) => URGENT_LEVELS.indexOf(a.level) - URGENT_LEVELS.indexOf(b.level))
    .map(({ text }) => text);
}
