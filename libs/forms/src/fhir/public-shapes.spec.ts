import { checkAnswer } from '../check/check-answer';
import { initialAnswers } from '../answers/initial-answers';
import { evaluate } from '../evaluate/evaluate';
import { readForm } from '../read/read-form';
import { fromQuestionnaireResponse } from './from-questionnaire-response';
import { toQuestionnaire } from './to-questionnaire';
import { toQuestionnaireResponse } from './to-questionnaire-response';

// Shapes met in public forms (LHC-Forms, the SDC guide, refero, DSTU2 examples), each cut down to what it is about.
function read(...item: object[]) {
  const result = readForm({ resourceType: 'Questionnaire', status: 'draft', title: 'Form', item });
  if (!result.ok) throw new Error(result.reason);
  return result;
}
const told = (...item: object[]) => read(...item).report.map(({ linkId, code }) => `${linkId} ${code}`);

describe('values in the type of another', () => {
  it.each<[string, string, object, object]>([
    ['a number as text', 'integer', { valueInteger: '10' }, { valueInteger: 10 }],
    ['a text as number', 'choice', { valueString: 10 }, { valueString: '10' }],
  ])('an option that is %s is put right, told and answered', (_case, type, written, right) => {
    const question = { linkId: 'a', text: 'A', type, answerOption: [written] };
    const { form, report } = read(question);
    expect(report.map(({ code }) => code)).toContain('converted');
    expect(toQuestionnaire(form).item).toEqual([{ ...question, type: 'choice', answerOption: [right] }]);
    const checked = checkAnswer(form, 'a', form.items[0]?.options[0]?.value);
    const answers = { a: checked.ok ? checked.value : [] };
    const response = toQuestionnaireResponse(form, answers);
    expect(response.item).toEqual([{ linkId: 'a', text: 'A', answer: [right] }]);
    expect({ ...fromQuestionnaireResponse(form, response).answers }).toEqual(answers);
  });

  it('fields of an item are put right and told', () => {
    const item = { linkId: 'a', text: 5, type: 'string', required: 'true', repeats: 'false', maxLength: '9' };
    expect(told(item)).toEqual(['a converted']);
    const { form } = read(item);
    expect(form.items[0]).toMatchObject({ text: '5', required: true, repeats: false, maxLength: 9 });
    expect(toQuestionnaire(form).item).toEqual([
      { linkId: 'a', text: '5', type: 'string', required: true, repeats: false, maxLength: 9 },
    ]);
  });
});

it('initial values stand beside the options that are marked as selected, each once', () => {
  const option = (code: string, more = {}) => ({ valueCoding: { code, display: code }, ...more });
  const { form } = read({
    linkId: 'a',
    text: 'A',
    type: 'open-choice',
    repeats: true,
    answerOption: [option('x'), option('y', { initialSelected: true }), option('z', { initialSelected: true })],
    initial: [{ valueString: 'own words' }, { valueCoding: { code: 'y' } }],
  });
  expect(initialAnswers(form).a).toEqual(['own words', { code: 'y', display: 'y' }, { code: 'z', display: 'z' }]);
});

describe('initial values beside options, of which R4 has only one or the other', () => {
  const question = (repeats: boolean, initial: object[], ...selected: string[]) => ({
    linkId: 'a',
    text: 'A',
    type: 'open-choice',
    repeats,
    answerOption: ['x', 'y', 'z'].map((code) => ({
      valueCoding: { code },
      ...(selected.includes(code) && { initialSelected: true }),
    })),
    ...(initial.length > 0 && { initial }),
  });
  const coded = (code: string) => ({ valueCoding: { code } });
  const own = { valueString: 'own' };
  const marked = { ...coded('y'), extension: [{ url: 'urn:mark', valueString: 'x' }] };

  it.each<[string, ReturnType<typeof question>, ReturnType<typeof question>]>([
    ['mark their option', question(false, [coded('y')]), question(false, [], 'y')],
    ['count before a marked option', question(false, [coded('y')], 'x'), question(false, [], 'y')],
    ['mark each of theirs', question(true, [coded('z'), coded('x')], 'y'), question(true, [], 'x', 'y', 'z')],
    ['stay where more is said of them', question(false, [marked]), question(false, [marked])],
    ['stay where they are no option', question(true, [coded('y'), own]), question(true, [own], 'y')],
    ['stay, alone, where they are no option', question(false, [own], 'x'), question(false, [own], 'x')],
    ['leave nothing where the first is no option', question(false, [own, coded('y')], 'x'), question(false, [own])],
  ])('%s', (_case, written, right) => {
    const { form } = read(written);
    expect(toQuestionnaire(form).item).toEqual([right]);
    expect(initialAnswers(read(right).form)).toEqual(initialAnswers(form));
  });
});

it('an entry left empty keeps those behind it in their places', () => {
  const group = { linkId: 'g', text: 'G', type: 'group', repeats: true };
  const { form } = read({ ...group, item: [{ linkId: 'a', text: 'A', type: 'string' }] });
  const answers = { 'a~2': ['third'] };
  const response = toQuestionnaireResponse(form, answers);
  const head = { linkId: 'g', text: 'G' };
  expect(response.item).toEqual([
    head,
    head,
    { ...head, item: [{ linkId: 'a', text: 'A', answer: [{ valueString: 'third' }] }] },
  ]);
  expect({ ...fromQuestionnaireResponse(form, response).answers }).toEqual(answers);
});

it('a form of DSTU2 is not passed off as an empty one', () => {
  const result = readForm({ resourceType: 'Questionnaire', status: 'draft', title: 'Old', group: { question: [{}] } });
  expect(result.ok && result.report).toMatchObject([{ message: expect.stringContaining('DSTU2') as string }]);
});

describe('questions of public skin, panel and guide forms are answered, given back as they came, and told truly', () => {
  const hl7 = (name: string, value: object) => ({ url: `http://hl7.org/fhir/StructureDefinition/${name}`, ...value });
  const sdc = (name: string, value: object) => ({
    url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`,
    ...value,
  });
  const control = (code: string) => hl7('questionnaire-itemControl', { valueCodeableConcept: { coding: [{ code }] } });
  const asked = (type: string, more: object) => ({ linkId: 'a', text: 'A', type, ...more });
  const loinc = (code: string, display: string, points: number) => ({
    valueCoding: { system: 'http://loinc.org', code, display },
    extension: [
      hl7('questionnaire-optionPrefix', { valueString: `${points}` }),
      hl7('ordinalValue', { valueDecimal: points }),
    ],
  });
  const unit = (code: string) => hl7('questionnaire-unitOption', { valueCoding: { code, display: code } });

  it.each<[string, object, unknown, string[]]>([
    [
      'a week of itch by points',
      asked('choice', { answerOption: [loinc('n', 'Not at all', 0), loinc('m', 'Very much', 3)] }),
      'm',
      [],
    ],
    [
      'area of a body part in steps',
      asked('integer', {
        extension: [
          control('slider'),
          hl7('questionnaire-sliderStepValue', { valueInteger: 1 }),
          hl7('minValue', { valueInteger: 0 }),
          hl7('maxValue', { valueInteger: 6 }),
        ],
      }),
      6,
      [],
    ],
    [
      'an amount between two amounts',
      asked('quantity', {
        extension: [
          sdc('minQuantity', { valueQuantity: { value: 1, code: 'kg' } }),
          sdc('maxQuantity', { valueQuantity: { value: 9, code: 'kg' } }),
          unit('kg'),
          unit('g'),
        ],
      }),
      { value: 5, code: 'kg', unit: 'kg' },
      [],
    ],
    [
      'a unit from a list elsewhere',
      asked('quantity', { extension: [hl7('questionnaire-unitValueSet', { valueCanonical: 'urn:units' })] }),
      { value: 5, unit: 'mm' },
      ['a extension-kept'],
    ],
    [
      'a label for other words',
      asked('open-choice', {
        extension: [sdc('openLabel', { valueString: 'Another cream' })],
        answerOption: [{ valueString: 'Cream' }],
      }),
      'Balm',
      ['a extension-kept'],
    ],
    [
      'columns of a list of choices',
      asked('choice', {
        extension: [sdc('choiceColumn', { extension: [{ url: 'path', valueString: 'code' }] })],
        answerOption: [{ valueCoding: { code: 'x', display: 'X' } }],
      }),
      { code: 'x' },
      [],
    ],
    [
      'options that come and go',
      asked('choice', {
        extension: [
          sdc('answerOptionsToggleExpression', { extension: [{ url: 'option', valueCoding: { code: 'x' } }] }),
        ],
        answerOption: [{ valueCoding: { code: 'x', display: 'X' } }],
      }),
      { code: 'x' },
      ['a extension-kept'],
    ],
    [
      'what a server fills in',
      asked('string', {
        extension: [
          sdc('itemPopulationContext', { valueExpression: { language: 'text/fhirpath', expression: '%patient' } }),
        ],
      }),
      'words',
      [],
    ],
    [
      'a signature and a text that may be left out',
      asked('boolean', {
        extension: [
          hl7('questionnaire-signatureRequired', { valueCodeableConcept: { coding: [{ code: 'author' }] } }),
          sdc('optionalDisplay', { valueBoolean: true }),
        ],
      }),
      true,
      [],
    ],
    [
      'a list of a server of words',
      asked('choice', {
        extension: [sdc('preferredTerminologyServer', { valueUrl: 'https://example.org' })],
        answerValueSet: 'urn:far',
      }),
      { code: 'c', display: 'C' },
      ['a list-not-available'],
    ],
    [
      'times and people to choose from',
      asked('choice', {
        answerOption: [{ valueTime: '08:00:00' }, { valueReference: { reference: 'Practitioner/1', display: 'Dr A' } }],
      }),
      'Dr A',
      [],
    ],
    [
      'amounts to choose from',
      asked('choice', {
        answerOption: [1, 2].map((value) => ({ valueQuantity: { value, unit: 'tubes', code: 't' } })),
      }),
      { value: 2, unit: 'tubes', code: 't' },
      [],
    ],
  ])('%s', (_case, question, value, notes) => {
    const { form, report } = read(question);
    expect(report.map(({ linkId, code }) => `${linkId} ${code}`)).toEqual(notes);
    expect(toQuestionnaire(form).item).toEqual([question]);
    const checked = checkAnswer(form, 'a', value);
    if (!checked.ok) throw new Error(checked.message);
    const back = fromQuestionnaireResponse(form, toQuestionnaireResponse(form, { a: checked.value }));
    expect(back.refused).toEqual([]);
    expect({ ...back.answers }).toEqual({ a: checked.value });
  });

  it.each(['tab-container', 'gtable', 'grid'])('a group drawn as %s holds its questions in order', (code) => {
    const group = { linkId: 'g', text: 'G', type: 'group', extension: [control(code)] };
    const item = { ...group, item: ['2', '1'].map((linkId) => ({ linkId, text: 'T', type: 'string' })) };
    const { form, report } = read(item);
    const unknown = { linkId: 'g', code: 'extension-kept', level: 'info' };
    expect(report).toMatchObject(code === 'tab-container' ? [unknown] : []);
    expect([...form.places.keys()]).toEqual(['g', '2', '1']);
    expect(toQuestionnaire(form).item).toEqual([item]);
  });
});

it('a linkId that looks like a place in a repeat is given another, so that no two answers share a place', () => {
  const group = { linkId: 'g', text: 'G', type: 'group', repeats: true };
  const { form, report } = read(
    { ...group, item: [{ linkId: 'b', text: 'B', type: 'string' }] },
    { linkId: 'b~0', text: 'C', type: 'string' },
  );
  expect([...form.places.keys()]).toEqual(['g', 'b', 'item-3']);
  expect(report).toMatchObject([{ linkId: 'item-3', code: 'missing-link-id' }]);
});

describe('whatever a sender wrote otherwise than R4 has it is told, and valid R4 once given back', () => {
  const asked = (more: object) => ({ linkId: 'a', text: 'A', type: 'string', ...more });
  const given = (...item: object[]) => toQuestionnaire(read(...item).form).item;

  it.each<[string, object, object, string]>([
    [
      'the list of STU3',
      { type: 'choice', options: { reference: 'urn:far' } },
      { type: 'choice', answerValueSet: 'urn:far' },
      'options, answerValueSet',
    ],
    [
      'the initial value of STU3',
      { initialString: 'x' },
      { initial: [{ valueString: 'x' }] },
      'initialString, initial',
    ],
    [
      'the constraint of R5',
      { type: 'choice', answerConstraint: 'optionsOnly', answerOption: [{ valueString: 'x' }] },
      { type: 'choice', answerOption: [{ valueString: 'x' }] },
      'answerConstraint',
    ],
    ['a number as linkId', { linkId: 7 }, { linkId: '7' }, 'linkId'],
    [
      'options beside a list',
      { type: 'choice', answerOption: [{ valueString: 'x' }], answerValueSet: 'urn:far' },
      { type: 'choice', answerOption: [{ valueString: 'x' }] },
      'answerValueSet',
    ],
    ...['code', 'extension', 'initial'].map((field): [string, object, object, string] => {
      const single = { url: 'urn:mark', valueString: 'x' };
      return [`one ${field} instead of a list`, { [field]: single }, { [field]: [single] }, field];
    }),
    [
      'one option instead of a list',
      { type: 'choice', answerOption: { valueString: 'x' } },
      { type: 'choice', answerOption: [{ valueString: 'x' }] },
      'answerOption',
    ],
    [
      'an initial value that is an option',
      { type: 'choice', answerOption: [{ valueString: 'x' }, { valueString: 'y' }], initial: [{ valueString: 'y' }] },
      { type: 'choice', answerOption: [{ valueString: 'x' }, { valueString: 'y', initialSelected: true }] },
      'answerOption, initial',
    ],
    [
      'a list of what is not chosen',
      { type: 'boolean', answerValueSet: 'urn:far' },
      { type: 'boolean' },
      'answerValueSet',
    ],
    ['nothing in a field', { prefix: '', definition: null, code: [] }, {}, 'prefix, definition, code'],
    [
      'what is said of answers, on a text that has none',
      { type: 'display', required: false, repeats: false, readOnly: true },
      { type: 'display' },
      'required, repeats, readOnly',
    ],
    [
      'words for true',
      { readOnly: 'true', required: 'false' },
      { readOnly: true, required: false },
      'readOnly, required',
    ],
  ])('%s', (_case, written, right, fields) => {
    const { report } = read(asked(written));
    expect(report).toContainEqual(
      expect.objectContaining({ linkId: 'linkId' in right ? '7' : 'a', code: 'converted', level: 'info' }),
    );
    expect(report.map(({ message }) => message).join()).toContain(`: ${fields}.`);
    expect(given(asked(written))).toEqual([asked(right)]);
  });

  it('one of what the form itself has a list of', () => {
    const written = { title: 'Form', status: 'draft', resourceType: 'Questionnaire' };
    const item = asked({});
    const result = readForm({ ...written, contact: { name: 'Ada' }, code: { code: 'x' }, description: '', item });
    if (!result.ok) throw new Error(result.reason);
    expect(result.report.map(({ linkId, message }) => `${linkId}: ${message}`)).toEqual([
      ': Rewritten as R4: contact, code, description, item.',
    ]);
    expect(toQuestionnaire(result.form)).toEqual({
      ...written,
      contact: [{ name: 'Ada' }],
      code: [{ code: 'x' }],
      item: [item],
    });
  });

  it('a condition on a number, or on one of two questions of one name', () => {
    const when = (question: unknown) => ({ enableWhen: [{ question, operator: '=', answerString: 'x' }] });
    expect(told(asked({ linkId: '7' }), asked(when(7)))).toEqual(['a converted']);
    const twins = [{ linkId: 'g', text: 'G', type: 'group', item: [asked({}), asked({ linkId: 'b', ...when('a') })] }];
    expect(told(asked({}), ...twins)).toEqual(['a-2 duplicate-link-id', 'b converted']);
  });

  it.each([
    ['that R4 does not know', { enableBehavior: 'some' }],
    ['that R4 asks for, and is missing', {}],
  ])('a behaviour %s', (_case, more) => {
    const conditions = ['x', 'y'].map((answerString) => ({ question: 'b', operator: '=', answerString }));
    const item = [asked({ linkId: 'b' }), asked({ enableWhen: conditions, ...more })];
    expect(told(...item)).toEqual(['a converted']);
    expect(given(...item)).toMatchObject([{}, { enableBehavior: 'all' }]);
  });

  it('an amount that R5 has chosen', () => {
    const item = asked({ type: 'quantity', answerOption: [{ valueQuantity: { value: 1, unit: 'tube' } }] });
    expect(told(item)).toEqual(['a converted']);
    expect(read(item).form.items[0]).toMatchObject({ type: 'choice', options: [{ display: '1 tube' }] });
  });
});

describe('what would change how a form behaves, and is not carried out, is told', () => {
  const formula = { valueExpression: { language: 'text/cql', expression: 'Sum' } };
  it.each<[string, object, string[]]>([
    ['shown though disabled', { disabledDisplay: 'protected' }, ['a extension-kept']],
    ['hidden while disabled, as ever', { disabledDisplay: 'hidden' }, []],
    [
      'a formula of the older kind',
      { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/cqf-expression', ...formula }] },
      ['a extension-kept'],
    ],
    [
      'a formula for the words',
      { _text: { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/cqf-expression', ...formula }] } },
      ['a extension-kept'],
    ],
    [
      'a bound that a formula gives',
      {
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/minValue',
            _valueInteger: {
              extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/cqf-calculatedValue', ...formula }],
            },
          },
        ],
      },
      ['a extension-kept'],
    ],
    ['options of what is not chosen', { type: 'boolean', answerOption: [{ valueString: 'x' }] }, ['a ignored']],
    ['words with a mark of their maker', { _text: { extension: [{ url: 'urn:mark' }] } }, ['a extension-kept']],
    [
      'fields that R4 does not have',
      { hidden: true, initialExpression: { language: 'text/fhirpath', expression: '%patient' }, designNote: 'x' },
      ['a extension-kept', 'a extension-kept', 'a extension-kept'],
    ],
    ...['sub-questionnaire', 'questionnaire-answerRepeats', 'questionnaire-referenceResource', 'phone-number'].map(
      (name): [string, object, string[]] => [
        `${name}, under the address of HL7`,
        { extension: [{ url: `http://hl7.org/fhir/StructureDefinition/${name}`, valueCode: 'x' }] },
        ['a extension-kept'],
      ],
    ),
    [
      "a maker's own beside one of the standard whose name it ends with",
      {
        extension: [
          { url: 'urn:own-label', valueString: 'x' },
          { url: 'http://hl7.org/fhir/StructureDefinition/valueset-label', valueString: 'x' },
        ],
      },
      ['a extension-kept', 'a extension-kept'],
    ],
    ['a mark on a flag', { _readOnly: { extension: [{ url: 'urn:mark' }] } }, ['a extension-kept']],
    [
      'pictures instead of the words of options, once for the question',
      {
        type: 'choice',
        answerOption: ['x', 'y'].map((code) => ({
          valueCoding: {
            code,
            display: code,
            extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/valueset-label', valueString: ':-)' }],
          },
        })),
      },
      ['a extension-kept'],
    ],
    ...['mood-picture', 'help'].map((code): [string, object, string[]] => [
      `a control ${code} that a line of text does not have`,
      {
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
            valueCodeableConcept: { coding: [{ code }] },
          },
        ],
      },
      ['a extension-kept'],
    ]),
    [
      'a bound in words',
      {
        type: 'date',
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueString: 'today()' }],
      },
      ['a ignored'],
    ],
    ...['decimal', 'quantity', 'date', 'dateTime', 'time', 'boolean', 'attachment'].map(
      (type): [string, object, string[]] => [
        `length and pattern of a ${type}`,
        {
          type,
          maxLength: 4,
          extension: [
            { url: 'http://hl7.org/fhir/StructureDefinition/minLength', valueInteger: 2 },
            { url: 'http://hl7.org/fhir/StructureDefinition/regex', valueString: '[0-9.]+' },
          ],
        },
        ['a ignored'],
      ],
    ),
    [
      'smallest and largest of a text',
      { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 2 }] },
      ['a ignored'],
    ],
  ])('%s', (_case, more, notes) => {
    const item = { linkId: 'a', text: 'A', type: 'string', ...more };
    expect(told(item)).toEqual(notes);
    expect(toQuestionnaire(read(item).form).item).toEqual([item]);
  });
});

it.each([
  [
    'answers',
    { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs', valueInteger: 0 }] },
  ],
  ['characters', { maxLength: 0 }],
])('a required question of at most no %s can be answered, and it is told', (_what, more) => {
  const { form, report } = read({ linkId: 'a', text: 'A', type: 'string', required: true, repeats: true, ...more });
  expect(report).toMatchObject([{ linkId: 'a', code: 'unfillable' }]);
  expect(checkAnswer(form, 'a', ['one', 'two'])).toMatchObject({ ok: true });
});

it('a text that some forms write as a question is the help of its question, and asks for nothing', () => {
  const control = (code: string) => ({
    url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
    valueCodeableConcept: { coding: [{ code }] },
  });
  const help = { linkId: 'b', text: 'More', type: 'text', readOnly: true, extension: [control('help')] };
  const { form, report } = read({ linkId: 'a', text: 'A', type: 'date', repeats: true, item: [help] });
  expect(report).toMatchObject([{ linkId: 'b', code: 'ignored' }]);
  expect(form.items[0]?.help).toEqual([{ kind: 'text', text: 'More' }]);
  const answers = { a: ['2026-01-02', '2026-01-03'] };
  const { items } = evaluate(form, answers);
  expect([...items.values()].map(({ path, visible }) => [path, visible])).toEqual([
    ['a', true],
    ['b', false],
  ]);
  expect(toQuestionnaireResponse(form, answers).item).toEqual([
    { linkId: 'a', text: 'A', answer: answers.a.map((valueDate) => ({ valueDate })) },
  ]);
});

describe('a text that nothing shows in its own place is shown where it stands', () => {
  const control = (code: string) => ({
    url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
    valueCodeableConcept: { coding: [{ code }] },
  });
  const words = (code: string, more: object = {}) => ({
    linkId: 'b',
    text: 'Words',
    type: 'display',
    extension: [control(code)],
    ...more,
  });
  const within = (type: string, ...item: object[]) => ({ linkId: 'a', text: 'A', type, item });
  const category = { coding: [{ code: 'security' }] };
  const url = 'http://hl7.org/fhir/StructureDefinition/questionnaire-displayCategory';

  it.each<[string, object, boolean]>([
    ['help of no question', words('help'), true],
    ['a security note of no question', words('', { extension: [{ url, valueCodeableConcept: category }] }), true],
    ['a prompt', within('group', words('prompt')), true],
    ['the end of a scale of choices', within('choice', words('lower')), true],
    ['the end of a scale of numbers', within('integer', words('lower')), false],
    ['the unit of a number', within('decimal', words('unit')), false],
    ['the legal text of a group', within('group', words('legal')), false],
    [
      'a question with help and a box to write in',
      words('help', { type: 'text', extension: [control('help'), control('text-box')] }),
      true,
    ],
  ])('%s', (_case, item, isVisible) => {
    expect(evaluate(read(item).form, {}).items.get('b')?.visible).toBe(isVisible);
    expect(toQuestionnaire(read(item).form).item).toMatchObject([item]);
  });
});

it('a unit given as a concept is a unit', () => {
  const minutes = { system: 'http://unitsofmeasure.org', code: 'min', display: 'minutes' };
  const extension = ['unit', 'unitOption'].map((name) => ({
    url: `http://hl7.org/fhir/StructureDefinition/questionnaire-${name}`,
    valueCodeableConcept: { coding: [minutes] },
  }));
  const { form } = read({ linkId: 'a', text: 'A', type: 'quantity', extension });
  expect(form.items[0]).toMatchObject({ unit: minutes, unitOptions: [minutes] });
});

it('a whole number keeps to the length and the pattern of its question', () => {
  const regex = { url: 'http://hl7.org/fhir/StructureDefinition/regex', valueString: '^[1-5]+$' };
  const { form } = read({ linkId: 'a', text: 'A', type: 'integer', maxLength: 2, extension: [regex] });
  expect([12, 123, 16].map((value) => checkAnswer(form, 'a', value))).toMatchObject([
    { ok: true, value: [12] },
    { code: 'too-long' },
    { code: 'pattern' },
  ]);
});

it('a decimal keeps to the length of its question as R4 has it, in its shortest form', () => {
  const { form } = read({ linkId: 'a', text: 'A', type: 'decimal', maxLength: 4 });
  expect([1.25, 0.125].map((value) => checkAnswer(form, 'a', value))).toMatchObject([
    { ok: true, value: [1.25] },
    { code: 'too-long' },
  ]);
});

it('a person or thing is answered in the shape of FHIR too', () => {
  const { form } = read({ linkId: 'a', text: 'A', type: 'reference' });
  expect(
    [{ valueReference: { reference: 'Patient/1' } }, { valueReference: { display: 'Ada' } }, 'Ada'].map((value) =>
      checkAnswer(form, 'a', value),
    ),
  ).toMatchObject([{ value: ['Patient/1'] }, { value: ['Ada'] }, { value: ['Ada'] }]);
});
