import type { AreaScore, Intake, IntakeSummary, ProgramProposal, RedFlag } from '@skinroot/contracts';
import type { IntakeResult, ProposedProgram, RaisedFlag } from '@skinroot/domain';
import type { ClientEntity } from '../clients/client.entity';
import { type AnswerRow, type AnswerSection, fullText, rowsOf } from './answer-set';
import { askedSigns } from './asked-signs';
import { factsFor } from './intake-facts';
import type { IntakeForm } from './intake-form';
import type { IntakeReading } from './intake-reading';
import type { IntakeEntity } from './intake.entity';
import type { IntakeNames } from './intake.repository';
import { productContext, readProducts } from './product-reading';
import { isOfShelf } from './shelf-products';

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
  askedOf: intake.askedOf,
});

interface IntakeParts {
  intake: IntakeEntity;
  names: IntakeNames | undefined;
  client: ClientEntity;
  intakeForm: IntakeForm;
  reading: IntakeReading;
  changes: Intake['changes'];
  scores: Intake['scores'];
  followUps: Intake['followUps'];
}

export function toIntake({
  intake,
  names,
  client,
  intakeForm: { form },
  reading,
  changes,
  scores,
  followUps,
}: IntakeParts): Intake {
  const { result, proposals, sections, plain } = reading;
  const rows = rowsOf(sections);
  return {
    ...toIntakeSummary(intake, names),
    areas: result.areas.map((area) => toArea(area, (linkId) => form.places.get(linkId)?.item.text ?? linkId)),
    signs: askedSigns(form),
    redFlags: result.redFlags.map((flag) => toRedFlag(flag, result)),
    proposals: proposals.map(toProposal),
    metrics: { bmi: result.metrics.bmi, eatingScore: result.metrics.eatingScore },
    changes,
    scores,
    followUps,
    products: readProducts(rows, productContext(plain, client)),
    sections: sections.map((section) => toSection(section, notablePaths(result, changes))),
    freeText: rows.filter(isFreeText).map(toLine),
    facts: factsFor(client, form, plain),
    signature: intake.signature,
    version: intake.version,
  };
}

/** Answers behind a flag or points of an area, and those that are new: what to read when there are three minutes. */
function notablePaths({ redFlags, areas }: IntakeResult, changes: Intake['changes']): ReadonlySet<string> {
  const scored = areas.flatMap(({ items }) => items.filter(({ points }) => points > 0));
  return new Set(
    [...redFlags.flatMap(({ because }) => because), ...scored, ...(changes?.lines ?? [])].map(({ linkId }) => linkId),
  );
}

const toSection = (
  { linkId, title, rows }: AnswerSection,
  notable: ReadonlySet<string>,
): Intake['sections'][number] => ({
  linkId,
  title,
  lines: rows.map((row) => ({
    ...toLine(row),
    text: row.text,
    entry: row.entry,
    answered: row.isAnswered,
    notable: notable.has(row.path),
  })),
});

const toLine = (row: AnswerRow) => ({ linkId: row.path, text: fullText(row), answer: row.answer });

const isFreeText = (row: AnswerRow): boolean =>
  row.isAnswered &&
  !isOfShelf(row) &&
  (row.item.type === 'text' || (row.item.type === 'string' && row.item.options.length === 0));

const toArea = (
  { id, name, score, max, percent, band, label, items, missing }: IntakeResult['areas'][number],
  textOf: (linkId: string) => string,
): AreaScore => ({
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

const toRedFlag = ({ id, level, text, because }: RaisedFlag, { lockingLevels }: IntakeResult): RedFlag => ({
  id,
  level,
  text,
  locks: lockingLevels.includes(level),
  because,
});

const toProposal = ({
  programId,
  name,
  isSuggested,
  evidenceGrade,
  reasons,
  locks,
}: ProposedProgram): ProgramProposal => ({
  templateId: programId,
  name,
  suggested: isSuggested,
  evidenceGrade,
  reasons,
  locks,
});
