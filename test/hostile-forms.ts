// Forms that are large or twisted, for the specs of reading and for the bench that times them.
import {
  checkSubmission,
  evaluate,
  fromQuestionnaireResponse,
  readForm,
  toQuestionnaire,
  toQuestionnaireResponse,
} from '@skinroot/forms';
import { progress } from '@skinroot/sections';

/** Reads, evaluates, checks, exports and re-reads; returns what reading said. */
export function exercise(json: unknown) {
  const result = readForm(json);
  if (!result.ok) return result;
  const answers = Object.fromEntries([...result.form.places.keys()].map((linkId) => [linkId, ['x']]));
  evaluate(result.form, answers);
  checkSubmission(result.form, answers);
  progress(result.form, answers);
  fromQuestionnaireResponse(result.form, toQuestionnaireResponse(result.form, answers));
  JSON.stringify(toQuestionnaire(result.form));
  return result;
}

/** A Questionnaire of these items. */
export const form = (item: unknown) => ({ resourceType: 'Questionnaire', status: 'draft', title: 'Form', item });
/** A question for a text. */
export const string = (linkId: string, more: object = {}) => ({ linkId, text: linkId, type: 'string', ...more });
/** Shown when the question has an answer. */
export const when = (question: string) => ({ enableWhen: [{ question, operator: 'exists', answerBoolean: true }] });
/** So many of what is made. */
export const many = <Entry>(count: number, make: (at: number) => Entry) =>
  Array.from({ length: count }, (_, at) => make(at));
const nest = (depth: number, type: string): object => {
  let item: object = string('deepest');
  for (let at = depth; at > 0; at--)
    item = { linkId: `level-${at}`, text: 'L', type, repeats: type === 'group' && at % 100 === 0, item: [item] };
  return item;
};
const nestedJson = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
const rendered = (kind: string, valueString: string) => ({
  _text: { extension: [{ url: `${hl7}rendering-${kind}`, valueString }] },
});
const formula = (expression: string) => ({
  extension: [
    {
      url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
      valueExpression: { language: 'text/fhirpath', expression },
    },
  ],
});
const listOf = (url: string, include: object[]) => ({ resourceType: 'ValueSet', id: url, url, compose: { include } });
const choosing = (answerValueSet: string, contained: object[]) => ({
  ...form([{ linkId: 'a', text: 'A', type: 'choice', answerValueSet }]),
  contained,
});
const bundle = (resources: object[]) => ({
  resourceType: 'Bundle',
  entry: resources.map((resource) => ({ resource })),
});
const nestedExtension = (depth: number): object => {
  let extension: object = { url: 'urn:own', valueString: 'deepest' };
  for (let at = 0; at < depth; at++) extension = { url: 'urn:own', extension: [extension] };
  return extension;
};

/** What is taken, worked with and given back: its name, the JSON, and how many items it then has. */
export const largeForms: readonly [string, () => unknown, number][] = [
  ['10,000 questions', () => form(many(10_000, (at) => string(`q${at}`))), 10_000],
  [
    '10,000 questions, each on the one before',
    () => form(many(10_000, (at) => string(`q${at}`, at > 0 ? when(`q${at - 1}`) : {}))),
    10_000,
  ],
  [
    '10,000 questions, each on the one after',
    () => form(many(10_000, (at) => string(`q${at}`, at < 9999 ? when(`q${at + 1}`) : {}))),
    10_000,
  ],
  ['one circle of 10,000', () => form(many(10_000, (at) => string(`q${at}`, when(`q${(at + 1) % 10_000}`)))), 10_000],
  ['10,000 times the same linkId', () => form(many(10_000, () => string('same', when('same')))), 10_000],
  [
    '10,000 conditions on one question',
    () => form([string('a'), string('b', { enableWhen: many(10_000, () => when('a').enableWhen[0]) })]),
    2,
  ],
  [
    '10,000 options',
    () =>
      form([
        {
          linkId: 'a',
          text: 'A',
          type: 'choice',
          answerOption: many(10_000, (at) => ({ valueCoding: { code: `c${at}` } })),
        },
      ]),
    1,
  ],
  ['500 deep groups', () => form([nest(500, 'group')]), 501],
  ['500 deep questions', () => form([nest(500, 'string')]), 501],
  ['no items that are items', () => form([null, 1, 'x', [], [[]]]), 0],
  ['one item that is no list', () => form(string('a')), 1],
  [
    'everything of the wrong type',
    () =>
      form([
        {
          linkId: {},
          text: [],
          type: 7,
          required: 'yes',
          repeats: {},
          enableWhen: 'x',
          answerOption: 3,
          initial: true,
          extension: 'e',
          item: 'i',
          prefix: 1,
          maxLength: -1,
        },
      ]),
    1,
  ],
  [
    'options of nothing',
    () =>
      form([
        {
          linkId: 'a',
          text: 'A',
          type: 'choice',
          answerOption: [null, {}, { valueCoding: {} }, { valueCoding: null }, [], { valueString: '' }],
        },
      ]),
    1,
  ],
  ['5 MB of text', () => form([string('a', { text: 'x'.repeat(5_000_000) })]), 1],
  [
    '2 MB of hostile XHTML',
    () =>
      form(
        many(20, (at) =>
          string(`q${at}`, {
            _text: {
              extension: [
                {
                  url: 'http://hl7.org/fhir/StructureDefinition/rendering-xhtml',
                  valueString: '<b><script>'.repeat(10_000),
                },
              ],
            },
          }),
        ),
      ),
    20,
  ],
  [
    '10 MB of hostile markdown',
    () =>
      form(
        many(100, (at) =>
          string(`q${at}`, {
            _text: {
              extension: [
                {
                  url: 'http://hl7.org/fhir/StructureDefinition/rendering-markdown',
                  valueString: '[]('.repeat(33_000),
                },
              ],
            },
          }),
        ),
      ),
    100,
  ],
  [
    'value sets in a circle',
    () => ({
      ...form([{ linkId: 'a', text: 'A', type: 'choice', answerValueSet: '#v' }]),
      contained: [{ resourceType: 'ValueSet', id: 'v', url: 'urn:v', compose: { include: [{ valueSet: ['urn:v'] }] } }],
    }),
    1,
  ],
  [
    'value sets in a chain of 5000',
    () =>
      choosing(
        'urn:v0',
        many(5000, (at) => listOf(`urn:v${at}`, [{ valueSet: [`urn:v${at + 1}`] }])),
      ),
    1,
  ],
  [
    'value sets that hold the next one twice, 40 times over',
    () =>
      choosing('urn:v0', [
        ...many(40, (at) => listOf(`urn:v${at}`, [{ valueSet: [`urn:v${at + 1}`, `urn:v${at + 1}`] }])),
        listOf('urn:v40', [{ system: 'urn:s', concept: [{ code: 'a' }] }]),
      ]),
    1,
  ],
  [
    '500 value sets of all of one long code system',
    () => ({
      ...form(many(500, (at) => ({ linkId: `q${at}`, text: 'Q', type: 'choice', answerValueSet: `urn:v${at}` }))),
      contained: [
        ...many(500, (at) => listOf(`urn:v${at}`, [{ system: 'urn:s' }])),
        { resourceType: 'CodeSystem', url: 'urn:s', concept: many(20_000, (at) => ({ code: `c${at}` })) },
      ],
    }),
    500,
  ],
  [
    'one extension 100,000 times',
    () => form([string('a', { extension: many(100_000, (at) => ({ url: `${hl7}minValue`, valueInteger: at })) })]),
    1,
  ],
  [
    '50,000 initial values',
    () => form([string('a', { repeats: true, initial: many(50_000, (at) => ({ valueString: `v${at}` })) })]),
    1,
  ],
  ['a circle of one', () => form([string('a', when('a'))]), 1],
  ['a circle of two', () => form([string('a', when('b')), string('b', when('a'))]), 2],
  ['a circle of 1000', () => form(many(1000, (at) => string(`q${at}`, when(`q${(at + 1) % 1000}`)))), 1000],
  ['extensions 500 deep', () => form([string('a', { extension: [nestedExtension(500)] })]), 1],
  ['extensions 1900 deep, with NUL', () => form([string('a\0', { extension: [nestedExtension(1900)] })]), 1],
  [
    'a formula of loops that is hardly to be read',
    () => form([string('a', formula(`.repeat(${'item    '.repeat(100)}x`)), string('b', formula("'%".repeat(1e6)))]),
    2,
  ],
  [
    '30,000 formulas and 10,000 variables',
    () => ({
      ...form(many(30_000, (at) => string(`q${at}`, formula(`%v${at} + 1`)))),
      extension: many(10_000, (at) => ({
        url: `${hl7}variable`,
        valueExpression: { name: `v${at}`, language: 'text/fhirpath', expression: `%v${at - 1}` },
      })),
    }),
    30_000,
  ],
  [
    'a picture of 8 MB',
    () => form([string('a', { extension: [{ url: 'urn:i', valueAttachment: { data: 'A'.repeat(8e6) } }] })]),
    1,
  ],
  [
    '4 MB of brackets in markdown',
    () => form(many(4, (at) => string(`q${at}`, rendered('markdown', '!['.repeat(120_000))))),
    4,
  ],
  ['XHTML 5000 deep', () => form([string('a', rendered('xhtml', `${'<div>'.repeat(5000)}x`))]), 1],
  [
    'a picture of 5 MB in XHTML',
    () =>
      form([
        string('a', rendered('xhtml', `<img alt="x" src="data:image/png;base64,iVBORw0KGgo${'A'.repeat(5e6)}"/>`)),
      ]),
    1,
  ],
  ['a Bundle of 20,000', () => bundle(many(20_000, (at) => form([string(`q${at}`)]))), 1],
  ['a Bundle of 30 with 9000 items each', () => bundle(many(30, () => form(many(9000, () => ({}))))), 9000],
  [
    'numbers that are hardly numbers',
    () =>
      '{"resourceType":"Questionnaire","status":"draft","title":"F","item":[{"linkId":-0,"text":"A","type":"decimal","maxLength":1e400,"initial":[{"valueDecimal":1e-400}]}]}',
    1,
  ],
];

/** What is refused: its name, the JSON, and the reason. */
export const refusedForms: readonly [string, () => unknown, RegExp][] = [
  ['1,500 deep', () => form([nest(1500, 'group')]), /nested more than 1000 deep/],
  ['60,000 items', () => form(many(60_000, (at) => string(`q${at}`))), /more than 50000 items/],
  ['JSON 100,000 deep', () => ({ ...form([]), extension: nestedJson(100_000) }), /too deep/],
  ['extensions 5000 deep', () => ({ ...form([]), extension: [nestedExtension(5000)] }), /too deep/],
  ['UTF-16 taken for UTF-8', () => Buffer.from(JSON.stringify(form([])), 'utf16le').toString(), /not JSON/],
  ['a million empty items', () => form(many(1_000_000, () => ({}))), /more than 50000 items/],
  ['a Bundle of none', () => bundle([{ resourceType: 'ValueSet' }]), /no Questionnaire/],
  ['a Bundle in a Bundle', () => bundle([bundle([form([])])]), /no Questionnaire/],
  ['6 million characters', () => 'x'.repeat(6_000_000), /longer than 5 million/],
  ['2 million escaped quotes, cut off', () => `"${'\\"\\\\'.repeat(1_000_000)}`, /not JSON/],
  ['2 million escaped quotes', () => `["${'\\"\\\\'.repeat(1_000_000)}"]`, /not a FHIR resource/],
];
