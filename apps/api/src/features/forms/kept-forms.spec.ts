import { KeptForms } from './kept-forms';

const form = (length: number) => ({ questionnaire: 'x'.repeat(length - 2) });
const keep = (...lengths: number[]) => {
  const kept = new KeptForms(100);
  lengths.forEach((length, at) => kept.keep(String(at), form(length)));
  return lengths.map((_, at) => kept.get(String(at)) !== undefined);
};

it.each<[string, number[], boolean[]]>([
  ['short ones stay together', [50, 50], [true, true]],
  ['the oldest goes when there is no room', [50, 50, 10], [false, true, true]],
  ['a long one pushes all others out', [30, 30, 100], [false, false, true]],
  ['one longer than all that may be kept is not kept, and pushes none out', [50, 101], [true, false]],
])('%s', (_name, lengths, are) => expect(keep(...lengths)).toEqual(are));

it('one that is kept twice counts once', () => {
  const kept = new KeptForms(100);
  for (let time = 0; time < 10; time++) kept.keep('a', form(50));
  kept.keep('b', form(50));
  expect([kept.get('a'), kept.get('b')]).toEqual([form(50), form(50)]);
});
