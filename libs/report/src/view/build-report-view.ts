import { skinLine } from '@skinroot/charts';
import { en, type ReportMessages } from '../messages/en';
import { readableAccent } from '../readable-accent';
import type { ReportModel } from '../report-model';
import { detailSections, drawingWidth } from './details';
import { keyFigures, measureTable, redFlagBlocks, resultSentence } from './first-page';
import type { ReportView } from './report-view';
import { madeAt } from './made-at';
import { orDash } from './words';

/** Measures shown on the first page; all of them follow in their own section. */
const firstPageMeasures = 3;

/** Warning signs that leave room for the measures on the first page. */
const firstPageFlags = 3;

/**
 * Turns a report model into the finished words, tables and drawings of the layout. The same model gives the same view.
 * @param model - with its strings already sanitised
 * @throws RangeError when a date of the course is not a calendar day
 */
export function buildReportView(model: ReportModel, words: ReportMessages = en): ReportView {
  const { practice, client, period, generatedAt, progress, edition } = model;
  const { frame } = words;
  const { svg, alt } = skinLine(progress, { width: drawingWidth, plotHeight: 170, theme: 'print' });
  const name = orDash(client.displayName);
  const range = words.range(period.from, period.to);
  return {
    lang: words.lang,
    title: frame.title(name, range),
    author: orDash(practice.name),
    madeAt: madeAt(generatedAt.instant),
    accent: readableAccent(practice.accent),
    labels: {
      heading: frame.heading,
      client: frame.client,
      program: frame.program,
      page: frame.page('{page}', '{pages}'),
    },
    header: { practice: orDash(practice.name), client: `${orDash(client.reference)} · ${range}` },
    footer: frame.footer,
    masthead: {
      practice: orDash(practice.name),
      address: practice.address ?? '',
      edition: edition === 'client' ? frame.clientEdition : frame.clinicianEdition,
      period: range,
      created: words.instant(generatedAt.instant, generatedAt.zone),
    },
    client: { name, facts: clientFacts(model, words) },
    program: programCard(model, words),
    result: resultSentence(progress, words),
    chart: { svg, alt },
    figures: keyFigures(progress, words),
    firstPage: [
      ...redFlagBlocks(model, words),
      { kind: 'heading', text: words.sections.measures[edition] },
      ...measureTable(progress.measures.slice(0, firstPageMeasures), words),
    ],
    detailsOnNewPage: model.redFlags.length <= firstPageFlags,
    sections: detailSections(model, words),
  };
}

function clientFacts(
  { client, intake }: ReportModel,
  { facts, day }: ReportMessages,
): { term: string; text: string }[] {
  return [
    { term: facts.reference, text: orDash(client.reference) },
    { term: facts.born, text: client.birthYear ? String(client.birthYear) : facts.notGiven },
    { term: facts.skin, text: client.conditions.length === 0 ? facts.noCondition : client.conditions.join(', ') },
    { term: facts.intake, text: intake ? day(intake.submittedOn) : facts.notSubmitted },
  ];
}

function programCard({ program }: ReportModel, { facts, frame, day, range }: ReportMessages): ReportView['program'] {
  if (!program) return { name: facts.noProgram, facts: [], grade: '', gradeText: '' };
  const last = program.phases.at(-1);
  return {
    name: orDash(program.name),
    facts: [
      { term: facts.version, text: String(program.version) },
      { term: facts.runs, text: last ? range(program.startsOn, last.endsOn) : facts.runsFrom(day(program.startsOn)) },
      { term: facts.phases, text: facts.phaseCount(program.phases.length) },
    ],
    grade: frame.evidence(orDash(program.evidence.grade)),
    gradeText: program.evidence.gradeText,
  };
}
