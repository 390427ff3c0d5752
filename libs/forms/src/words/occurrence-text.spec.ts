import { answersFromFlat, evaluate, occurrenceText, readForm } from '@skinroot/forms';

const read = readForm({
  resourceType: 'Questionnaire',
  item: [
    { linkId: 'goal', type: 'string', text: 'Goal' },
    {
      linkId: 'day',
      type: 'group',
      repeats: true,
      text: 'Day',
      item: [
        { linkId: 'itch', type: 'integer', text: 'Itch' },
        {
          linkId: 'product',
          type: 'group',
          repeats: true,
          item: [{ linkId: 'name', type: 'string', text: 'Name' }],
        },
      ],
    },
  ],
});
if (!read.ok) throw new Error(read.reason);
const { form } = read;
const { items } = evaluate(form, answersFromFlat(form, { 'name~0.1': 'a', 'itch~1': 3 }).answers);

it.each([
  ['goal', ''],
  ['itch~0', 'Day 1'],
  ['itch~1', 'Day 2'],
  ['name~0.1', 'Day 1, Entry 2'],
])('%s stands in "%s"', (path, words) => {
  const state = items.get(path);
  expect(state && occurrenceText(form, state)).toBe(words);
});
