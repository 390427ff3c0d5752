import { adherenceStrip, areaBars, scoreBand, timeline } from '@skinroot/charts';
import type { FoodFinding } from '@skinroot/domain';
import type { ReportModel } from '../report-model';
import { measureTable } from './first-page';
import { methodSection } from './method';
import type { Block, Cell, NoteBlock, Section } from './report-view';
import { countWords, dayWords, instantWords, numberWords, orDash, rangeWords } from './words';

/** Width of a full-width drawing, in its own pixels; the layout scales it to the text width. */
export const drawingWidth = 680;

const print = { width: drawingWidth, theme: 'print' } as const;

/** Every part after the first page, in order. */
export function detailSections(model: ReportModel): Section[] {
  const isClient = model.edition === 'client';
  return [
    { title: isClient ? 'Your program, phase by phase' : 'Program and phases', blocks: programBlocks(model) },
    { title: isClient ? 'How the plan went' : 'Adherence', blocks: adherenceBlocks(model) },
    { title: 'Measures', blocks: measureBlocks(model) },
    { title: isClient ? 'What we know about foods' : 'Foods: what was tested', blocks: findingBlocks(model) },
    { title: 'Intake: six areas', blocks: areaBlocks(model) },
    { title: 'Notes', blocks: noteBlocks(model) },
    { title: 'How complete the data are', blocks: [{ kind: 'text', text: orDash(model.progress.missing.statement), tone: 'plain' }, recordTable(model)] },
    methodSection(model),
  ];
}

function programBlocks({ program, progress }: ReportModel): Block[] {
  if (!program) return [{ kind: 'text', text: 'No program has been published yet.', tone: 'plain' }];
  const known = new Map(progress.adherence.byPhase.map((row) => [row.phaseId, row]));
  const rows = program.phases.map((phase): Cell[] => {
    const days = (Date.parse(phase.endsOn) - Date.parse(phase.startsOn)) / 86_400_000 + 1;
    const kept = known.get(phase.id);
    return [
      { text: orDash(phase.name), lines: [phase.kind], strong: true },
      { text: rangeWords(phase.startsOn, phase.endsOn) },
      { text: numberWords(days, 0) },
      { text: kept ? `${kept.kept} of ${kept.kept + kept.slip}` : '–' },
      { text: kept && kept.adherencePercent !== null ? `${kept.adherencePercent} %` : '–', lines: kept ? [`${kept.coveragePercent} % known`] : [] },
    ];
  });
  const drawing = timeline(program.phases, null, print);
  return [
    ...(rows.length === 0 ? [] : [{ kind: 'chart', svg: drawing.svg, alt: drawing.alt } as const]),
    {
      kind: 'table',
      columns: [
        { label: 'Phase', share: 3 },
        { label: 'From – to', share: 3.2 },
        { label: 'Days', share: 0.8, align: 'right' },
        { label: 'Days kept', share: 1.3, align: 'right' },
        { label: 'Plan kept', share: 1.3, align: 'right' },
      ],
      rows,
    },
    { kind: 'terms', rows: [{ term: 'Evidence', text: `Grade ${orDash(program.evidence.grade)}: ${orDash(program.evidence.gradeText)}. ${program.evidence.statement}` }, { term: 'Limits', text: orDash(program.evidence.limits) }] },
  ];
}

function adherenceBlocks({ progress }: ReportModel): Block[] {
  const { overall } = progress.adherence;
  const strip = adherenceStrip(progress.days.map(({ day, plan }) => ({ day, plan })), print);
  if (overall.planned === 0) return [{ kind: 'text', text: 'No planned day lies in this period.', tone: 'plain' }];
  const share = overall.adherencePercent === null ? 'The plan status of no day is known.' : `The plan was kept on ${overall.kept} of ${overall.kept + overall.slip} known days: ${overall.adherencePercent} % (95 % range ${overall.lowPercent} to ${overall.highPercent} %).`;
  const rest = `${countWords(overall.unknown, 'day')} of ${overall.planned} ${overall.unknown === 1 ? 'is' : 'are'} unknown and not counted as kept. Longest row of kept days: ${overall.longestRun}.`;
  const judge = overall.evaluable ? 'That is enough to judge the program by.' : 'That is too little to judge the program by: 70 % of the days known and 80 % of them kept are needed.';
  return [{ kind: 'text', text: `${share} ${rest} ${judge}`, tone: 'plain' }, { kind: 'chart', svg: strip.svg, alt: strip.alt }];
}

function measureBlocks({ progress, scales }: ReportModel): Block[] {
  const drawn = progress.measures.flatMap((measure): Block[] => {
    const scale = scales?.[measure.id];
    if (!scale || !(scale.max > scale.min)) return [];
    const chart = scoreBand(scale, { first: measure.first?.value ?? null, latest: measure.latest?.value ?? null }, print);
    return [{ kind: 'heading', text: orDash(measure.name) }, { kind: 'chart', svg: chart.svg, alt: chart.alt }];
  });
  const key: Block[] = drawn.length === 0 ? [] : [{ kind: 'text', text: 'Ring: first value. Filled: latest value. The scale runs from best (left) to worst; bands are for orientation, a change of band is not a result.', tone: 'muted' }];
  return [...measureTable(progress), ...drawn, ...key];
}

const verdictWords: Record<FoodFinding['verdict'], string> = {
  confirmed: 'Confirmed by challenge',
  suspicion: 'Suspicion',
  unclear: 'Unclear',
  cleared: 'Cleared',
  'not-tested': 'Not tested',
};

function findingBlocks({ progress, edition }: ReportModel): Block[] {
  if (progress.findings.length === 0) return [{ kind: 'text', text: 'No food has been tested yet. Nothing is known about single foods, and no food should be left out for good on this ground.', tone: 'plain' }];
  const rows = progress.findings.map((food): Cell[] => {
    const isTested = food.challenges > 0;
    const posterior = edition === 'clinician' && food.posterior !== null ? [`probability ${numberWords(food.posterior, 2)}`] : [];
    const overruled = food.overruled ? [`Overruled by the practitioner on ${dayWords(food.overruled.on)}: ${orDash(food.overruled.verdict)}. Reason: ${orDash(food.overruled.reason)}`] : [];
    return [
      { text: orDash(food.name), strong: true },
      { text: verdictWords[food.verdict], lines: posterior },
      { text: isTested ? `${food.positives} of ${food.challenges}` : 'none' },
      { text: isTested ? numberWords(food.effect, 0) : '–', lines: isTested && food.low !== null && food.high !== null ? [`${numberWords(food.low, 0)} to ${numberWords(food.high, 0)}`] : [] },
      { text: orDash(food.text), lines: overruled },
    ];
  });
  return [
    {
      kind: 'table',
      columns: [
        { label: 'Food', share: 2 },
        { label: 'Verdict', share: 2.2 },
        { label: 'Worse in', share: 1, align: 'right' },
        { label: 'Effect', share: 1.2, align: 'right' },
        { label: 'What it means', share: 4.2 },
      ],
      rows,
    },
    { kind: 'text', text: 'Worse in: challenges after which the skin was worse, of all usable challenges. Effect: points of the skin day index for a large portion, with its 95 % range below.', tone: 'muted' },
  ];
}

function areaBlocks({ areas, intake }: ReportModel): Block[] {
  if (!intake || areas.length === 0) return [{ kind: 'text', text: 'No intake has been submitted.', tone: 'plain' }];
  const drawing = areaBars(areas, print);
  const rows = areas.map((area): Cell[] => [
    { text: orDash(area.name), strong: true, lines: [...(area.percent === null ? [] : [`${numberWords(area.percent, 0)} %`]), orDash(area.band)] },
    { text: area.answers.length > 0 ? '' : area.percent === null ? 'Not scored.' : 'No answer points to this area.', lines: area.answers.map(({ question, answer }) => `${orDash(question)} — ${orDash(answer)}`) },
  ]);
  return [
    { kind: 'text', text: `Submitted on ${dayWords(intake.submittedOn)}, signed by ${orDash(intake.signedBy)}. Own screening scores: they order the conversation; they are not validated and not a diagnosis.`, tone: 'plain' },
    { kind: 'chart', svg: drawing.svg, alt: drawing.alt },
    { kind: 'table', columns: [{ label: 'Area', share: 2.2 }, { label: 'Answers behind the score', share: 6 }], rows },
  ];
}

function noteBlocks({ notes, generatedAt: { zone }, edition }: ReportModel): Block[] {
  if (notes.length === 0) return [{ kind: 'text', text: 'No signed note belongs to this period.', tone: 'plain' }];
  return notes.map((note): NoteBlock => ({
    kind: 'note',
    title: `${orDash(note.title)} (${orDash(note.kind)})`,
    signature: `Signed by ${orDash(note.signedBy)}, ${instantWords(note.signedAt, zone)}`,
    fingerprint: edition === 'clinician' ? `SHA-256 ${note.sha256}` : '',
    sections: note.sections.map(({ heading, text }) => ({ heading, text: orDash(text) })),
    addenda: note.addenda.map(({ text, author, at }) => ({ text: orDash(text), signature: `Addendum by ${orDash(author)}, ${instantWords(at, zone)}` })),
  }));
}

function recordTable({ progress: { missing } }: ReportModel): Block {
  const share = (days: number): string => (missing.days === 0 ? '–' : `${numberWords((100 * days) / missing.days, 0)} %`);
  const row = (text: string, days: number): Cell[] => [{ text }, { text: String(days) }, { text: share(days) }];
  return {
    kind: 'table',
    columns: [
      { label: 'Days of the period', share: 5 },
      { label: 'Days', share: 1, align: 'right' },
      { label: 'Share', share: 1, align: 'right' },
    ],
    rows: [row('Written on the day', missing.observed), row('Filled in later (estimate)', missing.estimated), row('Missing (shown as a gap, never as zero)', missing.missing)],
  };
}
