import {
  type Answers,
  evaluate,
  type Form,
  type FormState,
  initialAnswers,
  needsExpressionEngine,
} from '@skinroot/forms';
import { choose, fixture, read } from '../../../test/fixtures/ok/fhir/public-forms';
import { computedValues, formulaResults, initialAnswersWithExpressions } from './expressions';
import type { ExpressionEngine } from './formula-runner';

const withFormulas = (form: Form, given: Answers, engine: ExpressionEngine, previous?: FormState) => {
  const results = formulaResults(form, given, engine);
  return evaluate(form, results.answers, { ...results, previous });
};

describe('formulas', () => {
  it('CQL is not computed, with the reason, engine or not', () => {
    const engine: ExpressionEngine = { run: () => [0] };
    for (const given of [undefined, engine]) {
      expect(computedValues(fixture('d06-gad7-cql'), choose('d06-gad7-cql', -1), given)).toMatchObject([
        { linkId: '/70274-6', computed: false, reason: expect.stringContaining('text/cql') as string },
      ]);
    }
    expect(needsExpressionEngine(fixture('d06-gad7-cql'))).toBe(false);
  });

  it('FHIRPath is not computed without an engine, and is what the engine says with one', () => {
    const form = fixture('d02-phq9');
    expect(needsExpressionEngine(form)).toBe(true);
    expect(computedValues(form, {})).toMatchObject([{ computed: false }]);
    const names: string[][] = [];
    const engine: ExpressionEngine = {
      run: (expression, { variables }) =>
        expression.startsWith('iif') ? (names.push(Object.keys(variables)), [27]) : [expression],
    };
    expect(computedValues(form, {}, engine)).toMatchObject([{ computed: true, value: 27 }]);
    expect(names[0]).toEqual([
      'scoreExt',
      'q1_value',
      'q2_value',
      'q3_value',
      'q4_value',
      'q5_value',
      'q6_value',
      'q7_value',
      'q8_value',
      'q9_value',
      'any_questions_answered',
    ]);
  });

  it.each<[string, ExpressionEngine['run']]>([
    [
      'fails',
      () => {
        throw new Error('bad');
      },
    ],
    ['finds nothing', () => []],
  ])('a formula that %s gives no number', (_case, run) => {
    expect(computedValues(fixture('d02-phq9'), {}, { run })).toMatchObject([{ computed: false }]);
  });

  it('nothing more is run once all together took too long', () => {
    let runs = 0;
    const engine: ExpressionEngine = { run: () => [++runs], isOver: () => runs >= 3 };
    expect(computedValues(fixture('d02-phq9'), {}, engine)).toMatchObject([
      { computed: false, reason: 'Not computed: the formulas of this form take too long.' },
    ]);
    expect(formulaResults(fixture('d02-phq9'), {}, engine)).toMatchObject({ answers: {}, computed: new Set() });
    expect(runs).toBe(3);
  });

  it.each([
    [[true], true],
    [[false], false],
    [[], false],
  ])('enableWhenExpression with %j', (result, enabled) => {
    const form = read({
      resourceType: 'Questionnaire',
      status: 'draft',
      item: [
        {
          linkId: 'a',
          text: 'A',
          type: 'string',
          extension: [
            {
              url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
              valueExpression: { language: 'text/fhirpath', expression: 'x' },
            },
          ],
        },
      ],
    });
    expect(withFormulas(form, {}, { run: () => result }).items.get('a')?.enabled).toBe(enabled);
  });

  describe('beside what people answer', () => {
    const formula = (name: string, expression: string) => ({
      url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`,
      valueExpression: { language: 'text/fhirpath', expression },
    });
    const form = read({
      resourceType: 'Questionnaire',
      status: 'draft',
      item: [
        { linkId: 'a', text: 'Itch', type: 'integer' },
        {
          linkId: 'level',
          text: 'Level',
          type: 'integer',
          extension: [formula('calculatedExpression', 'level')],
        },
        {
          linkId: 'total',
          text: 'Total',
          type: 'integer',
          required: true,
          extension: [formula('calculatedExpression', 'total')],
        },
      ],
    });
    const valueOf = (response: object, linkId: string) => {
      const found = new RegExp(`"${linkId}".*?"valueInteger":(\\d+)`).exec(JSON.stringify(response))?.[1];
      return found === undefined ? [] : [Number(found)];
    };
    const engine: ExpressionEngine = {
      run: (expression, { resource }) =>
        expression === 'total' ? valueOf(resource, 'a') : valueOf(resource, 'total').map((total) => total * 10),
    };
    const fails: ExpressionEngine = {
      run: () => {
        throw new Error('bad');
      },
    };
    const finds = (...found: unknown[]): ExpressionEngine => ({ run: () => found });

    it.each<[string, Answers, ExpressionEngine, { values: readonly unknown[]; computed: boolean; missing: boolean }]>([
      ['what it computes stands', { a: [5] }, engine, { values: [5], computed: true, missing: false }],
      [
        'it goes before a given answer',
        { a: [5], total: [1] },
        engine,
        { values: [5], computed: true, missing: false },
      ],
      ['nothing yet is not for the person', {}, engine, { values: [], computed: true, missing: false }],
      ['nothing leaves what was given', { total: [1] }, engine, { values: [1], computed: false, missing: false }],
      [
        'failing leaves what was given',
        { a: [5], total: [1] },
        fails,
        { values: [1], computed: false, missing: false },
      ],
      ['failing leaves it to the person', { a: [5] }, fails, { values: [], computed: false, missing: true }],
      [
        'a value of another kind is failing',
        { total: [1] },
        finds('x'),
        { values: [1], computed: false, missing: false },
      ],
    ])('%s', (_case, given, run, expected) => {
      expect(withFormulas(form, given, run).items.get('total')).toMatchObject(expected);
    });

    it('a formula sees what a later one computed', () => {
      expect(withFormulas(form, { a: [5] }, engine).answers).toMatchObject({ total: [5], level: [50] });
    });

    it('what was computed goes when it cannot be any more', () => {
      const previous = withFormulas(form, { a: [5] }, engine);
      const now = withFormulas(form, {}, engine, previous);
      expect(now.answers).toEqual({});
      expect(now.items.get('level')?.answered).toBe(false);
    });
  });
});

describe('initialExpression', () => {
  const initial = (expression: string) => [
    {
      url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression',
      valueExpression: { language: 'text/fhirpath', expression },
    },
  ];
  const form = read({
    resourceType: 'Questionnaire',
    status: 'draft',
    title: 'Form',
    item: [
      { linkId: 'a', text: 'A', type: 'date', extension: initial('today()') },
      { linkId: 'b', text: 'B', type: 'integer', extension: initial('today()') },
      { linkId: 'c', text: 'C', type: 'date', extension: initial('%patient.birthDate') },
      { linkId: 'd', text: 'D', type: 'date', extension: initial('today()'), initial: [{ valueDate: '2020-02-02' }] },
      {
        linkId: 'g',
        text: 'G',
        type: 'group',
        repeats: true,
        item: [{ linkId: 'e', text: 'E', type: 'date', extension: initial('today()') }],
      },
    ],
  });
  const engine: ExpressionEngine = { run: () => ['2026-05-31'] };

  it('is run with an engine, where it is a fitting answer, nothing else is given and what it needs is known', () => {
    expect(needsExpressionEngine(form)).toBe(true);
    expect({ ...initialAnswers(form) }).toEqual({ d: ['2020-02-02'] });
    expect({ ...initialAnswersWithExpressions(form, engine) }).toEqual({
      a: ['2026-05-31'],
      d: ['2020-02-02'],
      'e~0': ['2026-05-31'],
    });
  });
});
