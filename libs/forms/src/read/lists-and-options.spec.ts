import { evaluate } from '../evaluate/evaluate';
import { toQuestionnaire } from '../fhir/to-questionnaire';
import type { Form } from '../model/form';
import { ordinalScore } from '../score/ordinal-score';
import { inLanguage } from '../words/in-language';
import { readForm, readForms } from './read-form';

const HL7 = 'http://hl7.org/fhir/StructureDefinition/';

function read(json: unknown) {
  const result = readForm(json);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const question = (more: object) => ({ linkId: 'a', text: 'A', type: 'choice', ...more });
const form = (contained: object[], more: object = { answerValueSet: '#list' }) => ({
  resourceType: 'Questionnaire',
  status: 'draft',
  title: 'Form',
  contained,
  item: [question(more)],
});
const valueSet = (content: object) => ({ resourceType: 'ValueSet', id: 'list', status: 'active', ...content });
const codeSystem = (...concept: object[]) => ({ resourceType: 'CodeSystem', id: 'codes', url: 'urn:codes', concept });
const points = (name: string, value: number) => ({ extension: [{ url: HL7 + name, valueDecimal: value }] });
const wordsOf = ({ form: { items } }: { form: Form }) => items[0]?.options.map(({ display }) => display);

describe('a contained list', () => {
  it.each<[string, object[], string[]]>([
    [
      'takes the words from its code system',
      [
        valueSet({ compose: { include: [{ system: 'urn:codes', concept: [{ code: 'x' }] }] } }),
        codeSystem({ code: 'x', display: 'Ex' }, { code: 'y', display: 'Why' }),
      ],
      ['Ex'],
    ],
    [
      'is its whole code system, nested concepts too',
      [
        valueSet({ compose: { include: [{ system: 'urn:codes' }] } }),
        codeSystem({ code: 'x', display: 'Ex', concept: [{ code: 'z', display: 'Zed' }] }, { code: 'y' }),
      ],
      ['Ex', 'Zed', 'y'],
    ],
    [
      'leaves out what it excludes',
      [
        valueSet({
          compose: {
            include: [{ system: 'urn:codes' }],
            exclude: [{ system: 'urn:codes', concept: [{ code: 'x' }] }],
          },
        }),
        codeSystem({ code: 'x', display: 'Ex' }, { code: 'y', display: 'Why' }),
      ],
      ['Why'],
    ],
    [
      'is made of other lists',
      [
        valueSet({ compose: { include: [{ valueSet: ['urn:one|1.0', '#two'] }] } }),
        { ...valueSet({ compose: { include: [{ concept: [{ code: 'x' }] }] } }), id: 'one', url: 'urn:one' },
        { ...valueSet({ expansion: { contains: [{ code: 'y' }] } }), id: 'two' },
      ],
      ['x', 'y'],
    ],
  ])('%s', (_name, contained, words) => {
    const result = read(form(contained));
    expect(wordsOf(result)).toEqual(words);
    expect(result.report.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('longer than can be offered is not whole, and says so', () => {
    const contains = Array.from({ length: 20_001 }, (_, at) => ({ code: `c${at}` }));
    const result = read(form([valueSet({ expansion: { contains } })]));
    expect(result.form.items[0]).toMatchObject({ openText: true, missingList: '#list' });
    expect(result.report).toContainEqual(expect.objectContaining({ code: 'list-not-available' }));
  });

  it('with 200,000 concepts under one is read', () => {
    const concept = Array.from({ length: 200_000 }, (_, at) => ({ code: `c${at}` }));
    const contained = [
      valueSet({ compose: { include: [{ system: 'urn:codes' }] } }),
      codeSystem({ code: 'x', concept }),
    ];
    expect(wordsOf(read(form(contained)))).toHaveLength(20_000);
  });

  it('has its translations as designations', () => {
    const concept = [
      { code: 'x', display: 'Yes', designation: [{ language: 'de-CH', value: 'Ja' }, { value: 'no language' }] },
    ];
    const result = read(form([valueSet({ compose: { include: [{ concept }] } })]));
    expect(result.form.languages).toEqual(['en', 'de-CH']);
    expect(wordsOf({ form: inLanguage(result.form, 'de-CH') })).toEqual(['Ja']);
  });
});

describe('points of options', () => {
  const listed = (...concept: object[]) => valueSet({ compose: { include: [{ system: 'urn:codes', concept }] } });
  it.each<[string, object[]]>([
    [
      'in the value set',
      [listed({ code: 'x', ...points('valueset-ordinalValue', 1) }, { code: 'y', ...points('itemWeight', 3) })],
    ],
    [
      'in the code system',
      [
        listed({ code: 'x' }, { code: 'y' }),
        codeSystem({ code: 'x', ...points('codesystem-ordinalValue', 1) }, { code: 'y', ...points('itemWeight', 3) }),
      ],
    ],
    [
      'in the code system of an expansion',
      [
        valueSet({
          expansion: {
            contains: [
              { system: 'urn:codes', code: 'x' },
              { system: 'urn:codes', code: 'y' },
            ],
          },
        }),
        codeSystem({ code: 'x', ...points('ordinalValue', 1) }, { code: 'y', ...points('iso21090-CO-value', 3) }),
      ],
    ],
  ])('%s are added up', (_name, contained) => {
    const { form: made } = read(form(contained));
    expect(ordinalScore(made, { a: [{ system: 'urn:codes', code: 'y' }] })).toMatchObject({ score: 3, min: 1, max: 3 });
    expect(ordinalScore(made, {}).score).toBeNull();
  });
});

describe('lists of the Bundle', () => {
  const bundle = {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      { resource: { ...form([], { answerValueSet: 'urn:list' }), contained: undefined } },
      { resource: { ...form([], { answerValueSet: 'urn:elsewhere' }), contained: undefined } },
      { resource: valueSet({ url: 'urn:list', compose: { include: [{ system: 'urn:codes' }] } }) },
      { resource: codeSystem({ code: 'x', display: 'Ex' }) },
      { resource: { ...valueSet({ url: 'urn:other' }), id: 'other' } },
    ],
  };

  it('go with the form that needs them, which then stands alone', () => {
    const result = readForms(bundle);
    if (!result.ok) throw new Error(result.reason);
    const [first, second] = result.forms.map((one) => toQuestionnaire(one.form));
    expect(first?.contained).toMatchObject([{ id: 'list' }, { id: 'codes' }]);
    expect(second?.contained).toBeUndefined();
    expect(wordsOf(read(JSON.parse(JSON.stringify(first))))).toEqual(['Ex']);
    expect(result.forms[0]?.report).toContainEqual(expect.objectContaining({ linkId: '', code: 'converted' }));
  });
});

it('a list beside options is told as not used', () => {
  const { report, form: made } = read(form([], { answerOption: [{ valueString: 'x' }], answerValueSet: 'urn:list' }));
  expect(wordsOf({ form: made })).toEqual(['x']);
  expect(report.filter(({ level }) => level === 'warning')).toMatchObject([{ linkId: 'a', code: 'ignored' }]);
});

it('a condition on another code system means the one option with that code, as many public forms have it', () => {
  const { form: made, report } = read({
    ...form([], { answerOption: [{ valueCoding: { system: 'urn:new', code: 'Y', display: 'Yes' } }] }),
    item: [
      question({ answerOption: ['Y', 'N'].map((code) => ({ valueCoding: { system: 'urn:new', code } })) }),
      {
        linkId: 'b',
        text: 'B',
        type: 'string',
        enableWhen: [{ question: 'a', operator: '=', answerCoding: { system: 'urn:old', code: 'Y' } }],
      },
    ],
  });
  const isShown = (code: string) => evaluate(made, { a: [{ system: 'urn:new', code }] }).items.get('b')?.visible;
  expect([isShown('Y'), isShown('N')]).toEqual([true, false]);
  expect(report).toContainEqual(expect.objectContaining({ linkId: 'b', level: 'warning', code: 'converted' }));
  expect(toQuestionnaire(made).item).toMatchObject([{}, { enableWhen: [{ answerCoding: { system: 'urn:old' } }] }]);
});
