import { readForm } from '../read/read-form';
import { answerText, optionText } from './answer-text';
import { inLanguage } from './in-language';

const formOf = (...item: object[]) => {
  const result = readForm({ resourceType: 'Questionnaire', status: 'draft', title: 'Form', item });
  if (!result.ok) throw new Error(result.reason);
  return result.form;
};
const question = (linkId: string, more: object = {}) => ({ linkId, text: linkId, type: 'boolean', ...more });

describe('words', () => {
  const swedish = (content: string) => ({
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
  const form = formOf(
    {
      linkId: 'c',
      text: 'How?',
      _text: swedish('Hur?'),
      type: 'choice',
      repeats: true,
      answerOption: [
        { valueCoding: { code: 'w', display: 'Well', _display: swedish('Bra') } },
        { valueCoding: { code: 'b', display: 'Badly' } },
      ],
    },
    {
      linkId: 'n',
      text: 'N',
      type: 'decimal',
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit', valueCoding: { code: 'kg' } }],
    },
    question('b'),
    { linkId: 'q', text: 'Q', type: 'quantity' },
    { linkId: 't', text: 'T', type: 'time' },
  );

  it.each([
    ['c', [{ code: 'w' }, { code: 'b' }], 'Well, Badly'],
    ['n', [71.5], '71.5 kg'],
    ['b', [false], 'No'],
    ['q', [{ value: 3, unit: 'cups', comparator: '<' }], '<3 cups'],
    ['t', ['09:30:00'], '09:30'],
    ['b', [], ''],
    ['gone', ['x'], 'x'],
  ] as const)('%s %j reads "%s"', (linkId, values, words) => {
    expect(answerText(form, linkId, { values })).toBe(words);
  });

  it('knows an option by its code', () => {
    expect(optionText(form, 'c', 'w')).toBe('Well');
    expect(optionText(form, 'c', 'unknown')).toBe('unknown');
  });

  it('switches language where there are words, and keeps the rest', () => {
    const translated = inLanguage(form, 'sv');
    expect(translated.items[0]).toMatchObject({ text: 'Hur?', options: [{ display: 'Bra' }, { display: 'Badly' }] });
    expect(translated.items[2]?.text).toBe('b');
    expect(answerText(translated, 'c', { values: [{ code: 'w' }] })).toBe('Bra');
    expect(inLanguage(form, 'fi')).toBe(form);
  });
});
