import { toQuestionnaire } from '../fhir/to-questionnaire';
import { readForm } from './read-form';

const YES_NO = 'http://hl7.org/fhir/ValueSet/yesnodontknow';

function read(...item: object[]) {
  const result = readForm({ resourceType: 'Questionnaire', status: 'draft', title: 'Form', item });
  if (!result.ok) throw new Error(result.reason);
  return { item: toQuestionnaire(result.form).item as Record<string, unknown>[], ...result };
}

describe('STU3', () => {
  it('a referenced list stays with its question, and is still there when read again', () => {
    const first = read({ linkId: 'a', text: 'A', type: 'choice', options: { reference: YES_NO } });
    expect(first.item).toEqual([{ linkId: 'a', text: 'A', type: 'choice', answerValueSet: YES_NO }]);
    expect(read(...first.item).form.items[0]?.options).toEqual(first.form.items[0]?.options);
    expect(first.form.items[0]?.options).toHaveLength(3);
    expect(first.report).toEqual([expect.objectContaining({ linkId: 'a', code: 'converted' })]);
  });

  it.each([
    ['boolean', { initialBoolean: true }, [{ valueBoolean: true }], [true]],
    ['date', { initialDate: '2026-05-01' }, [{ valueDate: '2026-05-01' }], ['2026-05-01']],
    ['integer', { initialInteger: 0 }, [{ valueInteger: 0 }], [0]],
  ])('the initial value of a %s is written as R4 has it', (type, written, initial, values) => {
    const { item, form } = read({ linkId: 'a', text: 'A', type, ...written });
    expect(item).toEqual([{ linkId: 'a', text: 'A', type, initial }]);
    expect(form.items[0]?.initial).toEqual(values);
  });

  it('a condition without operator is told', () => {
    const { item, report } = read(
      { linkId: 'a', text: 'A', type: 'boolean' },
      { linkId: 'b', text: 'B', type: 'string', enableWhen: [null, { question: 'a', answerBoolean: true }] },
    );
    expect(item[1]?.enableWhen).toEqual([{ question: 'a', operator: '=', answerBoolean: true }]);
    expect(report).toContainEqual(expect.objectContaining({ linkId: 'b', code: 'converted' }));
  });
});

it.each([
  ['a file', 'attachment', [{ valueAttachment: { url: 'https://example.org/a.pdf' } }]],
  ['nothing', 'string', [{}]],
])('an initial value that is %s is told, not dropped in silence', (_name, type, initial) => {
  const { report, item } = read({ linkId: 'a', text: 'A', type, initial });
  expect(report).toMatchObject([{ linkId: 'a', level: 'warning', code: 'ignored' }]);
  expect(item[0]).toMatchObject({ initial });
});

it('bounds as amounts are bounds', () => {
  const bound = (name: string, value: number) => ({
    url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`,
    valueQuantity: { value, unit: 'kg' },
  });
  const { form } = read({
    linkId: 'a',
    text: 'A',
    type: 'quantity',
    extension: [bound('minQuantity', 30), bound('maxQuantity', 300)],
  });
  expect(form.items[0]).toMatchObject({ minValue: 30, maxValue: 300 });
});

it.each(['itemMedia', 'constraint', 'answerOptionsToggleExpression', 'optionRestriction'])(
  'the extension %s is kept and told as not carried out',
  (name) => {
    const extension = [
      { url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`, extension: [] },
    ];
    const { report, item } = read({ linkId: 'a', text: 'A', type: 'string', extension });
    expect(report).toMatchObject([{ linkId: 'a', level: 'warning', code: 'extension-kept' }]);
    expect(item[0]?.extension).toEqual(extension);
  },
);
