import {
  adherence,
  phaseChange,
  type FoodFinding,
  type MeasureCourse,
  type PhaseSpan,
  type Progress,
  type ProgressDay,
  type ProgressMark,
} from '@skinroot/domain';
import type { ReportModel, ReportNote } from './report-model';

const dayText = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

function seeded(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const plan: [PhaseSpan['kind'], string, number][] = [
  ['baseline', 'Baseline: usual life', 14],
  ['elimination', 'Without milk and wheat', 42],
  ['reintroduction', 'One food at a time', 49],
  ['maintenance', 'Personal plan', 77],
];

const start = Date.UTC(2026, 1, 2) / 86_400_000;

/** A made-up report for specs: one client's course of the given number of weeks (1-26), seeded. */
export function sampleReport(seed = 1, weeks = 17, noteCount = 3): ReportModel {
  const random = seeded(seed);
  const length = weeks * 7;
  const phases = samplePhases();
  const days = sampleDays(random, length);
  const to = dayText(start + length - 1);
  return {
    edition: 'clinician',
    practice: {
      name: 'Hagström Skin & Nutrition',
      accent: '#1f6f63',
      address: 'Storgatan 12, 111 23 Stockholm · +46 8 555 12 34',
    },
    client: {
      displayName: 'Maja Lindqvist',
      birthYear: 1988,
      reference: 'SR-0142',
      conditions: ['atopic eczema', 'hand eczema'],
    },
    period: { from: dayText(start), to },
    generatedAt: { instant: `${to}T14:05:09.123Z`, zone: 'Europe/Stockholm' },
    program: {
      name: 'Milk and wheat elimination',
      version: 2,
      evidence: {
        grade: 'C',
        gradeText: 'indirect, small or open studies',
        statement:
          'Trials of diets in atopic eczema show a small and uncertain gain; the certainty of the evidence is low.',
        limits:
          'Unselected elimination diets are not recommended by guidelines. Leaving foods out for long can cost tolerance and nutrients.',
      },
      startsOn: dayText(start),
      phases,
    },
    progress: sampleProgress(days, phases, to),
    areas: sampleAreas(),
    redFlags: [
      {
        text: 'Coeliac test before wheat is left out',
        level: 'before-start',
        because: 'bloating and loose stools on four or more days a week, not tested',
        resolution: { text: 'tTG-IgA normal, wheat eaten daily until the test', by: 'Anna Hagström', on: '2026-01-28' },
      },
    ],
    intake: { submittedOn: '2026-01-20', signedBy: 'Maja Lindqvist' },
    notes: Array.from({ length: noteCount }, (_, index) => sampleNote(index)),
    scales: {
      recap: {
        name: 'RECAP',
        min: 0,
        max: 28,
        bands: [
          { upTo: 1, label: 'completely controlled' },
          { upTo: 5, label: 'mostly' },
          { upTo: 11, label: 'moderately controlled' },
          { upTo: 19, label: 'a little controlled' },
          { upTo: 28, label: 'not at all controlled' },
        ],
      },
    },
  };
}

function samplePhases(): PhaseSpan[] {
  let next = start;
  return plan.map(([kind, name, days]) => {
    const span = { id: kind, kind, name, startsOn: dayText(next), endsOn: dayText(next + days - 1) };
    next += days;
    return span;
  });
}

function sampleDays(random: () => number, length: number): ProgressDay[] {
  let noise = 0;
  return Array.from({ length }, (_, index): ProgressDay => {
    noise = 0.6 * noise + (random() - 0.5) * 16;
    const isMissing = (index >= 60 && index < 66) || random() < 0.05;
    const origin = isMissing ? 'missing' : random() < 0.08 ? 'estimated' : 'observed';
    const level = index < 14 ? 51 : Math.max(15, 51 - (index - 14) * 0.85);
    const skin = isMissing ? null : Math.round(Math.min(100, Math.max(0, level + noise)));
    const status = isMissing ? 'unknown' : random() < 0.07 ? 'slip' : 'kept';
    return {
      day: dayText(start + index),
      origin,
      skin,
      itch: null,
      sleep: null,
      stress: null,
      stool: null,
      plan: status,
      offPlan: status === 'slip' ? ['cheese'] : [],
    };
  });
}

function sampleProgress(days: ProgressDay[], phases: PhaseSpan[], to: string): Progress {
  const count = (origin: string): number => days.filter((day) => day.origin === origin).length;
  const skin = days.map((day) => day.skin);
  const [observed, estimated, missing] = [count('observed'), count('estimated'), count('missing')];
  return {
    from: dayText(start),
    to,
    days,
    phases,
    marks: sampleMarks(days),
    adherence: {
      overall: adherence(days.map((day) => day.plan)),
      byPhase: phases.map((phase) => ({
        phaseId: phase.id,
        ...adherence(days.filter(({ day }) => day >= phase.startsOn && day <= phase.endsOn).map((day) => day.plan)),
      })),
    },
    change: phaseChange(skin.slice(0, 14), skin.slice(-14), null),
    measures: sampleMeasures(to),
    findings: sampleFindings(),
    missing: {
      days: days.length,
      observed,
      estimated,
      missing,
      statement: `${observed} of ${days.length} days were written on the day, ${estimated} were filled in later and count as estimates, ${missing} are missing. Missing days are shown as gaps and enter no mean.`,
    },
  };
}

function sampleMarks(days: readonly ProgressDay[]): ProgressMark[] {
  const at = (offset: number, kind: ProgressMark['kind'], label: string): ProgressMark => ({
    day: dayText(start + offset),
    kind,
    label,
  });
  const slips = days
    .filter((day) => day.plan === 'slip')
    .map((day): ProgressMark => ({ day: day.day, kind: 'exposure', label: 'cheese' }));
  return [
    ...slips,
    ...[58, 72, 86].map((offset) => at(offset, 'challenge', 'Ordinary milk')),
    ...[0, 28, 56, 90].map((offset) => at(offset, 'photo', 'inner elbow')),
    at(20, 'product', 'fragrance-free shampoo'),
    at(60, 'pause', 'travel'),
  ];
}

function sampleMeasures(to: string): MeasureCourse[] {
  const first = dayText(start);
  const row = (
    id: string,
    name: string,
    unit: string,
    a: number,
    b: number,
    band: string,
    changeLabel: string,
    n: number,
  ): MeasureCourse => ({
    id,
    name,
    unit,
    first: { day: first, value: a },
    latest: { day: to, value: b },
    band,
    change: a - b,
    changeLabel,
    n,
  });
  return [
    row(
      'recap',
      'Recap of atopic eczema',
      'points, 0–28',
      17,
      6,
      'moderately controlled',
      'very likely clinically important',
      4,
    ),
    row('itch-nrs', 'Worst itch, weekly mean', '0–10', 6.4, 2.3, 'mild', 'important', 17),
    row('sisq', 'Single-item stress question', '1–5', 4, 3, 'moderate', 'no published difference', 17),
    {
      id: 'phq-4',
      name: 'PHQ-4',
      unit: '0–12',
      first: { day: first, value: 3 },
      latest: null,
      band: null,
      change: null,
      changeLabel: null,
      n: 1,
    },
  ];
}

function sampleFindings(): FoodFinding[] {
  const none = { challenges: 0, positives: 0, effect: null, low: null, high: null, posterior: null, overruled: null };
  return [
    {
      foodId: 'milk-cow',
      name: 'Ordinary milk',
      verdict: 'confirmed',
      challenges: 3,
      positives: 3,
      effect: 19,
      low: 11,
      high: 27,
      posterior: 0.97,
      overruled: null,
      text: 'In 3 tests the skin was worse after milk (about 19 points, 95 % range 11 to 27). Leave it out or stay below the small dose, and test again in 3 to 6 months.',
    },
    {
      foodId: 'skyr',
      name: 'Milk protein without lactose',
      verdict: 'unclear',
      challenges: 1,
      positives: 0,
      effect: 6,
      low: -5,
      high: 17,
      posterior: 0.31,
      overruled: { verdict: 'suspicion', reason: 'a cold began on the second test day', on: '2026-05-02' },
      text: 'The test was not clear. Repeat it when the skin is calm.',
    },
    {
      foodId: 'spelt',
      name: 'Spelt sourdough bread',
      verdict: 'cleared',
      challenges: 2,
      positives: 0,
      effect: -2,
      low: -9,
      high: 5,
      posterior: 0.02,
      overruled: null,
      text: 'Tested and unlikely to matter at this amount. Eat it again.',
    },
    { foodId: 'cheese', name: 'Cheese', verdict: 'not-tested', ...none, text: 'Not tested: nothing is known.' },
  ];
}

function sampleAreas(): ReportModel['areas'] {
  const likely = 'much points to this area';
  return [
    {
      name: 'Gut and digestion',
      percent: 56,
      band: likely,
      answers: [
        { question: 'Bloating', answer: 'four or more days a week' },
        { question: 'Did it begin after an infection?', answer: 'yes' },
        { question: 'Antibiotics in the last year', answer: 'two courses' },
      ],
    },
    {
      name: 'Food reactions',
      percent: 67,
      band: likely,
      answers: [
        { question: 'Foods you suspect', answer: 'milk, wheat' },
        { question: 'How long after eating?', answer: 'the next day' },
      ],
    },
    {
      name: 'Nickel',
      percent: 12,
      band: 'little points to this area',
      answers: [{ question: 'Rash under jewellery', answer: 'once' }],
    },
    {
      name: 'Skin barrier (filaggrin type)',
      percent: 23,
      band: 'possible',
      answers: [{ question: 'Lines of the palms', answer: 'not sure' }],
    },
    { name: 'Skincare products', percent: null, band: 'not scored: too many answers missing', answers: [] },
    {
      name: 'Stress, sleep and screen',
      percent: 63,
      band: likely,
      answers: [{ question: 'Stress these days', answer: 'rather much' }],
    },
  ];
}

function sampleNote(index: number): ReportNote {
  return {
    title: `Consultation ${index + 1}`,
    kind: 'SOAP',
    sections: [
      {
        heading: 'Subjective',
        text: 'Sleeps through most nights. Itch mainly in the evening. Two slips at a birthday, cheese both times.\nBread without wheat is hard to find on workdays.',
      },
      {
        heading: 'Objective',
        text: 'Skin day index down from the baseline; inner elbows pale, no open spots. Hands dry.',
      },
      {
        heading: 'Assessment',
        text: 'Consistent with a calmer phase. Nothing tested yet except milk; expectation before the test 7 of 10.',
      },
      {
        heading: 'Plan',
        text: 'Start the next challenge when three days in a row are in the calm range. Hand cream after every wash.',
      },
    ],
    signedBy: 'Anna Hagström',
    signedAt: `2026-0${(index % 5) + 2}-1${index % 10}T09:30:00Z`,
    sha256: '9f2c4b7a61d0e8835c1f0a9be47d26c3580f6e1d7ab94c32e05f8d1b6a7c3e49',
    addenda:
      index === 0
        ? [
            {
              text: 'Client called: the second slip was goat cheese.',
              author: 'Anna Hagström',
              at: '2026-02-14T16:12:00Z',
            },
          ]
        : [],
  };
}
