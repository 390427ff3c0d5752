import type { FoodFinding, PhaseChange, Progress } from '@skinroot/domain';
import type { ReportModel } from '../report-model';
import type { Block, Cell, ReportView } from './report-view';
import { countWords, dayWords, numberWords, orDash } from './words';

const changeWords: Record<PhaseChange['verdict'], string> = {
  insufficient: 'Not enough days to compare',
  worse: 'Worse than before',
  'clear-improvement': 'Clear improvement',
  'small-improvement': 'Small improvement',
  'possible-improvement': 'Possible improvement, not certain',
  'no-clear-change': 'No clear change',
};

const levelWords: Record<string, string> = {
  emergency: 'Emergency',
  'same-day': 'Doctor the same day',
  'before-start': 'Doctor before the start',
  soon: 'Doctor soon',
  refer: 'Refer',
  exclude: 'Program not suitable',
};

const urgentLevels = new Set(['emergency', 'same-day', 'before-start']);

/** The one sentence of result: change of the skin day index with its range and days, and what it cannot say. */
export function resultSentence({ change }: Progress): string {
  if (!change) return 'There is no baseline to compare with yet, so nothing can be said about a change.';
  const { difference, low, high, nBefore, nAfter } = change;
  if (difference === null || low === null || high === null) {
    return `There are too few rated days to compare with the baseline: ${nBefore} before and ${nAfter} now, 7 each are needed.`;
  }
  const side = difference >= 0 ? 'lower' : 'higher';
  const [near, far] = difference >= 0 ? [low, high] : [-high, -low];
  const range = `95\u00a0% range ${numberWords(near, 0)} to ${numberWords(far, 0)}`;
  return `${changeWords[change.verdict]}: the skin day index is ${numberWords(Math.abs(difference), 0)} points ${side} than in the baseline (${range}; ${countWords(nBefore, 'day')} before, ${nAfter} now). What caused it cannot be told from this alone.`;
}

/** The four figures under the chart. */
export function keyFigures(progress: Progress): ReportView['figures'] {
  return [changeFigure(progress.change), adherenceFigure(progress), recordFigure(progress), foodFigure(progress.findings)];
}

type Figure = ReportView['figures'][number];

function changeFigure(change: PhaseChange | null): Figure {
  const label = 'Skin day index, change';
  if (!change || change.difference === null) return { value: '–', label, detail: change ? changeWords[change.verdict] : 'no baseline yet' };
  const value = change.difference === 0 ? '0' : numberWords(-change.difference, 0);
  return { value: value.startsWith('−') || value === '0' ? value : `+${value}`, label, detail: `${changeWords[change.verdict].toLowerCase()}; lower is better` };
}

function adherenceFigure({ adherence: { overall } }: Progress): Figure {
  const label = 'Plan kept';
  if (overall.adherencePercent === null) return { value: '–', label, detail: 'no day with a known plan status' };
  const detail = `of known days; 95\u00a0% range ${overall.lowPercent}–${overall.highPercent}\u00a0%; ${overall.coveragePercent}\u00a0% of days known`;
  return { value: `${overall.adherencePercent} %`, label, detail };
}

function recordFigure({ missing }: Progress): Figure {
  const detail = `${missing.observed} that day, ${missing.estimated} filled in later, ${missing.missing} missing`;
  return { value: `${missing.observed + missing.estimated} of ${missing.days}`, label: 'Days with a check-in', detail };
}

function foodFigure(findings: readonly FoodFinding[]): Figure {
  const tested = findings.filter(({ challenges }) => challenges > 0);
  const count = (verdict: FoodFinding['verdict']): number => tested.filter((food) => food.verdict === verdict).length;
  const parts = (['confirmed', 'suspicion', 'unclear', 'cleared'] as const).filter((verdict) => count(verdict) > 0).map((verdict) => `${count(verdict)} ${verdict}`);
  return { value: findings.length === 0 ? '0' : `${tested.length} of ${findings.length}`, label: 'Foods tested', detail: parts.length === 0 ? 'no food has been tested yet' : parts.join(', ') };
}

/** Warning signs as a block; says plainly when nobody asked. */
export function redFlagBlocks({ redFlags, intake }: ReportModel): Block[] {
  const heading: Block = { kind: 'heading', text: 'Warning signs' };
  if (redFlags.length === 0) {
    const text = intake ? `None were reported in the intake of ${dayWords(intake.submittedOn)}.` : 'No intake has been submitted: warning signs have not been asked about.';
    return [heading, { kind: 'text', text, tone: 'plain' }];
  }
  const rows = redFlags.map(({ level, text, because, resolution }) => ({
    level: levelWords[level] ?? orDash(level),
    isUrgent: urgentLevels.has(level),
    text,
    because: `Because: ${orDash(because)}`,
    resolution: resolution ? `Recorded: ${orDash(resolution.text)} (${orDash(resolution.by)}, ${dayWords(resolution.on)})` : 'Nothing recorded yet.',
  }));
  return [heading, { kind: 'flags', rows }];
}

/** The measures as a table: first, latest, change and the change in words. */
export function measureTable({ measures }: Progress): Block[] {
  if (measures.length === 0) return [{ kind: 'text', text: 'No questionnaire has been filled in during this period.', tone: 'plain' }];
  const at = (point: { day: string; value: number } | null): Cell => (point ? { text: numberWords(point.value), lines: [dayWords(point.day)] } : { text: '–' });
  return [
    {
      kind: 'table',
      columns: [
        { label: 'Measure', share: 3.2 },
        { label: 'First', share: 1.3, align: 'right' },
        { label: 'Latest', share: 1.3, align: 'right' },
        { label: 'Better by', share: 1.1, align: 'right' },
        { label: 'In words', share: 3.6 },
      ],
      rows: measures.map((measure) => [
        { text: measure.name, lines: [`${orDash(measure.unit)} · n = ${measure.n}`], strong: true },
        at(measure.first),
        at(measure.latest),
        { text: numberWords(measure.change) },
        { text: orDash(measure.changeLabel), lines: measure.band ? [`now: ${measure.band}`] : [] },
      ]),
    },
  ];
}
