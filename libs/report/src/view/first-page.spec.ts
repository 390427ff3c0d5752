import type { PhaseChange, Progress } from '@skinroot/domain';
import { en } from '../messages/en';
import { sampleReport } from '../sample-report.data';
import { buildReportView } from './build-report-view';
import { keyFigures, redFlagBlocks, resultSentence } from './first-page';

const withChange = (change: Partial<PhaseChange> | null): Progress => {
  const { progress } = sampleReport();
  const base: PhaseChange = {
    verdict: 'clear-improvement',
    difference: 27.4,
    low: 19.2,
    high: 35.6,
    phi: 0.4,
    reference: 5,
    nap: 0.9,
    nBefore: 14,
    nAfter: 13,
  };
  return { ...progress, change: change && { ...base, ...change } };
};

describe('the sentence of result', () => {
  it.each([
    [
      {},
      'Clear improvement: the skin day index is 27 points lower than in the baseline (95 % range 19 to 36; 14 days before, 13 now).',
    ],
    [
      { verdict: 'worse', difference: -12, low: -20, high: -4 },
      'Worse than before: the skin day index is 12 points higher than in the baseline (95 % range 4 to 20;',
    ],
    [
      { verdict: 'no-clear-change', difference: 1, low: -6, high: 8 },
      'No clear change: the skin day index is 1 point lower than in the baseline (95 % range −6 to 8;',
    ],
    [
      { verdict: 'insufficient', difference: null, low: null, high: null, nBefore: 3 },
      'There are too few rated days to compare with the baseline: 3 before and 13 now, 7 each are needed.',
    ],
  ] as const)('%j', (change, sentence) => {
    expect(resultSentence(withChange(change), en).replace(/\u00a0/g, ' ')).toContain(sentence);
  });

  it('says that nothing can be said without a baseline, and never a forbidden word', () => {
    expect(resultSentence(withChange(null), en)).toContain('no baseline');
    expect(resultSentence(withChange({}), en)).not.toMatch(/intolerance to|allergy to|caused by|proven/);
  });
});

describe('the key figures', () => {
  it('hold the numbers of the course', () => {
    const { progress } = sampleReport();
    const [change, plan, days, foods] = keyFigures(progress, en);
    expect(change?.value).toBe(`−${Math.round(progress.change?.difference ?? NaN)}`);
    expect(plan?.value).toBe(`${progress.adherence.overall.adherencePercent}\u00a0%`);
    expect(days?.value).toBe(`${progress.missing.observed + progress.missing.estimated} of ${progress.missing.days}`);
    expect([foods?.value, foods?.detail]).toEqual(['3 of 4', '1 confirmed, 1 unclear, 1 cleared']);
  });

  it.each([
    [-12, '+12'],
    [0, '0'],
    [null, '–'],
  ])('a difference of %s reads %s', (difference, value) => {
    expect(keyFigures(withChange({ difference }), en)[0]?.value).toBe(value);
  });
});

describe('warning signs', () => {
  const words = (model: ReturnType<typeof sampleReport>): string => JSON.stringify(redFlagBlocks(model, en));
  it.each([
    ['asked and none', { redFlags: [] }, 'None were reported in the intake of 20 Jan 2026.'],
    ['never asked', { redFlags: [], intake: null }, 'warning signs have not been asked about'],
    ['resolved', {}, 'Recorded: tTG-IgA normal'],
    [
      'open',
      { redFlags: [{ text: 'See a doctor', level: 'same-day', because: 'fever', resolution: null }] },
      'Nothing recorded yet.',
    ],
  ])('%s', (_name, change, expected) => {
    expect(words({ ...sampleReport(), ...change })).toContain(expected);
  });
});

describe('the whole view', () => {
  it('names every finding, also what was not tested, and shows an overruling with its reason', () => {
    const json = JSON.stringify(buildReportView(sampleReport()));
    for (const words of [
      'Confirmed by challenge',
      'Not tested',
      'Overruled by the practitioner on 2 May 2026: suspicion. Reason: a cold began',
    ])
      expect(json).toContain(words);
  });

  it('leaves probabilities and fingerprints out of the client edition', () => {
    const model = sampleReport();
    const [clinician, client] = [buildReportView(model), buildReportView({ ...model, edition: 'client' })].map((view) =>
      JSON.stringify(view),
    );
    expect([clinician?.includes('probability 0.97'), client?.includes('probability')]).toEqual([true, false]);
    expect([clinician?.includes('SHA-256'), client?.includes('SHA-256')]).toEqual([true, false]);
  });

  it.each([
    [false, true],
    [true, false],
  ])('with ED-safe mode %s shows streaks: %s', (isEdSafe, isShown) => {
    expect(JSON.stringify(buildReportView({ ...sampleReport(), isEdSafe })).includes('Longest row of kept days')).toBe(
      isShown,
    );
  });

  it('gives the same view for the same model', () => {
    expect(buildReportView(sampleReport(5))).toEqual(buildReportView(sampleReport(5)));
  });
});
