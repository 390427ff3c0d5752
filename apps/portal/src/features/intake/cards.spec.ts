import { answersFromFlat, evaluate, readForm } from '@skinroot/forms';
import { cardAt, cardsOf } from './cards';

const question = (linkId: string, more: object = {}) => ({ linkId, type: 'string', text: linkId, ...more });
const group = (linkId: string, item: object[], more: object = {}) => ({
  linkId,
  type: 'group',
  text: linkId,
  item,
  ...more,
});
const text = (linkId: string) => ({ linkId, type: 'display', text: linkId });
const asked = (linkId: string, answerString: string) => [{ question: linkId, operator: '=', answerString }];

function lay(item: object[], answers: Record<string, unknown> = {}) {
  const read = readForm({ resourceType: 'Questionnaire', status: 'active', title: 'A form', item });
  if (!read.ok) throw new Error(read.reason);
  const state = evaluate(read.form, answersFromFlat(read.form, answers).answers);
  const cards = cardsOf(state, read.form.items);
  const said = cards.map(({ before, item, isWhole, after }) =>
    [
      ...before.map(({ item, isName }) => (isName ? `${item.linkId} >` : item.linkId)),
      `[${item.linkId}${isWhole ? '*' : ''}]`,
      ...after.map(({ linkId }) => linkId),
    ].join(' '),
  );
  return { state, cards, said };
}

test.each([
  ['one card a question', [question('a'), question('b')], ['[a]', '[b]']],
  ['the name of the group', [group('g', [question('a'), question('b')])], ['g > [a]', 'g > [b]']],
  ['a text that opens a group with each question', [text('t'), question('a'), question('b')], ['t [a]', 't [b]']],
  ['a text of the part before the name of the group', [text('t'), group('g', [question('a')])], ['t g > [a]']],
  ['a text in between with the question after it', [question('a'), text('t'), question('b')], ['[a]', 't [b]']],
  ['a text at the end with the question before it', [question('a'), text('t')], ['[a] t']],
  [
    'a text within a question with that question',
    [question('a', { item: [text('t')] }), question('b')],
    ['[a] t', '[b]'],
  ],
  ['a section that only tells something', [text('t'), text('u')], ['[t*] u']],
  [
    'a group that only tells something before what follows',
    [question('a'), group('g', [text('t')]), question('b')],
    ['[a]', 't [b]'],
  ],
  [
    'a question below a question after it, under its words',
    [question('a', { item: [question('b')] }), question('c')],
    ['[a]', 'a > [b]', '[c]'],
  ],
  ['a repeating group whole', [group('g', [question('a'), question('b')], { repeats: true })], ['[g*]']],
  ['a repeating question by itself', [question('a', { repeats: true })], ['[a]']],
  ['a repeating question with those below it', [question('a', { repeats: true, item: [question('b')] })], ['[a*]']],
  ['a fixed value as a text', [question('a'), question('b', { readOnly: true })], ['[a] b']],
  ['nothing hidden', [question('a', { enableWhen: asked('b', 'yes') }), question('b')], ['[b]']],
])('lays %s', (_, items, cards) => {
  expect(lay(items).said).toEqual(cards);
});

test('a question that begins to apply comes at its place', () => {
  const items = [question('a'), question('b', { enableWhen: asked('a', 'yes') }), question('c')];
  expect(lay(items, { a: 'yes' }).said).toEqual(['[a]', '[b]', '[c]']);
});

test('a whole card holds the questions of every entry', () => {
  const { cards } = lay([group('g', [question('a'), question('b')], { repeats: true })], { 'a~1': 'x' });
  expect(cards[0]?.asked.map(({ path }) => path)).toEqual(['a~0', 'b~0', 'a~1', 'b~1']);
});

test.each([
  [undefined, 0],
  ['a', 0],
  ['b~1', 1],
  ['gone', 2],
  ['c', 2],
  ['nowhere', 0],
])('who was at %s stands at card %i', (path, at) => {
  const { cards, state } = lay(
    [
      question('a'),
      group('g', [question('b')], { repeats: true }),
      question('gone', { enableWhen: asked('a', 'yes') }),
      question('c'),
    ],
    { 'b~1': 'x' },
  );
  expect(cardAt(cards, state, path)).toBe(at);
});
