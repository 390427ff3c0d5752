import fc from 'fast-check';
import {
  bodyMassIndex,
  displayAnswer,
  enablement,
  indexItems,
  ordinalValues,
  proposePrograms,
  scoreIntake,
  type AnswerValue,
  type IntakeAnswers,
} from '@skinroot/domain';
import {
  intakeForms,
  intakeScoring,
  lockingLevels,
  protocols,
  redFlags,
  safetyExtra,
  suggestions,
  workedExamples,
} from '@skinroot/reference';

const questionnaire = intakeForms[0] ?? { item: [] };
const rules = { questionnaire, scoring: intakeScoring, redFlags, suggestions, lockingLevels, safetyExtra };
const base = workedExamples.intake[0]?.answers ?? {};
const items = indexItems(questionnaire);
const without = (...linkIds: string[]): IntakeAnswers =>
  Object.fromEntries(Object.entries(base).filter(([linkId]) => !linkIds.includes(linkId)));

describe('worked clients of the intake', () => {
  it.each(workedExamples.intake.map((row) => [row.name, row] as const))('%s', (_name, client) => {
    const result = scoreIntake(rules, client.answers);
    expect({
      areas: Object.fromEntries(result.areas.map(({ id, score, percent, band }) => [id, { score, percent, band }])),
      ...result.metrics,
      redFlags: result.redFlags.map((flag) => flag.id),
      suggestions: result.suggestions.map(({ programId, blockedBy }) => ({
        programId,
        blockedBy: blockedBy.map((lock) => lock.flagId),
      })),
    }).toEqual(client.expected);
  });
  it.each(workedExamples.intake.map((row) => [row.name, row] as const))(
    '%s: the items shown add up to the score',
    (_name, client) => {
      for (const area of scoreIntake(rules, client.answers).areas) {
        expect(area.score === null || area.score === area.items.reduce((sum, item) => sum + item.points, 0)).toBe(true);
      }
    },
  );
});

describe('areas', () => {
  it('shows the answers in the words of the form', () => {
    const gut = scoreIntake(rules, { ...base, 'gut.infection': true }).areas.find((area) => area.id === 'gut');
    expect(gut?.items.find((item) => item.linkId === 'gut.infection')).toMatchObject({
      answer: 'yes',
      points: 2,
      max: 2,
    });
  });
  it('is not scored when more than 30 % are unanswered, and names them', () => {
    const four = ['gut.bloating', 'gut.pain', 'gut.wind', 'gut.loose'];
    const [three, gut] = [
      four.slice(1),
      (answers: IntakeAnswers) => scoreIntake(rules, answers).areas.find((area) => area.id === 'gut'),
    ];
    expect(gut(without(...three))).toMatchObject({ score: 0, missing: three });
    expect(gut(without(...four))).toMatchObject({ score: null, percent: null, band: null, missing: four });
  });
  it('nothing answered scores nothing and raises nothing', () => {
    const result = scoreIntake(rules, {});
    expect(result.areas.map((area) => area.score)).toEqual([null, null, null, null, null, null]);
    expect(result.redFlags).toEqual([]);
    expect(result.metrics).toEqual({ bmi: null, eatingScore: 0 });
  });
  it('says which fact overrides the score', () => {
    const result = scoreIntake(rules, { ...base, 'nickel.patch-test': 'negative' });
    expect(result.areas.find((area) => area.id === 'nickel')).toMatchObject({
      band: 'unlikely',
      overrideLabel: 'patch test negative',
    });
  });
  it('refuses an option that does not exist', () => {
    expect(() => scoreIntake(rules, { ...base, 'gut.pain': 'sometimes?' })).toThrow(RangeError);
  });
  it('an answer to a question that is not asked does not count', () => {
    const hidden = { ...base, 'food.timing': 'lt2h', 'food.suspect': false };
    expect(scoreIntake(rules, hidden).areas.find((area) => area.id === 'food')?.score).toBe(0);
    expect(
      scoreIntake(rules, { ...base, 'gut.pain': 'never' }, () => false).areas.every((area) => area.items.length === 0),
    ).toBe(true);
  });
});

describe('red flags', () => {
  const flags = (answers: IntakeAnswers) => scoreIntake(rules, answers).redFlags;
  it('give the answer that raised them', () => {
    expect(flags({ ...base, 'flag.breath': true })).toEqual([
      expect.objectContaining({
        id: 'emergency-now',
        level: 'emergency',
        because: [expect.objectContaining({ linkId: 'flag.breath', answer: 'yes' })],
      }),
    ]);
  });
  it('show the index behind underweight', () => {
    expect(flags({ ...base, 'about.weight': 48 })).toEqual([
      expect.objectContaining({
        id: 'underweight',
        because: [expect.objectContaining({ text: 'Body mass index', answer: '17' })],
      }),
    ]);
  });
  it.each([
    [49, []],
    [50, ['gut-alarm']],
  ])('a new bowel habit at %i raises %p', (age, expected) => {
    expect(flags({ ...base, 'about.age': age, 'flag.bowel-change': true }).map((flag) => flag.id)).toEqual(expected);
  });
  it('two yes answers on eating raise one flag with both', () => {
    const [flag] = flags({ ...base, 'eating.full': true, 'eating.image': true });
    expect(flag).toMatchObject({ id: 'eating-disorder' });
    expect(flag?.because.map((row) => row.linkId)).toEqual(['eating.full', 'eating.image']);
  });
});

describe('proposePrograms', () => {
  const propose = (answers: IntakeAnswers) => proposePrograms(scoreIntake(rules, answers), protocols);
  const milk = workedExamples.intake.find((row) => row.name.startsWith('bloating'))?.answers ?? {};
  it('covers all ten, ranked once each', () => {
    const all = propose(base);
    expect(all.map((row) => row.rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(all.map((row) => row.programId)).size).toBe(10);
    expect(all.some((row) => row.isSuggested)).toBe(false);
  });
  it('puts the suggested first, strongest area first, with reasons and locks', () => {
    const all = propose(milk);
    expect(all.slice(0, 4).map((row) => [row.programId, row.isSuggested])).toEqual([
      ['dairy-wheat-elimination', true],
      ['stress-sleep-screen', true],
      ['low-fodmap', true],
      [expect.any(String), false],
    ]);
    expect(all[0]).toMatchObject({
      reasons: ['Food reactions: 67 %, much points to this area'],
      evidenceGrade: 'C',
      locks: [{ flagId: 'coeliac-first', level: 'before-gluten-removal', unlockable: true }],
    });
  });
  it('never opens what an emergency closes', () => {
    const rows = propose({ ...milk, 'flag.mood': true });
    expect(rows.every((row) => row.locks.some((lock) => lock.flagId === 'emergency-now' && !lock.unlockable))).toBe(
      true,
    );
  });
  it('keeps nickel locked until a patch test is positive, answered or not', () => {
    const locks = (answers: IntakeAnswers) =>
      propose(answers)
        .find((row) => row.programId === 'low-nickel')
        ?.locks.map((lock) => lock.flagId);
    expect(locks(base)).toEqual(['patch-test-missing']);
    expect(locks(without('nickel.patch-test'))).toEqual(['patch-test-missing']);
    expect(locks({ ...base, 'nickel.patch-test': 'positive' })).toEqual([]);
  });
  it('asks for a clinic letter before six foods, and puts what guidelines advise against last', () => {
    const rows = propose(base);
    expect(rows.find((row) => row.programId === 'six-food')?.locks.map((lock) => lock.flagId)).toContain(
      'clinic-letter',
    );
    expect(rows.at(-1)?.programId).toBe('six-food');
  });
  it('lists what does not lock as a caution', () => {
    const rows = propose({ ...base, 'med.stop-plan': true });
    expect(
      rows.every(
        (row) =>
          row.cautions.some((flag) => flag.flagId === 'stopping-medicine') &&
          row.locks.every((lock) => lock.flagId !== 'stopping-medicine'),
      ),
    ).toBe(true);
  });
});

describe('enablement', () => {
  const form = (enableWhen: object[], enableBehavior?: 'any' | 'all') =>
    indexItems({
      item: [
        { linkId: 'a', text: 'a', type: 'integer' },
        { linkId: 'b', text: 'b', type: 'choice' },
        {
          linkId: 'g',
          text: 'g',
          type: 'group',
          enableWhen: enableWhen as never,
          enableBehavior,
          item: [{ linkId: 'g.x', text: 'x', type: 'string' }],
        },
      ],
    });
  const coded = { question: 'b', operator: '=', answerCoding: { code: 'yes' } };
  it.each([
    ['exists', { question: 'a', operator: 'exists', answerBoolean: true }, { a: 0 }, true],
    ['exists not', { question: 'a', operator: 'exists', answerBoolean: false }, {}, true],
    ['= in a list', coded, { b: ['no', 'yes'] }, true],
    ['= unanswered', coded, {}, false],
    ['!= unanswered is false', { ...coded, operator: '!=' }, {}, false],
    ['!= other', { ...coded, operator: '!=' }, { b: 'no' }, true],
    ['> equal', { question: 'a', operator: '>', answerInteger: 2 }, { a: 2 }, false],
    ['>= equal', { question: 'a', operator: '>=', answerInteger: 2 }, { a: 2 }, true],
    ['< below', { question: 'a', operator: '<', answerInteger: 2 }, { a: 1 }, true],
    ['<= above', { question: 'a', operator: '<=', answerInteger: 2 }, { a: 3 }, false],
    ['unknown question', { question: 'zz', operator: '=', answerBoolean: true }, { zz: true }, false],
  ])('%s', (_name, rule, answers, expected) =>
    expect(enablement(form([rule]), answers as IntakeAnswers)('g.x')).toBe(expected),
  );
  it('joins by any or all', () => {
    const both = [{ question: 'a', operator: '=', answerInteger: 1 }, coded];
    expect(enablement(form(both, 'any'), { a: 1 })('g')).toBe(true);
    expect(enablement(form(both, 'all'), { a: 1 })('g')).toBe(false);
  });
  it('an unknown linkId is never asked', () => expect(enablement(items, base)('nothing')).toBe(false));
});

describe('scores lie in range', () => {
  it('for any answers', () => {
    const scored = intakeScoring.areas.flatMap((area) => area.items.map((item) => item.linkId));
    const one = (linkId: string): fc.Arbitrary<AnswerValue | undefined> => {
      const item = items.get(linkId)?.item;
      if (item?.type === 'boolean') return fc.option(fc.boolean(), { nil: undefined });
      const codes = [...ordinalValues(item ?? { linkId, text: '', type: 'choice' }).keys()];
      const code = fc.constantFrom(...codes);
      const answer: fc.Arbitrary<AnswerValue> = item?.repeats ? fc.uniqueArray(code) : code;
      return fc.option(answer, { nil: undefined });
    };
    const answers = fc.record(Object.fromEntries(scored.map((linkId) => [linkId, one(linkId)])));
    fc.assert(
      fc.property(answers, (given) => {
        for (const area of scoreIntake(rules, { ...base, 'food.suspect': true, ...given }).areas) {
          if (area.score === null || area.percent === null) continue;
          expect(area.score).toBeLessThanOrEqual(area.max);
          expect(area.percent).toBeGreaterThanOrEqual(0);
          expect(area.percent).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('small things', () => {
  it.each([
    [64, 168, 22.7],
    [0, 168, null],
    [64, undefined, null],
    [64, -1, null],
    ['64', 168, null],
  ])('%p kg at %p cm is %p', (weight, height, bmi) => {
    expect(bodyMassIndex(weight, height)).toBe(bmi);
  });
  it('shows an unknown code as it is', () =>
    expect(displayAnswer({ linkId: 'x', text: '', type: 'choice' }, ['odd'])).toBe('odd'));
});
