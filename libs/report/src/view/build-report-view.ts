import { skinLine } from '@skinroot/charts';
import { readableAccent } from '../readable-accent';
import type { ReportModel } from '../report-model';
import { detailSections, drawingWidth } from './details';
import { keyFigures, measureTable, redFlagBlocks, resultSentence } from './first-page';
import type { ReportView } from './report-view';
import { countWords, dayWords, instantWords, orDash, rangeWords } from './words';

/** Measures shown on the first page; all of them follow in their own section. */
const firstPageMeasures = 3;

/** Warning signs that leave room for the measures on the first page. */
const firstPageFlags = 3;

/**
 * Turns a report model into the finished words, tables and drawings of the layout. The same model gives the same view.
 * @param model - with its strings already sanitised
 * @throws RangeError when a date of the course is not a calendar day
 */
export function buildReportView(model: ReportModel): ReportView {
  const { practice, client, period, generatedAt, progress, edition } = model;
  const chart = skinLine(progress, { width: drawingWidth, plotHeight: 170, theme: 'print' });
  const name = orDash(client.displayName);
  const measures = progress.measures.slice(0, firstPageMeasures);
  return {
    title: `Progress report: ${name}, ${rangeWords(period.from, period.to)}`,
    author: orDash(practice.name),
    madeAt: madeAt(generatedAt.instant),
    accent: readableAccent(practice.accent),
    header: { practice: orDash(practice.name), client: `${orDash(client.reference)} · ${rangeWords(period.from, period.to)}` },
    footer: 'Own screening scores; not validated, not a diagnosis.',
    masthead: {
      practice: orDash(practice.name),
      address: practice.address ?? '',
      edition: edition === 'client' ? 'Client edition' : 'Clinician edition',
      period: rangeWords(period.from, period.to),
      created: instantWords(generatedAt.instant, generatedAt.zone),
    },
    client: { name, facts: clientFacts(model) },
    program: programCard(model),
    result: resultSentence(progress),
    chart: { svg: chart.svg, alt: chart.alt },
    figures: keyFigures(progress),
    firstPage: [...redFlagBlocks(model), { kind: 'heading', text: 'Measures' }, ...measureTable({ ...progress, measures })],
    detailsOnNewPage: model.redFlags.length <= firstPageFlags,
    sections: detailSections(model),
  };
}

function clientFacts({ client, intake }: ReportModel): { term: string; text: string }[] {
  return [
    { term: 'Reference', text: orDash(client.reference) },
    { term: 'Born', text: client.birthYear ? String(client.birthYear) : 'not given' },
    { term: 'Skin', text: client.conditions.length === 0 ? 'no condition recorded' : client.conditions.join(', ') },
    { term: 'Intake', text: intake ? dayWords(intake.submittedOn) : 'not submitted' },
  ];
}

function programCard({ program }: ReportModel): ReportView['program'] {
  if (!program) return { name: 'No program published yet', facts: [], grade: '', gradeText: '', statement: '' };
  const last = program.phases.at(-1);
  return {
    name: orDash(program.name),
    facts: [
      { term: 'Version', text: String(program.version) },
      { term: 'Runs', text: last ? rangeWords(program.startsOn, last.endsOn) : `from ${dayWords(program.startsOn)}` },
      { term: 'Phases', text: countWords(program.phases.length, 'phase') },
    ],
    grade: program.evidence.grade,
    gradeText: program.evidence.gradeText,
    statement: program.evidence.statement,
  };
}

function madeAt(instant: string): ReportView['madeAt'] {
  const at = new Date(instant);
  const known = Number.isNaN(at.getTime()) ? new Date(0) : at;
  return { year: known.getUTCFullYear(), month: known.getUTCMonth() + 1, day: known.getUTCDate(), hour: known.getUTCHours(), minute: known.getUTCMinutes(), second: known.getUTCSeconds() };
}
