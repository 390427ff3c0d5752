import { readForm } from '../read/read-form';
import { checkAnswer } from './check-answer';
import { checkSubmission } from './check-submission';

const hl7 = (name: string, value: object) => ({ url: `http://hl7.org/fhir/StructureDefinition/${name}`, ...value });
const formOf = (...item: object[]) => {
  const result = readForm({
    resourceType: 'Questionnaire',
    status: 'draft',
    item: item.map((one) => ({ linkId: 'q', text: 'Q', ...one })),
  });
  if (!result.ok) throw new Error(result.reason);
  return result.form;
};
const coding = (code: string) => ({ valueCoding: { system: 's', code, display: code.toUpperCase() } });
const choice = {
  type: 'choice',
  answerOption: [coding('a'), coding('b'), { valueString: 'plain' }, { valueInteger: 3 }],
};
const a = { system: 's', code: 'a', display: 'A' };
const file = { id: 'f1', name: 'me.png', contentType: 'image/png', size: 900 };
const limits = {
  type: 'attachment',
  extension: [hl7('mimeType', { valueCode: 'image/*' }), hl7('maxSize', { valueDecimal: 1000 })],
};
const kilograms = {
  type: 'quantity',
  extension: [hl7('questionnaire-unit', { valueCoding: { system: 'u', code: 'kg' } })],
};
const metres = {
  type: 'quantity',
  extension: ['m', 'cm'].map((code) => hl7('questionnaire-unitOption', { valueCoding: { code, display: `${code}.` } })),
};
const ranged = {
  type: 'decimal',
  extension: [
    hl7('minValue', { valueDecimal: 1 }),
    hl7('maxValue', { valueDecimal: 10 }),
    hl7('maxDecimalPlaces', { valueInteger: 1 }),
  ],
};
const postcode = {
  type: 'string',
  extension: [hl7('regex', { valueString: '\\d{3} ?\\d{2}' }), hl7('entryFormat', { valueString: '123 45' })],
};

describe('accepted, in the form in which it is stored', () => {
  it.each<[string, object, unknown, unknown[]]>([
    ['boolean', { type: 'boolean' }, false, [false]],
    ['integer', { type: 'integer' }, -3, [-3]],
    ['integer typed as text', { type: 'integer' }, '42', [42]],
    ['decimal within its range', ranged, 9.5, [9.5]],
    ['text', { type: 'text' }, 'a\nb', ['a\nb']],
    ['emoji counted as one', { type: 'string', maxLength: 2 }, '👍👍', ['👍👍']],
    ['pattern', postcode, '123 45', ['123 45']],
    ['leap day', { type: 'date' }, '2024-02-29', ['2024-02-29']],
    ['month', { type: 'date' }, '2024-02', ['2024-02']],
    ['dateTime gets seconds', { type: 'dateTime' }, '2024-02-29T10:30+01:00', ['2024-02-29T10:30:00+01:00']],
    ['time gets seconds', { type: 'time' }, '09:05', ['09:05:00']],
    ['url', { type: 'url' }, 'https://a.example/x?y=1', ['https://a.example/x?y=1']],
    ['url without scheme', { type: 'url' }, 'a.example', ['https://a.example']],
    ['reference as text', { type: 'reference' }, 'Dr Who', ['Dr Who']],
    ['code of an option', choice, 'a', [a]],
    ['coding of an option', choice, { code: 'a' }, [a]],
    ['FHIR value of an option', choice, { valueCoding: { system: 's', code: 'a' } }, [a]],
    ['plain option', choice, 'plain', ['plain']],
    ['number option', choice, 3, [3]],
    ['several', { ...choice, repeats: true }, ['a', 'b'], [a, { system: 's', code: 'b', display: 'B' }]],
    ['free text of an open choice', { ...choice, type: 'open-choice' }, 'mine', ['mine']],
    ['free text for a missing list', { type: 'choice', answerValueSet: 'urn:x' }, 'mine', ['mine']],
    ['amount with the unit of the question', kilograms, 70, [{ value: 70, unit: 'kg', system: 'u', code: 'kg' }]],
    ['amount with an offered unit', metres, { value: 5, unit: 'cm.' }, [{ value: 5, unit: 'cm.', code: 'cm' }]],
    ['file', limits, { ...file, extra: 1 }, [file]],
    ['null takes it away', { type: 'string' }, null, []],
    ['empty text takes it away', { type: 'string' }, '', []],
    ['no choices take it away', { ...choice, repeats: true }, [], []],
  ])('%s', (_case, item, value, stored) => {
    expect(checkAnswer(formOf(item), 'q', value)).toEqual({ ok: true, value: stored });
  });
});

describe('refused, with a reason of its own', () => {
  it.each<[string, object, unknown, string]>([
    ['boolean as text', { type: 'boolean' }, 'yes', 'wrong-type'],
    ['half an integer', { type: 'integer' }, 1.5, 'wrong-type'],
    ['integer past 32 bit', { type: 'integer' }, 3e9, 'too-large'],
    ['not a number', { type: 'decimal' }, NaN, 'wrong-type'],
    ['below', ranged, 0, 'too-small'],
    ['above', ranged, 11, 'too-large'],
    ['too fine', ranged, 5.55, 'decimals'],
    ['too long', { type: 'string', maxLength: 3 }, 'abcd', 'too-long'],
    ['far too long', { type: 'text' }, 'x'.repeat(20_001), 'too-long'],
    ['too short', { type: 'string', extension: [hl7('minLength', { valueInteger: 3 })] }, 'ab', 'too-short'],
    ['off pattern', postcode, '12345 6', 'pattern'],
    ['NUL', { type: 'string' }, 'a\u0000b', 'bad-text'],
    ['half a surrogate pair', { type: 'string' }, 'a\ud83d', 'bad-text'],
    ['30 February', { type: 'date' }, '2024-02-30', 'bad-date'],
    ['the year 1899', { type: 'date' }, '1899-12-31', 'bad-date'],
    ['the year 2101', { type: 'date' }, '2101-01-01', 'bad-date'],
    ['a date the other way round', { type: 'date' }, '31.12.2024', 'bad-date'],
    ['25 o’clock', { type: 'time' }, '25:00', 'bad-time'],
    ['time without date', { type: 'dateTime' }, 'T10:00', 'bad-date'],
    ['script address', { type: 'url' }, 'javascript:alert(1)', 'wrong-type'],
    ['code that is not offered', choice, 'z', 'not-an-option'],
    ['coding of another system', choice, { system: 't', code: 'a' }, 'not-an-option'],
    ['prototype as code', choice, 'constructor', 'not-an-option'],
    ['an object', { type: 'string' }, { a: 1 }, 'wrong-type'],
    ['several where one is asked', choice, ['a', 'b'], 'too-many'],
    ['a unit that is not offered', metres, { value: 5, unit: 'miles' }, 'bad-unit'],
    ['amount without number', kilograms, { unit: 'kg' }, 'wrong-type'],
    ['file of another type', limits, { ...file, contentType: 'text/html' }, 'file-type'],
    ['file too large', limits, { ...file, size: 1001 }, 'file-size'],
    ['no file', limits, { id: 'x' }, 'wrong-type'],
    ['display', { type: 'display' }, 'x', 'display'],
    ['group', { type: 'group', item: [] }, 'x', 'group'],
  ])('%s', (_case, item, value, code) => {
    expect(checkAnswer(formOf(item), 'q', value)).toMatchObject({
      ok: false,
      code,
      message: expect.stringMatching(/\.$|: /) as string,
    });
  });

  it.each(['nobody', '__proto__', 'constructor', 'q~0', 'q~0.1'])('the path %s', (path) => {
    expect(checkAnswer(formOf({ type: 'string' }), path, 'x')).toMatchObject({ ok: false });
  });
});

describe('within what is answered already', () => {
  const form = formOf(
    { linkId: 'a', type: 'boolean' },
    {
      linkId: 'b',
      type: 'string',
      required: true,
      enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }],
    },
    { linkId: 'g', type: 'group', repeats: true, item: [{ linkId: 'c', text: 'C', type: 'string' }] },
  );

  it('a disabled question is refused, an enabled one taken', () => {
    expect(checkAnswer(form, 'b', 'x', { answers: { a: [false] } })).toMatchObject({ ok: false, code: 'disabled' });
    expect(checkAnswer(form, 'b', 'x', { answers: { a: [true] } })).toEqual({ ok: true, value: ['x'] });
  });

  it('a repeat takes the number of its occurrences, and answers at their places', () => {
    expect(checkAnswer(form, 'g', 2)).toEqual({ ok: true, value: [2] });
    expect(checkAnswer(form, 'g', -1)).toMatchObject({ code: 'group' });
    expect(checkAnswer(form, 'g', 1e6)).toMatchObject({ code: 'too-many' });
    expect(checkAnswer(form, 'c~1', 'x')).toEqual({ ok: true, value: ['x'] });
    expect(checkAnswer(form, 'c', 'x')).toMatchObject({ code: 'bad-path' });
    expect(checkAnswer(form, 'c~999', 'x')).toMatchObject({ code: 'bad-path' });
  });
});

describe('handing in', () => {
  const form = formOf(
    { linkId: 'a', type: 'boolean', required: true },
    {
      linkId: 'b',
      type: 'integer',
      required: true,
      enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }],
    },
    { linkId: 'g', type: 'group', required: true, item: [{ linkId: 'c', text: 'C', type: 'string' }] },
    {
      linkId: 'm',
      type: 'string',
      repeats: true,
      required: true,
      extension: [hl7('questionnaire-minOccurs', { valueInteger: 2 })],
    },
  );

  it.each<[string, Parameters<typeof checkSubmission>[1], string[], string[]]>([
    ['nothing', {}, ['a', 'm', 'g'], []],
    ['what is disabled is not missed', { a: [false], c: ['x'], m: ['1', '2'] }, [], []],
    ['what is enabled is', { a: [true], c: ['x'], m: ['1', '2'] }, ['b'], []],
    ['too few', { a: [false], c: ['x'], m: ['1'] }, [], ['m too-few']],
    ['a stored value that does not fit', { a: [true], b: ['x'], c: ['x'], m: ['1', '2'] }, [], ['b wrong-type']],
    ['a wrong value that is disabled does no harm', { a: [false], b: ['x'], c: ['x'], m: ['1', '2'] }, [], []],
  ])('%s', (_case, answers, missing, errors) => {
    const check = checkSubmission(form, answers);
    expect(check.missing.map(({ linkId }) => linkId)).toEqual(missing);
    expect(check.errors.map(({ linkId, code }) => `${linkId} ${code}`)).toEqual(errors);
    expect(check.ok).toBe(missing.length + errors.length === 0);
  });
});
