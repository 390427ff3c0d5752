import fc from 'fast-check';
import { initialAnswers } from '../answers/initial-answers';
import { pathOf } from '../answers/paths';
import { checkValues } from '../check/check-values';
import { evaluate } from '../evaluate/evaluate';
import { fromQuestionnaireResponse } from '../fhir/from-questionnaire-response';
import { toQuestionnaire } from '../fhir/to-questionnaire';
import { toQuestionnaireResponse } from '../fhir/to-questionnaire-response';
import { asList, asObject, objectsOf, type JsonObject } from '../json/json';
import { inOrder } from '../model/in-order';
import { ITEM_TYPES, type Form } from '../model/form';
import type { Answers, AnswerValue } from '../model/value';
import { readForm } from './read-form';
import { formText, publicForms } from '../../../../test/fixtures/ok/fhir/public-forms';

const sdc = 'http://hl7.org/fhir/StructureDefinition/questionnaire-';

// Public forms, each hurt at random places the way senders hurt them; what has to be true of any form is true of these.

describe('a public form with one to six flaws', () => {
  it.each(publicForms)('%s is read truly, or refused with a reason', (name) => {
    const text = formText(name);
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        expectTruth(mutated(JSON.parse(text) as JsonObject, mutations));
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it('a short form with something of everything is read truly, or refused with a reason', () => {
    fc.assert(
      fc.property(fc.array(mutation, { maxLength: 4 }), (mutations) => expectTruth(mutated(dense(), mutations))),
      { numRuns: 200, endOnFailure: true },
    );
  });
});

// What the mutations above found, made small.
describe('comes back from an export as it was', () => {
  const asked = (linkId: string, more: object = {}) => ({ linkId, text: linkId, type: 'string', ...more });
  const coding = (code: string, more: object = {}) => ({ valueCoding: { code, display: code, ...more } });

  it.each<[string, object[]]>([
    [
      'an item shown by any of its conditions, one of which asks for nothing',
      [
        asked('a'),
        asked('b', {
          enableBehavior: 'any',
          enableWhen: [
            { question: 'gone', operator: 'exists', answerBoolean: true },
            { question: 'a', operator: '=', answerString: 'x' },
          ],
        }),
      ],
    ],
    [
      'an item shown anyhow, whose other condition would turn in a circle',
      [
        asked('a', {
          enableBehavior: 'any',
          enableWhen: [
            { question: 'gone', operator: 'exists', answerBoolean: true },
            { question: 'b', operator: 'exists', answerBoolean: true },
          ],
          item: [asked('b', { enableWhen: [{ question: 'c', operator: '=', answerString: 'x' }] }), asked('c')],
        }),
      ],
    ],
    [
      'conditions of STU3, any of which was enough',
      [
        asked('a'),
        asked('b', {
          enableWhen: [
            { question: 'a', answerString: 'x' },
            { question: 'a', answerString: 'y' },
          ],
        }),
      ],
    ],
    [
      'a list beside options that are none',
      [
        asked('a', {
          type: 'choice',
          answerOption: [{}],
          answerValueSet: 'http://hl7.org/fhir/ValueSet/yesnodontknow',
        }),
      ],
    ],
    [
      'words of a list that cannot be had',
      [
        asked('a', {
          type: 'choice',
          answerValueSet: 'urn:none',
          initial: [{ valueCoding: { display: 'Own words' } }],
        }),
      ],
    ],
    ['options of STU3 that are nothing', [asked('a', { type: 'choice', option: null }), asked('b', { option: [] })]],
    ['an initial that is nothing beside one of STU3', [asked('a', { initial: null, initialString: 'x' })]],
    [
      'units of their own beside the units offered',
      [
        asked('a', {
          type: 'quantity',
          extension: [
            { url: `${sdc}unit`, ...coding('m') },
            { url: `${sdc}unitOption`, ...coding('cm') },
          ],
          initial: [{ valueQuantity: { value: 3, code: 'm' } }],
        }),
        asked('b', {
          type: 'quantity',
          extension: [{ url: `${sdc}unitOption`, ...coding('cm') }],
          initial: [{ valueQuantity: { unit: 'm' } }],
        }),
      ],
    ],
    ['a text to read that is read-only', [asked('a', { type: 'display', readOnly: true }), asked('b')]],
    [
      'the second of two options with the same code',
      [
        asked('first'),
        asked('a', {
          type: 'choice',
          answerOption: [coding('x', { system: 'urn:s' }), coding('x')],
          initial: [coding('x')],
        }),
      ],
    ],
  ])('%s', (_case, item) =>
    expectTruth({ resourceType: 'Questionnaire', status: 'draft', title: 'Form', item } as never),
  );

  it('a condition of STU3 that names its question by a number', () => {
    const enableWhen = ['x', 'y'].map((answerString) => ({ question: 1, answerString }));
    const item = [asked('1'), asked('b', { enableWhen })];
    const first = readForm({ resourceType: 'Questionnaire', status: 'draft', title: 'Form', item });
    const second = readForm(first.ok && toQuestionnaire(first.form));
    const isAsked = (read: typeof first, answer: string) =>
      read.ok && evaluate(read.form, { 1: [answer] }).items.get('b')?.enabled;
    for (const read of [first, second])
      expect(['y', 'z'].map((answer) => isAsked(read, answer))).toEqual([true, false]);
  });
});

/** All that holds for any JSON that is handed in as a form. */
function expectTruth(json: JsonObject): void {
  const result = readForm(json);
  if (!result.ok) {
    expect(result.reason).not.toBe('');
    return;
  }
  const { form, report } = result;
  expect(report.filter(({ linkId }) => linkId !== '' && !form.places.has(linkId))).toEqual([]);
  expectEveryItem(json, form, report);
  expectSameAgain(form, report);
  expectAnswersBack(form, initialAnswers(form));
  expectAnswersBack(form, filled(form));
}

type Report = readonly { readonly linkId: string; readonly code: string; readonly message: string }[];
const written = (root: JsonObject) => [...inOrder(objectsOf(root.item), ({ item }) => objectsOf(item))];

/** A single one in a list; nothing instead of an empty one. */
function properList(value: unknown): unknown {
  if (value === '' || asList(value).length === 0) return undefined;
  return asObject(value) ? [value] : value;
}

/** Items stand in the order of the source with their own extensions, and what was no item is told. */
function expectEveryItem(json: JsonObject, form: Form, report: Report): void {
  const items = written(json);
  const exported = written(toQuestionnaire(form));
  expect(exported.map(({ extension }) => extension)).toEqual(items.map(({ extension }) => properList(extension)));
  expect(toQuestionnaire(form).extension).toEqual(properList(json.extension));
  const isWhole = [json, ...items].every(({ item }) => asList(item).every((entry) => asObject(entry)));
  expect(report.some(({ code }) => code === 'not-json-object')).toBe(!isWhole);
}

/** A form that was repaired needs no more repair: given back and read again it is the same. */
function expectSameAgain(form: Form, report: Report): void {
  const exported = toQuestionnaire(form);
  const again = readForm(JSON.parse(JSON.stringify(exported)));
  if (!again.ok) throw new Error(again.reason);
  // How often an extension stands there changes with what was told to be left out.
  const inShort = ({ linkId, code, message }: Report[number]) =>
    code === 'extension-kept' ? message.replace(/( \(here.*)?\.$/, '') : `${linkId} ${code} ${message}`;
  const told = new Set(report.map(inShort));
  expect(again.report.map(inShort).filter((entry) => !told.has(entry))).toEqual([]);
  expect(JSON.stringify(toQuestionnaire(again.form))).toBe(JSON.stringify(exported));
  expect(plain(again.form)).toEqual(plain(form));
}

/** All of a form but the conditions that R4 cannot hold and that change nothing. */
function plain(form: Form): unknown {
  const items = [...form.places.values()].map(({ item, order, scopeDepth }) => {
    const { children, enableWhen, enableBehavior, source: _json, ...own } = item;
    const counted = enableWhen.filter(({ broken }) => !broken || broken === 'cycle');
    const isMet = counted.length === 0 || (enableBehavior === 'any' && counted.length < enableWhen.length);
    const conditions = isMet ? [] : [enableBehavior, counted];
    return { ...own, children: children.map(({ linkId }) => linkId), conditions, order, scopeDepth };
  });
  const { places: _places, items: _items, evaluationOrder: _order, source: _source, ...head } = form;
  return JSON.parse(JSON.stringify({ ...head, items }));
}

/** Answers go out and come back; only what is not asked stays away. */
function expectAnswersBack(form: Form, answers: Answers): void {
  const state = evaluate(form, answers);
  const response = toQuestionnaireResponse(form, answers, { authored: '2026-01-02T03:04:05Z' });
  const back = fromQuestionnaireResponse(form, JSON.parse(JSON.stringify(response)));
  const asked = [...state.items.values()].filter(({ enabled, answered }) => enabled && answered);
  expect(asked.flatMap(({ errors }) => errors)).toEqual([]);
  expect(back.refused).toEqual([]);
  expect({ ...back.answers }).toEqual(Object.fromEntries(asked.map(({ path, values }) => [path, values])));
}

const SAMPLES: readonly AnswerValue[] = [
  true,
  7,
  0.5,
  'some words',
  '2026-02-03',
  '2026-02-03T04:05:06Z',
  '07:08:09',
  'https://example.org/x',
  { value: 7 },
  { id: 'file 1', name: 'a.png', contentType: 'image/png', size: 12 },
];

/** An answer to every question that takes one of the samples or an option: in repeats, in the first occurrence. */
function filled(form: Form): Answers {
  const answers: Record<string, readonly AnswerValue[]> = {};
  for (const { item, scopeDepth, order } of form.places.values()) {
    const { options, linkId } = item;
    const chosen = options[order % options.length]?.value;
    const fitting = [...(chosen === undefined ? [] : [chosen]), ...SAMPLES].map((value) => checkValues(item, value));
    const value = fitting.find(({ ok }) => ok);
    if (value?.ok) answers[pathOf(linkId, Array<number>(scopeDepth).fill(0))] = value.value;
  }
  return answers;
}

type Holder = Record<string, unknown>;
type Mutation = {
  readonly kind: keyof typeof MUTATIONS;
  readonly at: number;
  readonly other: number;
  readonly value: unknown;
};

const copy = (value: unknown, revive?: (key: string, held: unknown) => unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value), revive);

const KEYS =
  'linkId text type item option options answerOption answerValueSet answerConstraint initial initialString valueString valueInteger valueCoding valueQuantity valueReference enableWhen enableBehavior hasAnswer question operator answerBoolean answerCoding required repeats readOnly maxLength prefix extension _text code display toString constructor'.split(
    ' ',
  );
const part = fc
  .record({
    key: fc.constantFrom('value', 'answer', 'initial', ''),
    kind: fc.constantFrom(
      ...'Boolean Integer Decimal Date Time DateTime String Uri Coding CodeableConcept Quantity Reference Attachment'.split(
        ' ',
      ),
    ),
    value: fc.constantFrom<unknown>(
      ...[
        true,
        'false',
        3,
        '3',
        2.5,
        -1,
        'some words',
        '2026-02-03',
        '2026-02-30',
        '10:00',
        { code: 'a' },
        { display: 'B' },
      ],
      ...[
        { system: 'urn:s', code: 'a', display: 'A' },
        { code: 5, display: 7 },
        { value: 3, unit: 'kg', code: 'kg' },
      ],
      ...[{ unit: 'cm' }, { value: '3' }, { reference: 'Patient/1' }, { coding: [{ code: 'a' }], text: 'A' }, {}, null],
    ),
    more: fc.constantFrom<object>(
      ...[{}, {}, {}, { initialSelected: true }, { operator: '=' }, { operator: 'exists' }, { hasAnswer: false }],
      ...[{ question: '1' }, { url: 'urn:own' }, { url: 'http://hl7.org/fhir/StructureDefinition/minValue' }],
      ...[{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden' }, { linkId: 'x' }, { type: 'choice' }],
      ...[{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption' }, { text: 'words' }],
    ),
  })
  .map(({ key, kind, value, more }): unknown => (key === '' ? value : { [key + kind]: value, ...more }));
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, 'true', '', ' ', 0, -1, 1e308, -2_147_483_649, 0.1, '12.5', '9007199254740993'),
  fc.constantFrom<unknown>([], {}, [[]], [null], [''], { item: [] }, 'toString', '__proto__', 'x'.repeat(6000)),
  fc.constantFrom(
    '0000',
    '2026-02-30',
    '9999-12-31',
    '2026',
    '24:00',
    '2026-01-01T25:00:00',
    '12:00',
    'group',
    'choice',
  ),
  // Keys named __proto__ are left out and told, in extensions too: bad-input.spec has them.
  fc.jsonValue({ maxDepth: 2 }).map((value) => copy(value, (key, held) => (key === '__proto__' ? undefined : held))),
  fc.constantFrom<unknown>(...ITEM_TYPES, 'coding', 'question', 'label', 'any', 'optionsOrString', 'exists', '!='),
  // Parts as items have them, with a flaw or in another version's way.
  part.map((entry) => [entry]),
  fc.array(part, { minLength: 1, maxLength: 3 }),
);

/** One flaw each; `places` lists every node as its holder and key, `items` every item. */
const MUTATIONS = {
  drop: ({ place: [holder, key] }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  duplicate: ({ place: [holder, key] }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 0, copy(holder[Number(key)]));
  },
  retype: ({ place: [holder, key], value }) => (holder[key] = value),
  wrap: ({ place: [holder, key] }) => (holder[key] = [holder[key]]),
  unwrap: ({ place: [holder, key] }) => (holder[key] = asList(holder[key])[0]),
  write: ({ place: [holder, key] }) => {
    const held = holder[key];
    if (typeof held === 'number' || typeof held === 'boolean') holder[key] = String(held);
  },
  swap: ({ place: [holder, key], otherPlace: [otherHolder, otherKey] }) => {
    const [one, other] = [copy(holder[key]), copy(otherHolder[otherKey])];
    otherHolder[otherKey] = one;
    holder[key] = other;
  },
  rename: ({ place: [holder, key], other }) => {
    if (Array.isArray(holder)) return;
    const renamed = Object.entries(holder).map(([name, held]) => [
      name === key ? KEYS[other % KEYS.length] : name,
      held,
    ]);
    for (const name of Object.keys(holder)) delete holder[name];
    Object.assign(holder, Object.fromEntries(renamed));
  },
  twin: ({ item, otherItem }) => (item.linkId = otherItem.linkId),
  graft: ({ item, otherItem, other }) => {
    const fields = Object.keys(otherItem);
    const field = fields[other % fields.length] ?? 'text';
    item[field] = copy(otherItem[field]);
  },
  move: ({ item, otherItem }) => (otherItem.item = [...asList(otherItem.item), copy(item)]),
  field: ({ item, other, value }) => (item[KEYS[other % KEYS.length] ?? ''] = value),
  second: ({ place: [holder, key], value }) => {
    const [, prefix = 'value'] = /^(value|answer|initial)/.exec(key) ?? [];
    if (!Array.isArray(holder)) holder[`${prefix}Integer`] = value;
  },
} satisfies Record<string, (target: Target) => unknown>;

type Target = {
  readonly place: readonly [Holder, string];
  readonly otherPlace: readonly [Holder, string];
  readonly item: Holder;
  readonly otherItem: Holder;
  readonly other: number;
  readonly value: unknown;
};

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...(Object.keys(MUTATIONS) as (keyof typeof MUTATIONS)[])),
  at: fc.nat(),
  other: fc.nat(),
  value: odd,
});

function mutated(json: JsonObject, mutations: readonly Mutation[]): JsonObject {
  for (const { kind, at, other, value } of mutations) {
    const items = written(json) as Holder[];
    // Mostly what is asked; now and then the whole form.
    const places = placesOf(at % 8 === 0 ? json : (items[other % items.length] ?? json));
    const pick = <Entry>(entries: readonly Entry[], number: number) => entries[number % entries.length];
    const place = pick(places, at);
    const otherPlace = pick(places, other);
    const item = pick(items, at);
    const otherItem = pick(items, other);
    if (place && otherPlace && item && otherItem)
      MUTATIONS[kind]({ place, otherPlace, item, otherItem, other, value: copy(value) });
  }
  return copy(json) as JsonObject;
}

function placesOf(root: object): (readonly [Holder, string])[] {
  return [
    ...inOrder(
      [root],
      (holder) => Object.values(holder).filter((held) => typeof held === 'object' && held !== null) as object[],
    ),
  ].flatMap((holder) => Object.keys(holder).map((key) => [holder as Holder, key] as const));
}

const dense = (): JsonObject => ({
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Dense',
  contained: [
    {
      resourceType: 'ValueSet',
      id: 'v',
      compose: { include: [{ system: 'urn:v', concept: [{ code: 'p' }, { code: 'q', display: 'Q' }] }] },
    },
  ],
  item: [
    {
      linkId: 'g',
      text: 'G',
      type: 'group',
      repeats: true,
      item: [
        {
          linkId: '1',
          text: 'One',
          type: 'choice',
          answerOption: [
            { valueCoding: { system: 'urn:s', code: 'a', display: 'A' } },
            { valueCoding: { code: 'b', display: 'B' }, initialSelected: true },
          ],
          item: [
            {
              linkId: '1.1',
              text: 'Why',
              type: 'string',
              enableWhen: [{ question: '1', operator: '=', answerCoding: { system: 'urn:s', code: 'a' } }],
            },
          ],
        },
        {
          linkId: '2',
          text: 'Two',
          type: 'open-choice',
          repeats: true,
          answerValueSet: '#v',
          initial: [{ valueCoding: { system: 'urn:v', code: 'p' } }],
        },
      ],
    },
    {
      linkId: '3',
      text: 'Three',
      type: 'integer',
      extension: [
        { url: sdc + 'unit', valueCoding: { code: 'kg' } },
        { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 1 },
      ],
      initial: [{ valueInteger: 3 }],
    },
    {
      linkId: '4',
      text: 'Four',
      type: 'quantity',
      repeats: true,
      extension: [
        { url: sdc + 'unitOption', valueCoding: { code: 'kg' } },
        { url: sdc + 'unitOption', valueCoding: { code: 'cm' } },
      ],
      initial: [{ valueQuantity: { value: 3, code: 'kg' } }],
    },
    {
      linkId: '5',
      text: 'Five',
      type: 'string',
      enableBehavior: 'any',
      enableWhen: [
        { question: '3', operator: '>', answerInteger: 2 },
        { question: '2', operator: 'exists', answerBoolean: true },
      ],
    },
    { linkId: '6', text: 'Six', type: 'date', required: true, initial: [{ valueDate: '2026-01-01' }] },
    {
      linkId: '7',
      text: 'Seven',
      type: 'choice',
      answerOption: [{ valueString: 'x' }, { valueInteger: 3 }, { valueDate: '2026-01-01' }],
      initial: [{ valueInteger: 3 }],
    },
    {
      linkId: '8',
      text: 'Eight',
      type: 'choice',
      option: [{ valueString: 'x' }, { valueString: 'y' }],
      initialString: 'y',
      enableWhen: [
        { question: '7', answerString: 'x' },
        { question: '6', hasAnswer: true },
      ],
    },
    { linkId: '9', text: 'Nine', type: 'reference', initial: [{ valueReference: { display: 'Dr A' } }] },
    {
      linkId: '10',
      text: 'Ten',
      type: 'choice',
      repeats: true,
      answerValueSet: 'urn:none',
      initial: [{ valueCoding: { display: 'Free' } }],
    },
    { linkId: '11', text: 'Eleven', type: 'dateTime', initial: [{ valueDateTime: '2026-01-01T10:00:00Z' }] },
    { linkId: '12', text: 'Twelve', type: 'boolean', initial: [{ valueBoolean: false }] },
  ],
});
