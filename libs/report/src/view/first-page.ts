import type { FoodFinding, PhaseChange, Progress } from '@skinroot/domain';
import type { ReportMessages } from '../messages/en';
import type { ReportModel } from '../report-model';
import { columns } from './columns';
import type { Block, Cell, ReportView } from './report-view';
import { numberWords, orDash } from './words';

const urgentLevels = new Set(['emergency', 'same-day', 'before-start']);

/** The one sentence of result: change of the skin day index with its range and days, and what it cannot say. */
export function resultSentence({ change }: Progress, { change: words }: ReportMessages): string {
  if (!change) return words.noBaseline;
  const { difference, low, high, nBefore, nAfter, verdict } = change;
  if (difference === null || low === null || high === null) return words.tooFew(nBefore, nAfter);
  const isLower = difference >= 0;
  const [near, far] = isLower ? [low, high] : [-high, -low];
  const points = numberWords(Math.abs(difference), 0);
  return words.sentence(
    words.verdicts[verdict],
    points,
    isLower,
    numberWords(near, 0),
    numberWords(far, 0),
    nBefore,
    nAfter,
  );
}

/** The four figures under the chart. */
export function keyFigures(progress: Progress, words: ReportMessages): ReportView['figures'] {
  return [
    changeFigure(progress.change, words),
    adherenceFigure(progress, words),
    recordFigure(progress, words),
    foodFigure(progress.findings, words),
  ];
}

type Figure = ReportView['figures'][number];

function changeFigure(change: PhaseChange | null, { figures, change: { verdicts } }: ReportMessages): Figure {
  const label = figures.change;
  if (!change || change.difference === null)
    return { value: '–', label, detail: change ? verdicts[change.verdict] : figures.noBaseline };
  const value = numberWords(-change.difference, 0);
  return {
    value: value.startsWith('−') || value === '0' ? value : `+${value}`,
    label,
    detail: figures.lowerIsBetter(verdicts[change.verdict]),
  };
}

function adherenceFigure({ adherence: { overall } }: Progress, { figures, percent }: ReportMessages): Figure {
  const label = figures.kept;
  if (overall.adherencePercent === null) return { value: '–', label, detail: figures.nothingKnown };
  return {
    value: percent(overall.adherencePercent),
    label,
    detail: figures.keptDetail(overall.lowPercent, overall.highPercent, overall.coveragePercent),
  };
}

function recordFigure(
  { missing: { days, observed, estimated, missing } }: Progress,
  { figures }: ReportMessages,
): Figure {
  return {
    value: figures.ofDays(observed + estimated, days),
    label: figures.recorded,
    detail: figures.recordedDetail(observed, estimated, missing),
  };
}

function foodFigure(findings: readonly FoodFinding[], { figures }: ReportMessages): Figure {
  const tested = findings.filter(({ challenges }) => challenges > 0);
  const parts = (['confirmed', 'suspicion', 'unclear', 'cleared'] as const).flatMap((verdict) => {
    const count = tested.filter((food) => food.verdict === verdict).length;
    return count === 0 ? [] : [figures.foodCount(count, verdict)];
  });
  return {
    value: findings.length === 0 ? '0' : figures.ofDays(tested.length, findings.length),
    label: figures.foods,
    detail: parts.length === 0 ? figures.noFood : parts.join(', '),
  };
}

/** Warning signs as a block; says plainly when nobody asked. */
export function redFlagBlocks({ redFlags, intake }: ReportModel, { flags, day }: ReportMessages): Block[] {
  const heading: Block = { kind: 'heading', text: flags.heading };
  if (redFlags.length === 0)
    return [
      heading,
      { kind: 'text', text: intake ? flags.none(day(intake.submittedOn)) : flags.notAsked, tone: 'plain' },
    ];
  const rows = redFlags.map(({ level, text, because, resolution }) => ({
    level: flags.levels[level] ?? orDash(level),
    isUrgent: urgentLevels.has(level),
    text,
    because: flags.because(orDash(because)),
    resolution: resolution
      ? flags.recorded(orDash(resolution.text), orDash(resolution.by), day(resolution.on))
      : flags.open,
  }));
  return [heading, { kind: 'flags', rows }];
}

/** The measures as a table: first, latest, change and the change in words. */
export function measureTable(measures: Progress['measures'], { measures: words, day }: ReportMessages): Block[] {
  if (measures.length === 0) return [{ kind: 'text', text: words.none, tone: 'plain' }];
  const at = (point: { day: string; value: number } | null): Cell =>
    point ? { text: numberWords(point.value), lines: [day(point.day)] } : { text: '–' };
  return [
    {
      kind: 'table',
      columns: columns(words.columns, [3.2, 1.3, 1.3, 1.1, 3.6], [1, 2, 3]),
      rows: measures.map((measure) => [
        { text: measure.name, lines: [words.unit(orDash(measure.unit), measure.n)], strong: true },
        at(measure.first),
        at(measure.latest),
        { text: numberWords(measure.change) },
        { text: orDash(measure.changeLabel), lines: measure.band ? [words.now(measure.band)] : [] },
      ]),
    },
  ];
}
