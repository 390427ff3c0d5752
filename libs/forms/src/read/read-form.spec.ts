import { readFileSync } from 'node:fs';
import { readForm, readForms } from './read-form';

const fixture = (name: string) => readFileSync(`test/fixtures/ok/fhir/${name}.json`, 'utf8');

function read(json: unknown) {
  const result = readForm(json);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const questionnaire = (...item: object[]) => ({ resourceType: 'Questionnaire', status: 'draft', title: 'Form', item });
const problems = (json: unknown) =>
  read(json)
    .report.filter(({ level }) => level !== 'info')
    .map(({ linkId, code }) => `${linkId} ${code}`);

describe('public forms', () => {
  it.each([
    ['d01-phq-4', 7, []],
    ['d02-phq9', 11, []],
    [
      'd03-bit-of-everything',
      19,
      [
        'Item-rb list-not-available',
        'Item10 list-not-available',
        'Item11 list-not-available',
        'Item12 list-not-available',
      ],
    ],
    ['d04-argonaut-phq9', 14, []],
    [
      'd05-family-history',
      33,
      [
        '/54126-8/54125-0 expression',
        '/54126-8/21112-8 expression',
        '/54126-8/54137-5/54140-9 list-not-available',
        '/54114-4/54123-5 expression',
        '/54114-4/54117-7/54116-9 missing-options',
      ],
    ],
    ['d06-gad7-cql', 9, ['/70274-6 expression']],
    ['d07-covid-nested', 48, ['P0', 'P2', 'P4', 'P6', 'S2'].map((linkId) => `${linkId} list-not-available`)],
    ['d08-paperwork-attachments', 65, ['ovrp-interest list-not-available']],
    ['d09-initial-values', 7, [' missing-status']],
  ])('%s: %i items, repairs told', (name, items, warnings) => {
    expect(read(fixture(name)).form.places.size).toBe(items);
    expect(problems(fixture(name))).toEqual(warnings);
  });

  it('reads our own intake without a repair', () => {
    const { form, report } = read(fixture('root-cause-intake'));
    expect(report).toEqual([]);
    expect(form.places.size).toBe(151);
  });
});

describe('what an item becomes', () => {
  const only = (item: object, around: object = {}) => {
    const { form, report } = read({ ...questionnaire(item), ...around });
    return { item: form.items[0], report };
  };
  const hl7 = (name: string, value: object) => ({ url: `http://hl7.org/fhir/StructureDefinition/${name}`, ...value });

  it('takes bounds, units, controls and flags from the extensions', () => {
    const { item } = only({
      linkId: 'a',
      text: 'A',
      type: 'decimal',
      required: true,
      maxLength: 9,
      extension: [
        hl7('minValue', { valueInteger: 1 }),
        hl7('maxValue', { valueDecimal: 9.5 }),
        hl7('maxDecimalPlaces', { valueInteger: 1 }),
        hl7('questionnaire-unit', { valueCoding: { code: 'kg' } }),
        hl7('questionnaire-hidden', { valueBoolean: true }),
        hl7('questionnaire-itemControl', { valueCodeableConcept: { coding: [{ code: 'slider' }] } }),
        hl7('questionnaire-sliderStepValue', { valueInteger: 2 }),
      ],
    });
    expect(item).toMatchObject({
      minValue: 1,
      maxValue: 9.5,
      maxDecimals: 1,
      unit: { code: 'kg' },
      hidden: true,
      control: 'slider',
      step: 2,
      required: true,
      maxLength: 9,
    });
  });

  it('shows help and legal text at its question', () => {
    const control = (code: string) => [
      hl7('questionnaire-itemControl', { valueCodeableConcept: { coding: [{ code }] } }),
    ];
    const { item } = only({
      linkId: 'a',
      text: 'A',
      type: 'string',
      item: [
        { linkId: 'a.help', type: 'display', text: 'How to', extension: control('help') },
        { linkId: 'a.legal', type: 'display', text: 'Law', extension: control('legal') },
      ],
    });
    expect(item).toMatchObject({ help: [{ kind: 'text', text: 'How to' }], legal: [{ kind: 'text', text: 'Law' }] });
    expect(item?.children.map(({ role }) => role)).toEqual(['help', 'legal']);
  });

  it('reads scores from the option or from its coding, in R4 or R5 spelling', () => {
    const { item } = only({
      linkId: 'a',
      text: 'A',
      type: 'choice',
      answerOption: [
        { valueCoding: { code: 'x', display: 'X', extension: [hl7('ordinalValue', { valueDecimal: 2 })] } },
        {
          valueCoding: { code: 'y', display: 'Y' },
          extension: [
            hl7('itemWeight', { valueDecimal: 3 }),
            hl7('questionnaire-optionExclusive', { valueBoolean: true }),
          ],
        },
      ],
    });
    expect(item?.options).toMatchObject([
      { display: 'X', ordinal: 2 },
      { display: 'Y', ordinal: 3, exclusive: true },
    ]);
  });

  it.each([
    ['expansion', { expansion: { contains: [{ code: 'a', display: 'A', contains: [{ code: 'b', display: 'B' }] }] } }],
    [
      'compose',
      {
        compose: {
          include: [
            {
              system: 's',
              concept: [
                { code: 'a', display: 'A' },
                { code: 'b', display: 'B' },
              ],
            },
          ],
        },
      },
    ],
  ])('takes a contained list by its %s', (_way, list) => {
    const contained = [{ resourceType: 'ValueSet', id: 'v', ...list }];
    const { item, report } = only({ linkId: 'a', text: 'A', type: 'choice', answerValueSet: '#v' }, { contained });
    expect(item?.options.map(({ display }) => display)).toEqual(['A', 'B']);
    expect(report).toEqual([]);
  });

  it('knows the common lists by address and version', () => {
    const { item } = only({
      linkId: 'a',
      text: 'A',
      type: 'choice',
      answerValueSet: 'http://hl7.org/fhir/ValueSet/administrative-gender|4.0.1',
    });
    expect(item).toMatchObject({
      openText: false,
      options: [{ display: 'Male' }, { display: 'Female' }, { display: 'Other' }, { display: 'Unknown' }],
    });
  });

  it('takes free text and names the list that cannot be had', () => {
    const { item } = only({ linkId: 'a', text: 'A', type: 'choice', answerValueSet: 'https://elsewhere.example/list' });
    expect(item).toMatchObject({ openText: true, missingList: 'https://elsewhere.example/list', options: [] });
  });

  it('keeps translations of questions and options', () => {
    const inSwedish = (content: string) => ({
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/translation',
          extension: [
            { url: 'lang', valueCode: 'sv' },
            { url: 'content', valueString: content },
          ],
        },
      ],
    });
    const { form } = read(
      questionnaire({
        linkId: 'a',
        text: 'Yes?',
        _text: inSwedish('Ja?'),
        type: 'choice',
        answerOption: [{ valueCoding: { code: 'y', display: 'Yes', _display: inSwedish('Ja') } }],
      }),
    );
    expect(form.languages).toEqual(['en', 'sv']);
    expect(form.items[0]).toMatchObject({
      translations: { sv: { text: 'Ja?' } },
      options: [{ translations: { sv: 'Ja' } }],
    });
  });
});

describe('repairs', () => {
  it.each<[string, object[], string[]]>([
    ['no linkId', [{ text: 'A', type: 'string' }], ['item-1 missing-link-id']],
    [
      'linkId twice',
      [
        { linkId: 'a', text: 'A', type: 'string' },
        { linkId: 'a', text: 'B', type: 'string' },
      ],
      ['a-2 duplicate-link-id'],
    ],
    ['no type', [{ linkId: 'a', text: 'A' }], ['a missing-type']],
    ['unknown type', [{ linkId: 'a', text: 'A', type: 'hologram' }], ['a unknown-type']],
    ['R5 coding', [{ linkId: 'a', text: 'A', type: 'coding', answerOption: [{ valueString: 'x' }] }], ['a converted']],
    ['no text', [{ linkId: 'a', type: 'string' }], ['a missing-text']],
    ['no options', [{ linkId: 'a', text: 'A', type: 'choice' }], ['a missing-options']],
    [
      'option twice',
      [{ linkId: 'a', text: 'A', type: 'choice', answerOption: [{ valueString: 'x' }, { valueString: 'x' }] }],
      ['a duplicate-option'],
    ],
    [
      'empty option',
      [
        {
          linkId: 'a',
          text: 'A',
          type: 'choice',
          answerOption: [{ valueString: 'x' }, { valueCoding: { system: 's' } }],
        },
      ],
      ['a ignored'],
    ],
    [
      'condition on nothing',
      [
        {
          linkId: 'a',
          text: 'A',
          type: 'string',
          enableWhen: [{ question: 'z', operator: 'exists', answerBoolean: true }],
        },
      ],
      ['a dangling-condition'],
    ],
    [
      'required but hidden',
      [
        {
          linkId: 'a',
          text: 'A',
          type: 'string',
          required: true,
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true }],
        },
      ],
      ['a unfillable'],
    ],
    [
      'range upside down',
      [
        {
          linkId: 'a',
          text: 'A',
          type: 'integer',
          extension: [
            { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 9 },
            { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 1 },
          ],
        },
      ],
      ['a unfillable'],
    ],
    [
      'endless pattern',
      [
        {
          linkId: 'a',
          text: 'A',
          type: 'string',
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/regex', valueString: '(a+)+$' }],
        },
      ],
      ['a pattern-refused'],
    ],
    [
      'initial that does not fit',
      [{ linkId: 'a', text: 'A', type: 'integer', initial: [{ valueInteger: 1.5 }] }],
      ['a ignored'],
    ],
    [
      'circle',
      [
        {
          linkId: 'a',
          text: 'A',
          type: 'boolean',
          enableWhen: [{ question: 'b', operator: '=', answerBoolean: true }],
        },
        {
          linkId: 'b',
          text: 'B',
          type: 'boolean',
          enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }],
        },
      ],
      ['a cycle', 'b cycle'],
    ],
    [
      'group shown by its own question',
      [
        {
          linkId: 'g',
          text: 'G',
          type: 'group',
          enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }],
          item: [{ linkId: 'a', text: 'A', type: 'boolean' }],
        },
      ],
      ['g cycle'],
    ],
  ])('%s', (_case, items, expected) => {
    expect(problems(questionnaire(...items))).toEqual(expected);
  });

  it('points a condition at the twin that stands nearest', () => {
    const group = (linkId: string) => ({
      linkId,
      type: 'group',
      text: linkId,
      item: [
        { linkId: 'q', text: 'Q', type: 'boolean' },
        {
          linkId: 'then',
          text: 'T',
          type: 'string',
          enableWhen: [{ question: 'q', operator: '=', answerBoolean: true }],
        },
      ],
    });
    const { form } = read(questionnaire(group('one'), group('two')));
    expect(form.places.get('then')?.item.enableWhen[0]?.question).toBe('q');
    expect(form.places.get('then-2')?.item.enableWhen[0]?.question).toBe('q-2');
  });

  it('converts STU3 options, initial values and conditions', () => {
    const { form } = read(
      questionnaire(
        {
          linkId: 'a',
          text: 'A',
          type: 'choice',
          option: [{ valueCoding: { code: 'x', display: 'X' } }],
          initialCoding: { code: 'x' },
        },
        { linkId: 'b', text: 'B', type: 'string', enableWhen: [{ question: 'a', hasAnswer: true }] },
      ),
    );
    expect(form.items[0]).toMatchObject({ options: [{ display: 'X' }], initial: [{ code: 'x', display: 'X' }] });
    expect(form.items[1]?.enableWhen).toEqual([{ question: 'a', operator: 'exists', answer: true }]);
  });
});

describe('what is not a form', () => {
  it.each([
    [null, 'not a FHIR resource'],
    [[], 'not a FHIR resource'],
    ['{', 'not JSON'],
    [{}, 'no resourceType'],
    [{ resourceType: 'Patient' }, 'a Patient'],
    [{ resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient' } }] }, 'no Questionnaire'],
  ])('%j is refused with the reason', (json, reason) => {
    expect(readForm(json)).toEqual({ ok: false, reason: expect.stringContaining(reason) as string });
  });
});

describe('Bundles and byte order marks', () => {
  const bundle = {
    resourceType: 'Bundle',
    entry: [
      { resource: questionnaire({ linkId: 'a', text: 'A', type: 'choice', answerValueSet: 'urn:v' }) },
      { resource: questionnaire({ linkId: 'b', text: 'B', type: 'string' }) },
      { resource: { resourceType: 'ValueSet', url: 'urn:v', compose: { include: [{ concept: [{ code: 'x' }] }] } } },
    ],
  };

  it('reads every form, with the lists beside them', () => {
    const result = readForms(bundle);
    expect(result.ok && result.forms.map(({ form }) => form.items[0]?.linkId)).toEqual(['a', 'b']);
    expect(result.ok && result.forms[0]?.form.items[0]?.options).toMatchObject([{ display: 'x' }]);
  });

  it('says so when only the first is taken', () => {
    expect(problems(bundle)).toEqual([' ignored']);
  });

  it('takes off a byte order mark', () => {
    expect(
      read(`\ufeff${JSON.stringify(questionnaire({ linkId: 'a', text: 'A', type: 'string' }))}`).form.places.has('a'),
    ).toBe(true);
  });
});
