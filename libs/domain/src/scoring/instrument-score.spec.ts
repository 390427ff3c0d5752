import fc from 'fast-check';
import { bandOf, changeLabel, instrumentChange, scoreInstrument, stoolPattern } from '@skinroot/domain';
import { instrumentById, instruments, workedExamples, type Instrument } from '@skinroot/reference';

const get = (id: string): Instrument => {
  const found = instrumentById(id);
  if (!found) throw new Error(id);
  return found;
};
const cases = workedExamples.instruments.flatMap((row) =>
  row.examples.map((example) => [row.id, example.name, example] as const),
);

describe('worked examples of the outcome measures', () => {
  it.each(cases)('%s: %s', (id, _name, example) => {
    const { score, band, subscales } = scoreInstrument(get(id), example.answers);
    expect({ score, band, ...(subscales && example.expected.subscales ? { subscales } : {}) }).toEqual(
      example.expected,
    );
  });
});

describe('missing answers', () => {
  it('names them, and counts none as 0 by itself', () => {
    expect(scoreInstrument(get('itch-nrs'), {})).toEqual({ score: null, band: null, missing: ['itch'] });
    expect(scoreInstrument(get('itch-nrs'), { itch: null }).score).toBeNull();
    expect(scoreInstrument(get('skin-day-index'), { itch: 4, burn: 2, red: 4, dry: 2 })).toMatchObject({
      score: 30,
      missing: ['new'],
    });
  });
  it('nothing answered gives no score for any instrument', () => {
    expect(instruments.filter((row) => scoreInstrument(row, {}).score !== null).map((row) => row.id)).toEqual([]);
  });
});

describe('answers that cannot be', () => {
  it.each([
    ['itch-nrs', { itch: 11 }],
    ['itch-nrs', { itch: -1 }],
    ['itch-nrs', { itch: NaN }],
    ['itch-nrs', { itch: 2.5 }],
    ['itch-nrs', { sleep: 1 }],
    ['stool-form-7', { form: 8 }],
    ['recap', { r1: 5 }],
    ['recap', { r1: Infinity }],
  ])('%s %p', (id, answers) => expect(() => scoreInstrument(get(id), answers)).toThrow(RangeError));
});

describe('every score lies in its range and has a band', () => {
  it.each(instruments.map((row) => [row.id, row] as const))('%s', (_id, instrument) => {
    const answer = (item: Instrument['items'][number]) =>
      item.options
        ? fc.constantFrom(...item.options.map((option) => option.value))
        : fc.integer({ min: item.min ?? 0, max: item.max ?? 0 });
    const answers = fc.record(Object.fromEntries(instrument.items.map((item) => [item.id, answer(item)])));
    fc.assert(
      fc.property(answers, (given) => {
        const { score, band } = scoreInstrument(instrument, given);
        expect(score).toBeGreaterThanOrEqual(instrument.range.min);
        expect(score).toBeLessThanOrEqual(instrument.range.max);
        expect(band).not.toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});

describe('flags', () => {
  it('asks to refer at a subscale of 3', () => {
    expect(scoreInstrument(get('phq-4'), { a1: 2, a2: 1, p1: 0, p2: 0 }).flagged).toEqual(['anxiety']);
    expect(scoreInstrument(get('phq-4'), { a1: 1, a2: 1, p1: 0, p2: 0 }).flagged).toEqual([]);
  });
});

describe('changeLabel', () => {
  it.each([
    ['recap', 10, 9, 'possibly measurement error'],
    ['recap', 10, 10, 'possibly measurement error'],
    ['recap', 10, 8, 'small change, may matter'],
    ['recap', 10, 7, 'probably clinically important'],
    ['recap', 10, 6, 'very likely clinically important'],
    ['recap', 10, 11, 'possibly measurement error'],
    ['recap', 10, 12, 'worse, by less than the difference that matters'],
    ['recap', 10, 15, 'worse by at least the difference that matters'],
    ['easi', 10.6, 4, 'at least the minimal important difference'],
    ['easi', 10, 4, null],
    ['rosacea-erythema-5', 3, 2, 'noticeable'],
    ['rosacea-erythema-5', 3, 1, 'trial-type success'],
    ['pasi', 20, 10, 'partial response'],
    ['pasi', 20, 5, 'PASI 75 response'],
    ['pasi', 20, 12, null],
    ['pasi', 0, 5, null],
    ['skin-day-index', 60, 20, null],
    ['skin-day-index', 20, 60, 'worse'],
    ['stool-form-7', 6, 4, null],
    ['gut-day-index', 60, 20, null],
  ])('%s %d -> %d: %s', (id, start, now, label) => expect(changeLabel(get(id), start, now)).toBe(label));
  it('gives points, percent and direction', () => {
    expect(instrumentChange(get('recap'), 12, 8)).toMatchObject({
      change: 4,
      percent: 33,
      direction: 'better',
      matters: true,
    });
    expect(instrumentChange(get('pasi'), 20, 12)).toMatchObject({ change: 8, percent: 40, matters: false });
    expect(instrumentChange(get('pgi-c'), 4, 2)).toEqual({
      change: null,
      percent: null,
      direction: null,
      matters: null,
      label: null,
    });
    expect(instrumentChange(get('itch-nrs'), 0, 3)).toMatchObject({ percent: null, direction: 'worse' });
  });
  it.each([
    [NaN, 1],
    [0, 29],
    [-1, 3],
  ])('refuses %d and %d', (start, now) => expect(() => changeLabel(get('recap'), start, now)).toThrow(RangeError));
  it('no score outside the bands is named', () => expect(bandOf([{ lte: 3, label: 'low' }], 4)).toBeNull());
});

describe('stoolPattern', () => {
  it.each([
    [[1, 2, 4, 4, 4], 'constipation'],
    [[6, 7, 4, 4, 4], 'diarrhoea'],
    [[1, 1, 7, 7, 4], 'mixed'],
    [[4, 4, 3, 5, null, 4], 'none'],
    [[1, 4, 4, 4], null],
  ])('%p: %s', (forms, pattern) => expect(stoolPattern(forms)?.pattern ?? null).toBe(pattern));
  it('refuses form 8', () => expect(() => stoolPattern([8])).toThrow(RangeError));
});
