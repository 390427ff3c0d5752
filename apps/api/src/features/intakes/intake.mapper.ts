import type { AreaScore, Intake, IntakeSummary, ProgramProposal, PublicIntake, RedFlag } from '@skinroot/contracts';
import type { IntakeResult, ProposedProgram, RaisedFlag } from '@skinroot/domain';
import type { Answers } from '@skinroot/forms';
import type { ClientEntity } from '../clients/client.entity';
import { factsFor } from './intake-facts';
import type { IntakeForm } from './intake-form';
import type { IntakeReading } from './intake-reading';
import type { IntakeEntity } from './intake.entity';
import type { IntakeNames } from './intake.repository';

export const toProgress = ({ answered, total }: { answered: number; total: number }): IntakeSummary['progress'] => ({
  answered,
  total,
  percent: total === 0 ? 0 : Math.floor((100 * answered) / total),
});

export const toIntakeSummary = (intake: IntakeEntity, names: IntakeNames | undefined): IntakeSummary => ({
  id: intake.id,
  clientId: intake.clientId,
  formId: intake.formId,
  formTitle: names?.form_title ?? '',
  formVersion: intake.formVersion,
  state: intake.state,
  progress: toProgress(intake),
  createdAt: intake.createdAt.toISOString(),
  startedAt: intake.startedAt?.toISOString() ?? null,
  submittedAt: intake.submittedAt?.toISOString() ?? null,
  reviewedAt: intake.reviewedAt?.toISOString() ?? null,
  reviewedBy: names?.reviewer ?? null,
});

interface IntakeParts {
  intake: IntakeEntity;
  names: IntakeNames | undefined;
  client: ClientEntity;
  intakeForm: IntakeForm;
  reading: IntakeReading;
}

export const toIntake = ({ intake, names, client, intakeForm: { form }, reading: { result, proposals, sections, plain } }: IntakeParts): Intake => ({
  ...toIntakeSummary(intake, names),
  areas: result.areas.map((area) => toArea(area, (linkId) => form.places.get(linkId)?.item.text ?? linkId)),
  redFlags: result.redFlags.map((flag) => toRedFlag(flag, result)),
  proposals: proposals.map(toProposal),
  metrics: { bmi: result.metrics.bmi, eatingScore: result.metrics.eatingScore },
  sections,
  facts: factsFor(client, form, plain),
  signature: intake.signature,
  version: intake.version,
});

const toArea = ({ id, name, score, max, percent, band, label, items, missing }: IntakeResult['areas'][number], textOf: (linkId: string) => string): AreaScore => ({
  id,
  name,
  score,
  max,
  percent,
  band,
  label: label ?? 'too few answers to score',
  items: [...items].sort((a, b) => b.points - a.points),
  missing: missing.map(textOf),
});

const toRedFlag = ({ id, level, text, because }: RaisedFlag, { lockingLevels }: IntakeResult): RedFlag => ({ id, level, text, locks: lockingLevels.includes(level), because });

const toProposal = ({ programId, name, isSuggested, evidenceGrade, reasons, locks }: ProposedProgram): ProgramProposal => ({ templateId: programId, name, suggested: isSuggested, evidenceGrade, reasons, locks });

export const toPublicIntake = ({ intake, client, intakeForm, answers, practiceName }: { intake: IntakeEntity; client: ClientEntity; intakeForm: IntakeForm; answers: Answers; practiceName: string }): PublicIntake => ({
  intakeId: intake.id,
  state: intake.state,
  questionnaire: intakeForm.questionnaire,
  answers: { ...answers },
  consentText: intakeForm.consentText,
  practiceName,
  firstName: client.firstName,
  submittedAt: intake.submittedAt?.toISOString() ?? null,
});
