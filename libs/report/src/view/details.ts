import { adherenceStrip, areaBars, scoreBand, timeline } from '@skinroot/charts';
import type { ReportMessages } from '../messages/en';
import { type ReportModel, type ReportPart, reportParts } from '../report-model';
import { columns } from './columns';
import { findingBlocks } from './findings';
import { measureTable } from './first-page';
import type { Block, Cell, NoteBlock, Section } from './report-view';
import { numberWords, orDash } from './words';

/** Width of a full-width drawing, in its own pixels; the layout scales it to the text width. */
export const drawingWidth = 680;

const print = { width: drawingWidth, theme: 'print' } as const;

/** Every part after the first page that is asked for, in order; what is left out is said where the data are described. */
export function detailSections(model: ReportModel, words: ReportMessages): Section[] {
  const { sections } = words;
  const leftOut = reportParts.filter((part) => model.parts && !model.parts.includes(part));
  const when = (part: ReportPart, ...asked: Section[]): Section[] => (leftOut.includes(part) ? [] : asked);
  const section = (title: { clinician: string; client: string }, blocks: Block[]): Section => ({
    title: title[model.edition],
    blocks,
  });
  return [
    ...when(
      'course',
      section(sections.program, programBlocks(model, words)),
      section(sections.adherence, adherenceBlocks(model, words)),
    ),
    ...when('measures', section(sections.measures, measureBlocks(model, words))),
    ...when('verdicts', section(sections.foods, findingBlocks(model, words))),
    ...when('areas', section(sections.intake, areaBlocks(model, words))),
    ...when('notes', section(sections.notes, noteBlocks(model, words))),
    section(sections.data, [
      { kind: 'text', text: orDash(model.progress.missing.statement), tone: 'plain' },
      recordTable(model, words),
      ...(leftOut.length > 0 ? [{ kind: 'text', text: words.leftOut(leftOut), tone: 'plain' } as const] : []),
    ]),
    section(sections.method, [
      { kind: 'terms', rows: words.method[model.edition] },
      { kind: 'text', text: words.method.closing, tone: 'plain' },
    ]),
  ];
}

function programBlocks(
  { program, progress }: ReportModel,
  { program: words, range, percent }: ReportMessages,
): Block[] {
  if (!program) return [{ kind: 'text', text: words.none, tone: 'plain' }];
  const known = new Map(progress.adherence.byPhase.map((row) => [row.phaseId, row]));
  const rows = program.phases.map((phase): Cell[] => {
    const days = (Date.parse(phase.endsOn) - Date.parse(phase.startsOn)) / 86_400_000 + 1;
    const kept = known.get(phase.id);
    return [
      { text: orDash(phase.name), lines: [words.kinds[phase.kind]], strong: true },
      { text: range(phase.startsOn, phase.endsOn) },
      { text: numberWords(days, 0) },
      { text: kept ? `${kept.kept} / ${kept.kept + kept.slip}` : '–' },
      {
        text: kept && kept.adherencePercent !== null ? percent(kept.adherencePercent) : '–',
        lines: kept ? [words.known(kept.coveragePercent)] : [],
      },
    ];
  });
  const { evidence } = program;
  const drawing = timeline(program.phases, null, print);
  return [
    ...(rows.length === 0 ? [] : [{ kind: 'chart', svg: drawing.svg, alt: drawing.alt } as const]),
    { kind: 'table', columns: columns(words.columns, [3, 3.2, 0.8, 1.3, 1.3], [2, 3, 4]), rows },
    {
      kind: 'terms',
      rows: [
        {
          term: words.evidence,
          text: words.grade(orDash(evidence.grade), orDash(evidence.gradeText), evidence.statement),
        },
        { term: words.limits, text: orDash(evidence.limits) },
      ],
    },
  ];
}

function adherenceBlocks({ progress, isEdSafe }: ReportModel, { adherence: words }: ReportMessages): Block[] {
  const { overall } = progress.adherence;
  if (overall.planned === 0) return [{ kind: 'text', text: words.none, tone: 'plain' }];
  const strip = adherenceStrip(
    progress.days.map(({ day, plan }) => ({ day, plan })),
    print,
  );
  const share =
    overall.adherencePercent === null
      ? words.unknown
      : words.kept(
          overall.kept,
          overall.kept + overall.slip,
          overall.adherencePercent,
          overall.lowPercent,
          overall.highPercent,
        );
  const sentences = [
    share,
    words.rest(overall.unknown, overall.planned),
    ...(isEdSafe ? [] : [words.longestRun(overall.longestRun)]),
    overall.evaluable ? words.enough : words.tooLittle,
  ];
  return [
    { kind: 'text', text: sentences.join(' '), tone: 'plain' },
    { kind: 'chart', svg: strip.svg, alt: strip.alt },
  ];
}

function measureBlocks({ progress: { measures }, scales }: ReportModel, words: ReportMessages): Block[] {
  const drawn = measures.flatMap((measure): Block[] => {
    const scale = scales?.[measure.id];
    if (!scale || !(scale.max > scale.min)) return [];
    const chart = scoreBand(
      scale,
      { first: measure.first?.value ?? null, latest: measure.latest?.value ?? null },
      print,
    );
    return [
      { kind: 'heading', text: orDash(measure.name) },
      { kind: 'chart', svg: chart.svg, alt: chart.alt },
    ];
  });
  const key: Block[] = drawn.length === 0 ? [] : [{ kind: 'text', text: words.measures.key, tone: 'muted' }];
  return [...measureTable(measures, words), ...drawn, ...key];
}

function areaBlocks({ areas, intake }: ReportModel, { intake: words, day, percent }: ReportMessages): Block[] {
  if (!intake || areas.length === 0) return [{ kind: 'text', text: words.none, tone: 'plain' }];
  const drawing = areaBars(areas, print);
  const rows = areas.map((area): Cell[] => [
    {
      text: orDash(area.name),
      strong: true,
      lines: [...(area.percent === null ? [] : [percent(Math.round(area.percent))]), orDash(area.band)],
    },
    area.answers.length > 0
      ? { text: '', lines: area.answers.map(({ question, answer }) => `${orDash(question)} — ${orDash(answer)}`) }
      : { text: area.percent === null ? words.notScored : words.noAnswer },
  ]);
  return [
    { kind: 'text', text: words.lead(day(intake.submittedOn), orDash(intake.signedBy)), tone: 'plain' },
    { kind: 'chart', svg: drawing.svg, alt: drawing.alt },
    { kind: 'table', columns: columns(words.columns, [2.2, 6]), rows },
  ];
}

function noteBlocks(
  { notes, generatedAt: { zone }, edition }: ReportModel,
  { notes: words, instant }: ReportMessages,
): Block[] {
  if (notes.length === 0) return [{ kind: 'text', text: words.none, tone: 'plain' }];
  return notes.map((note): NoteBlock => ({
    kind: 'note',
    title: words.title(orDash(note.title), orDash(note.kind)),
    signature: words.signed(orDash(note.signedBy), instant(note.signedAt, zone)),
    fingerprint: edition === 'clinician' ? words.fingerprint(note.sha256) : '',
    sections: note.sections.map(({ heading, text }) => ({ heading, text: orDash(text) })),
    addenda: note.addenda.map(({ text, author, at }) => ({
      text: orDash(text),
      signature: words.addendum(orDash(author), instant(at, zone)),
    })),
  }));
}

function recordTable({ progress: { missing } }: ReportModel, { data: words, percent }: ReportMessages): Block {
  const row = (text: string, days: number): Cell[] => [
    { text },
    { text: String(days) },
    { text: missing.days === 0 ? '–' : percent(Math.round((100 * days) / missing.days)) },
  ];
  return {
    kind: 'table',
    columns: columns(words.columns, [5, 1, 1], [1, 2]),
    rows: [
      row(words.observed, missing.observed),
      row(words.estimated, missing.estimated),
      row(words.missing, missing.missing),
    ],
  };
}
