import { type Form, readForm } from '@skinroot/forms';
import { read } from '../../../test/fixtures/ok/fhir/public-forms';
import { WorkerHere } from '../../../test/workspace/worker-here';
import { Formulas } from './formulas';

const url = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const formula = (kind: string, expression: string) => ({
  url: `${url}${kind}`,
  valueExpression: { language: 'text/fhirpath', expression },
});
const answer = "%resource.item.where(linkId = 'a').answer.value";
const form = read({
  resourceType: 'Questionnaire',
  status: 'draft',
  title: 'Formulas',
  item: [
    { linkId: 'a', text: 'A', type: 'integer', extension: [formula('initialExpression', '40 + 2')] },
    {
      linkId: 'double',
      text: 'Double',
      type: 'integer',
      extension: [formula('calculatedExpression', `${answer} * 2`)],
    },
    { linkId: 'why', text: 'Why?', type: 'string', extension: [formula('enableWhenExpression', `${answer} > 3`)] },
    { linkId: 'day', text: 'Day', type: 'date', extension: [formula('calculatedExpression', '@2026-03-01 + 1 day')] },
  ],
});

let started: SilentWorker[];

/** Never answers a task. */
class SilentWorker extends WorkerHere {
  isEnded = false;

  constructor() {
    super();
    started.push(this);
  }

  override postMessage(): void {}

  override terminate(): void {
    this.isEnded = true;
  }
}

beforeEach(() => Object.assign(globalThis, { Worker: WorkerHere }));
afterEach(() => jest.useRealTimers());

it('finds what formulas compute, show and preset', async () => {
  const formulas = new Formulas();
  expect(await formulas.initial(form)).toEqual({ a: [42] });
  const results = await formulas.run(form, { a: [2] });
  expect(results.answers).toEqual({ a: [2], double: [4], day: ['2026-03-02'] });
  expect([...results.computed]).toEqual(['double', 'day']);
  expect([...results.shown]).toEqual([['why', false]]);
  expect(await formulas.values(form, results.answers)).toMatchObject([
    { linkId: 'double', computed: true, value: 4 },
    { linkId: 'day', computed: true, value: '2026-03-02' },
  ]);
  expect((await formulas.run(form, { a: [5] })).shown).toEqual(new Map([['why', true]]));
});

it('computes and shows in each occurrence of what repeats by itself', async () => {
  const own = (linkId: string) => `%context.item.where(linkId = '${linkId}').answer.value`;
  const variable = (name: string, expression: string) => ({
    url: 'http://hl7.org/fhir/StructureDefinition/variable',
    valueExpression: { name, language: 'text/fhirpath', expression },
  });
  const reading = readForm({
    resourceType: 'Questionnaire',
    status: 'draft',
    title: 'Meals',
    item: [
      {
        linkId: "day's",
        text: 'Day',
        type: 'group',
        repeats: true,
        item: [
          {
            linkId: 'meal',
            text: 'Meal',
            type: 'group',
            repeats: true,
            extension: [variable('grams', own('grams')), variable('share', own('share'))],
            item: [
              { linkId: 'grams', text: 'Grams', type: 'integer' },
              { linkId: 'share', text: 'Micrograms in a gram', type: 'decimal' },
              {
                linkId: 'nickel',
                text: 'Nickel',
                type: 'decimal',
                extension: [formula('calculatedExpression', '%grams * %share')],
              },
              {
                linkId: 'what',
                text: 'What was it?',
                type: 'string',
                extension: [formula('enableWhenExpression', '%grams * %share > 50')],
              },
              {
                linkId: 'unit',
                text: 'Unit',
                type: 'string',
                extension: [formula('initialExpression', "'mi' + 'crograms'")],
              },
            ],
          },
        ],
      },
      {
        linkId: 'total',
        text: 'Total',
        type: 'decimal',
        extension: [
          formula('calculatedExpression', "%resource.descendants().where(linkId = 'nickel').answer.value.sum()"),
        ],
      },
    ],
  });
  if (!reading.ok) throw new Error(reading.reason);
  expect(reading.report).toEqual([]);
  const formulas = new Formulas();
  expect(await formulas.initial(reading.form)).toEqual({ 'unit~0.0': ['micrograms'] });
  const given = { 'grams~0.1': [100], 'share~0.1': [0.5], 'grams~1.0': [30], 'share~1.0': [2] };
  const { answers, computed, shown } = await formulas.run(reading.form, given);
  expect(answers).toEqual({ ...given, 'nickel~0.1': [50], 'nickel~1.0': [60], total: [110] });
  expect([...computed]).toEqual(['nickel~0.0', 'nickel~0.1', 'nickel~1.0', 'total']);
  expect([...shown]).toEqual([
    ['what~0.0', false],
    ['what~0.1', false],
    ['what~1.0', true],
  ]);
  expect(await formulas.values(reading.form, answers)).toMatchObject([{ linkId: 'total', computed: true, value: 110 }]);
});

it('tells what cannot be computed inside of what repeats', async () => {
  const days = read({
    resourceType: 'Questionnaire',
    status: 'draft',
    title: 'Days',
    item: [
      {
        linkId: 'day',
        text: 'Day',
        type: 'group',
        repeats: true,
        item: [
          { linkId: 'age', text: 'Age', type: 'integer', extension: [formula('calculatedExpression', '%patient.age')] },
        ],
      },
    ],
  });
  expect(await new Formulas().values(days, {})).toMatchObject([
    { linkId: 'age', computed: false, reason: 'Not computed: it needs %patient, which cannot be had.' },
  ]);
});

it('answers questions asked at once one by one, each with its own', async () => {
  const formulas = new Formulas();
  const found = await Promise.all([1, 2, 3].map((a) => formulas.run(form, { a: [a] })));
  expect(found.map(({ answers }) => answers.double)).toEqual([[2], [4], [6]]);
});

it('ends what takes longer than two seconds, and asks a fresh worker the next time', async () => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
  started = [];
  Object.assign(globalThis, { Worker: SilentWorker });
  const formulas = new Formulas();
  const first = expect(formulas.run(form, { a: [1] })).rejects.toThrow('take too long');
  await jest.advanceTimersByTimeAsync(1999);
  expect(started[0]?.isEnded).toBe(false);
  await jest.advanceTimersByTimeAsync(1);
  await first;
  expect(started[0]?.isEnded).toBe(true);
  Object.assign(globalThis, { Worker: WorkerHere });
  expect((await formulas.run(form, { a: [2] })).answers.double).toEqual([4]);
});

it('starts no worker once it is stopped', async () => {
  started = [];
  Object.assign(globalThis, { Worker: SilentWorker });
  const formulas = new Formulas();
  formulas.stop();
  await expect(formulas.run(form, { a: [1] })).rejects.toThrow('not run here any more');
  expect(started).toEqual([]);
});

it('computes nothing where there are no workers', async () => {
  Object.assign(globalThis, { Worker: undefined });
  await expect(new Formulas().run(form, { a: [1] })).rejects.toThrow('not a constructor');
});

it('rejects when the worker fails', async () => {
  const formulas = new Formulas();
  await expect(formulas.run(undefined as unknown as Form, { a: [1] })).rejects.toThrow('failed');
});
