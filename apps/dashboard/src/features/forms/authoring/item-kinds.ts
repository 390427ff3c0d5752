import { asControl, withExtension } from './extensions';
import type { AnswerOption, Item, Questionnaire } from './questionnaire';

export interface ItemKind {
  id: string;
  name: string;
  /** One line for the person who builds: when to take this one. */
  use: string;
  make: (linkId: string) => Item;
}

const question =
  (type: Item['type'], part: Partial<Item> = {}) =>
  (linkId: string): Item => ({ linkId, type, text: '', ...part });
const someOptions = (): readonly AnswerOption[] => [option('1', 'First answer'), option('2', 'Second answer')];

export const option = (code: string, display: string): AnswerOption => ({ valueCoding: { code, display } });

const scale = (linkId: string): Item => {
  const bare = question('integer')(linkId);
  const bounded = withExtension(withExtension(bare, 'minValue', { valueInteger: 0 }), 'maxValue', { valueInteger: 10 });
  return withExtension(bounded, 'control', asControl('slider'));
};

const consents = (linkId: string): Item => ({
  linkId,
  type: 'group',
  text: 'Consents',
  item: [
    {
      linkId: `${linkId}.info`,
      type: 'display',
      text: 'Your answers are health data. You may withdraw each consent at any time.',
    },
    {
      linkId: `${linkId}.health-data`,
      type: 'boolean',
      required: true,
      text: 'I agree that my practitioner stores and uses my health data to advise me',
    },
    {
      linkId: `${linkId}.no-diagnosis`,
      type: 'boolean',
      required: true,
      text: 'I understand that this is coaching and does not replace a doctor',
    },
  ],
});

export const itemKinds: readonly ItemKind[] = [
  {
    id: 'section',
    name: 'Section',
    use: 'A page of the form with questions in it',
    make: question('group', { item: [] }),
  },
  {
    id: 'entries',
    name: 'Repeating section',
    use: 'The same questions several times: one medicine after the other',
    make: question('group', { repeats: true, item: [] }),
  },
  {
    id: 'choice',
    name: 'One choice',
    use: 'One answer of a list',
    make: (linkId) => ({ ...question('choice')(linkId), answerOption: someOptions() }),
  },
  {
    id: 'choices',
    name: 'Several choices',
    use: 'Any number of answers of a list',
    make: (linkId) => ({ ...question('choice', { repeats: true })(linkId), answerOption: someOptions() }),
  },
  {
    id: 'open-choice',
    name: 'Choice or own words',
    use: 'A list with room for something else',
    make: (linkId) => ({ ...question('open-choice')(linkId), answerOption: someOptions() }),
  },
  { id: 'yes-no', name: 'Yes or no', use: '', make: question('boolean') },
  { id: 'scale', name: 'Scale 0 to 10', use: 'How strong, how bad', make: scale },
  { id: 'short-text', name: 'Short text', use: 'One line', make: question('string', { maxLength: 200 }) },
  { id: 'long-text', name: 'Long text', use: 'Several lines', make: question('text', { maxLength: 2000 }) },
  { id: 'integer', name: 'Whole number', use: '', make: question('integer') },
  { id: 'decimal', name: 'Number with decimals', use: '', make: question('decimal') },
  { id: 'quantity', name: 'Amount with unit', use: '', make: question('quantity') },
  { id: 'date', name: 'Date', use: '', make: question('date') },
  { id: 'date-time', name: 'Date and time', use: '', make: question('dateTime') },
  { id: 'time', name: 'Time of day', use: '', make: question('time') },
  { id: 'url', name: 'Web address', use: '', make: question('url') },
  { id: 'file', name: 'Photo or file', use: '', make: question('attachment') },
  { id: 'words', name: 'Words to read', use: 'No answer is asked', make: question('display') },
  {
    id: 'consents',
    name: 'Consents',
    use: 'What the client signs; the section that the signature page shows',
    make: consents,
  },
];

/** Names of types for a person, also of those the palette cannot make. */
export const typeWords: Record<string, string> = {
  group: 'Section',
  display: 'Words to read',
  boolean: 'Yes or no',
  decimal: 'Number with decimals',
  integer: 'Whole number',
  date: 'Date',
  dateTime: 'Date and time',
  time: 'Time of day',
  string: 'Short text',
  text: 'Long text',
  url: 'Web address',
  choice: 'Choice',
  'open-choice': 'Choice or own words',
  attachment: 'Photo or file',
  reference: 'Reference',
  quantity: 'Amount with unit',
};

/** What a new form begins with: one section, ready for the first question. */
export function emptyForm(): Questionnaire {
  return {
    resourceType: 'Questionnaire',
    status: 'draft',
    title: 'New form',
    language: 'en',
    item: [{ linkId: 's1', type: 'group', text: 'First section', item: [] }],
  };
}
