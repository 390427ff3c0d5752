import type { FoodFinding, PhaseChange } from '@skinroot/domain';
import type { ReportPart } from '../report-model';
import { dayWords, instantWords, numberWords } from '../view/words';
import { methodEn } from './method-en';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;
const percent = (value: number): string => `${value}\u00a0%`;
const range95 = (low: string, high: string): string => `95\u00a0% range ${low} to ${high}`;

const partNames: Record<ReportPart, string> = {
  course: 'program and adherence',
  measures: 'measures',
  verdicts: 'foods',
  areas: 'intake areas',
  notes: 'notes',
};

/** Every English word of a report; another language is another object of this shape. */
export const en = {
  lang: 'en',
  day: (day: string): string => dayWords(day, months),
  range: (from: string, to: string): string => `${dayWords(from, months)} – ${dayWords(to, months)}`,
  instant: (instant: string, zone: string): string => instantWords(instant, zone, months),
  percent,

  frame: {
    title: (name: string, period: string) => `Progress report: ${name}, ${period}`,
    heading: 'Progress report',
    client: 'Client',
    program: 'Program',
    clinicianEdition: 'Clinician edition',
    clientEdition: 'Client edition',
    footer: 'Own screening scores; not validated, not a diagnosis.',
    page: (page: string, pages: string) => `Page ${page} of ${pages}`,
    evidence: (grade: string) => `Evidence ${grade}`,
  },

  facts: {
    reference: 'Reference',
    born: 'Born',
    notGiven: 'not given',
    skin: 'Skin',
    noCondition: 'no condition recorded',
    intake: 'Intake',
    notSubmitted: 'not submitted',
    version: 'Version',
    runs: 'Runs',
    runsFrom: (day: string) => `from ${day}`,
    phases: 'Phases',
    phaseCount: (count: number) => `${count} ${count === 1 ? 'phase' : 'phases'}`,
    noProgram: 'No program published yet',
  },

  change: {
    verdicts: {
      insufficient: 'Not enough days to compare',
      worse: 'Worse than before',
      'clear-improvement': 'Clear improvement',
      'small-improvement': 'Small improvement',
      'possible-improvement': 'Possible improvement, not certain',
      'no-clear-change': 'No clear change',
    } satisfies Record<PhaseChange['verdict'], string>,
    noBaseline: 'There is no baseline to compare with yet, so nothing can be said about a change.',
    tooFew: (before: number, now: number) =>
      `There are too few rated days to compare with the baseline: ${before} before and ${now} now, 7 each are needed.`,
    sentence: (
      verdict: string,
      points: string,
      isLower: boolean,
      low: string,
      high: string,
      before: number,
      now: number,
    ) =>
      `${verdict}: the skin day index is ${points} ${points === '1' ? 'point' : 'points'} ${isLower ? 'lower' : 'higher'} than in the baseline (${range95(low, high)}; ${days(before)} before, ${now} now). What caused it cannot be told from this alone.`,
  },

  figures: {
    change: 'Skin day index, change',
    noBaseline: 'no baseline yet',
    lowerIsBetter: (verdict: string) => `${verdict.toLowerCase()}; lower is better`,
    kept: 'Plan kept',
    nothingKnown: 'no day with a known plan status',
    keptDetail: (low: number, high: number, coverage: number) =>
      `of known days; 95\u00a0% range ${low}\u00a0to\u00a0${percent(high)}; ${percent(coverage)} of days known`,
    recorded: 'Days with a check-in',
    ofDays: (some: number, all: number) => `${some} of ${all}`,
    recordedDetail: (observed: number, estimated: number, missing: number) =>
      `${observed} that day, ${estimated} filled in later, ${missing} missing`,
    foods: 'Foods tested',
    noFood: 'no food has been tested yet',
    foodCount: (count: number, verdict: FoodFinding['verdict']) => `${count} ${verdict}`,
  },

  flags: {
    heading: 'Warning signs',
    none: (day: string) => `None were reported in the intake of ${day}.`,
    notAsked: 'No intake has been submitted: warning signs have not been asked about.',
    levels: {
      emergency: 'Emergency',
      'before-gluten-removal': 'Test before gluten goes',
      'exclude-food-programs': 'No food program',
      talk: 'Talk about it',
      stop: 'Consent missing',
      'same-day': 'Doctor the same day',
      'before-start': 'Doctor before the start',
      soon: 'Doctor soon',
      refer: 'Refer',
      exclude: 'Program not suitable',
    } as Record<string, string>,
    because: (text: string) => `Because: ${text}`,
    recorded: (text: string, by: string, day: string) => `Recorded: ${text} (${by}, ${day})`,
    open: 'Nothing recorded yet.',
  },

  leftOut: (parts: readonly ReportPart[]): string =>
    `Left out of this report on request: ${parts.map((part) => partNames[part]).join(', ')}. That says nothing about what the record holds.`,

  sections: {
    program: { clinician: 'Program and phases', client: 'Your program, phase by phase' },
    adherence: { clinician: 'Adherence', client: 'How the plan went' },
    measures: { clinician: 'Measures', client: 'Measures' },
    foods: { clinician: 'Foods: what was tested', client: 'What we know about foods' },
    intake: { clinician: 'Intake: six areas', client: 'Your intake: six areas' },
    notes: { clinician: 'Notes', client: 'Notes' },
    data: { clinician: 'How complete the data are', client: 'How complete the data are' },
    method: { clinician: 'Method and limits', client: 'What the words mean' },
  },

  program: {
    none: 'No program has been published yet.',
    columns: ['Phase', 'From – to', 'Days', 'Days kept', 'Plan kept'],
    kinds: {
      baseline: 'baseline',
      elimination: 'elimination',
      support: 'support',
      reintroduction: 'reintroduction',
      maintenance: 'maintenance',
    },
    known: (share: number) => `${percent(share)} known`,
    evidence: 'Evidence',
    grade: (grade: string, text: string, statement: string) => `Grade ${grade}: ${text}. ${statement}`,
    limits: 'Limits',
  },

  adherence: {
    none: 'No planned day lies in this period.',
    unknown: 'The plan status of no day is known.',
    kept: (kept: number, known: number, share: number, low: number, high: number) =>
      `The plan was kept on ${kept} of ${known} known days: ${percent(share)} (${range95(String(low), percent(high))}).`,
    rest: (unknown: number, planned: number) =>
      `${days(unknown)} of ${planned} ${unknown === 1 ? 'is' : 'are'} unknown and not counted as kept.`,
    longestRun: (run: number) => `Longest row of kept days: ${run}.`,
    enough: 'That is enough to judge the program by.',
    tooLittle:
      'That is too little to judge the program by: 70\u00a0% of the days known and 80\u00a0% of them kept are needed.',
  },

  measures: {
    none: 'No questionnaire has been filled in during this period.',
    columns: ['Measure', 'First', 'Latest', 'Better by', 'In words'],
    unit: (unit: string, n: number) => `${unit} · n = ${n}`,
    now: (band: string) => `now: ${band}`,
    key: 'Ring: first value. Filled: latest value. The scale runs from best (left) to worst; bands are for orientation, a change of band is not a result.',
  },

  foods: {
    none: 'No food has been tested yet. Nothing is known about single foods, and no food should be left out for good on this ground.',
    columns: ['Food', 'Verdict', 'Worse in', 'Effect', 'What it means'],
    verdicts: {
      confirmed: 'Confirmed by challenge',
      suspicion: 'Suspicion',
      unclear: 'Unclear',
      cleared: 'Cleared',
      'not-tested': 'Not tested',
    } satisfies Record<FoodFinding['verdict'], string>,
    probability: (value: number) => `probability ${numberWords(value, 2)}`,
    overruled: (day: string, verdict: string, reason: string) =>
      `Overruled by the practitioner on ${day}: ${verdict}. Reason: ${reason}`,
    notChallenged: 'none',
    effectRange: (low: string, high: string) => `${low} to ${high}`,
    key: 'Worse in: challenges after which the skin was worse, of all usable challenges. Effect: points of the skin day index for a large portion, with its 95\u00a0% range below.',
  },

  intake: {
    none: 'No intake has been submitted.',
    lead: (day: string, by: string) =>
      `Submitted on ${day}, signed by ${by}. Own screening scores: they order the conversation; they are not validated and not a diagnosis.`,
    columns: ['Area', 'Answers behind the score'],
    notScored: 'Not scored.',
    noAnswer: 'No answer points to this area.',
  },

  notes: {
    none: 'No signed note belongs to this period.',
    title: (title: string, kind: string) => `${title} (${kind})`,
    signed: (by: string, at: string) => `Signed by ${by}, ${at}`,
    addendum: (by: string, at: string) => `Addendum by ${by}, ${at}`,
    fingerprint: (sha256: string) => `SHA-256 ${sha256}`,
  },

  method: methodEn,

  data: {
    columns: ['Days of the period', 'Days', 'Share'],
    observed: 'Written on the day',
    estimated: 'Filled in later (estimate)',
    missing: 'Missing (shown as a gap, never as zero)',
  },
};

/** The words of a report in one language. */
export type ReportMessages = typeof en;
