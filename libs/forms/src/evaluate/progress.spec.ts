import { readForm } from '../read/read-form';
import { answerText, optionText } from '../words/answer-text';
import { inLanguage } from '../words/in-language';
import { progress } from './progress';

const formOf = (...item: object[]) => {
  const result = readForm({ resourceType: 'Questionnaire', status: 'draft', title: 'Form', item });
  if (!result.ok) throw new Error(result.reason);
  return result.form;
};
const question = (linkId: string, more: object = {}) => ({ linkId, text: linkId, type: 'boolean', ...more });
const group = (linkId: string, ...item: object[]) => ({ linkId, text: `The ${linkId}`, type: 'group', item });

describe('progress', () => {
  const form = formOf(
    group(
      'one',
      question('a', { required: true }),
      question('b'),
      question('c', { required: true, enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] }),
    ),
    group('two', question('d'), { linkId: 'e', text: 'E', type: 'display' }),
    question('f', { required: true }),
    question('g'),
  );

  it('counts sections: groups, and the loose questions together', () => {
    expect(progress(form, { a: [true], d: [false] }).sections).toEqual([
      {
        linkId: 'one',
        title: 'The one',
        total: 3,
        answered: 1,
        required: 2,
        requiredAnswered: 1,
        errors: 0,
        done: false,
      },
      {
        linkId: 'two',
        title: 'The two',
        total: 1,
        answered: 1,
        required: 0,
        requiredAnswered: 0,
        errors: 0,
        done: true,
      },
      { linkId: 'f', title: 'Form', total: 2, answered: 0, required: 1, requiredAnswered: 0, errors: 0, done: false },
    ]);
  });

  it.each([
    [{}, 0],
    [{ a: [false] }, 50],
    [{ a: [true] }, 33],
    [{ a: [false], f: [true] }, 100],
  ])('%j is %i percent', (answers, percent) => {
    expect(progress(form, answers).percent).toBe(percent);
  });

  it('tells the time left by what is open, and leaves out sections that are not shown', () => {
    expect(progress(form, {}).secondsLeft).toBe(25);
    const hidden = formOf(group('one', question('a')), {
      ...group('two', question('b')),
      enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }],
    });
    expect(progress(hidden, {}).sections.map(({ linkId }) => linkId)).toEqual(['one']);
  });

  it('a form without groups is one section; a wrong answer is not done', () => {
    const flat = formOf(question('a', { required: true }));
    expect(progress(flat, { a: ['x'] }).sections).toMatchObject([
      { linkId: 'a', title: 'Form', errors: 1, done: false },
    ]);
  });
});

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
