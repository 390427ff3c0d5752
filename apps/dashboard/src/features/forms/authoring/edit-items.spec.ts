import { readForm } from '@skinroot/forms';
import { aForm, aGroup, aQuestion } from '../../../../test/builders/questionnaires';
import {
  addItem,
  changeItem,
  duplicateItem,
  freeLinkId,
  helpOf,
  removeItem,
  renameLinkId,
  withHelp,
} from './edit-items';
import { emptyForm, itemKinds } from './item-kinds';
import { moveStep, moveTo } from './move-items';
import { itemAt, placedItems, type Position, type Questionnaire } from './questionnaire';

const two = aForm(aGroup('s', [aQuestion('a'), aQuestion('b')]), aGroup('t', [aQuestion('c')]));
const shape = (form: Questionnaire): string =>
  (form.item ?? [])
    .map(({ linkId, item }) => (item ? `${linkId}(${item.map((one) => one.linkId).join(' ')})` : linkId))
    .join(' ');
const emptyKind = { id: '', name: '', use: '', make: (linkId: string) => aQuestion(linkId) };
const kind = (id: string) => itemKinds.find((one) => one.id === id) ?? emptyKind;

describe('adding', () => {
  it.each<[string, Position | null, string, string, string]>([
    ['behind the question in hand', [0, 0], 'yes-no', 's(a q1 b) t(c)', '0.1'],
    ['into the section in hand', [1], 'yes-no', 's(a b) t(c q1)', '1.1'],
    ['into the last section when nothing is in hand', null, 'yes-no', 's(a b) t(c q1)', '1.1'],
    ['a section behind the one that is worked in', [0, 1], 'section', 's(a b) s1() t(c)', '1'],
    [
      'consents at the top',
      [1, 0],
      'consents',
      'consent(consent.info consent.health-data consent.no-diagnosis) s(a b) t(c)',
      '0',
    ],
  ])('%s', (_name, selected, id, expected, position) => {
    const made = addItem(two, kind(id), selected);
    expect([shape(made.form), made.position.join('.')]).toEqual([expected, position]);
  });

  it.each(itemKinds.map((one) => [one.name, one] as const))(
    '%s is read without a repair, once it has words',
    (_name, one) => {
      const { form, position } = addItem(emptyForm(), one, [0]);
      const worded = changeItem(form, position, (item) => ({ ...item, text: 'Words' }));
      const read = readForm(worded);
      expect(read.ok && read.report.filter(({ level }) => level !== 'info')).toEqual([]);
    },
  );

  it('the wanted name when it is free', () => expect(freeLinkId(two, 'q1')).toBe('q1'));
  it('a name that is taken gets the next number', () =>
    expect([freeLinkId(two, 'a'), freeLinkId(aForm(aQuestion('q1'), aQuestion('q3')), 'q1')]).toEqual(['a1', 'q2']));
});

describe('removing and duplicating', () => {
  it.each<[Position, string, string | undefined]>([
    [[0, 0], 's(b) t(c)', '0.0'],
    [[0, 1], 's(a) t(c)', '0.0'],
    [[1, 0], 's(a b) t()', '1'],
    [[0], 't(c)', '0'],
  ])('removes %j', (position, expected, next) => {
    const left = removeItem(two, position);
    expect([shape(left.form), left.position?.join('.')]).toEqual([expected, next]);
  });

  it('a copy has names of its own, and its conditions ask the copies', () => {
    const form = aForm(
      aQuestion('x'),
      aGroup('s', [
        aQuestion('a'),
        aQuestion('b', {
          enableWhen: [
            { question: 'a', operator: '=', answerBoolean: true },
            { question: 'x', operator: '=', answerBoolean: true },
          ],
        }),
      ]),
    );
    const { form: made, position } = duplicateItem(form, [1]);
    expect(position).toEqual([2]);
    expect(placedItems(made).map(({ item }) => item.linkId)).toEqual(['x', 's', 'a', 'b', 's-2', 'a-2', 'b-2']);
    expect(itemAt(made, [2, 1])?.enableWhen?.map(({ question }) => question)).toEqual(['a-2', 'x']);
    expect(itemAt(made, [1])).toEqual(itemAt(form, [1]));
  });
});

describe('moving', () => {
  it.each<[string, Position, -1 | 1, string | null, string]>([
    ['up in its section', [0, 1], -1, 's(b a) t(c)', '0.0'],
    ['down in its section', [0, 0], 1, 's(b a) t(c)', '0.1'],
    ['down into the next section', [0, 1], 1, 's(a) t(b c)', '1.0'],
    ['up into the section before', [1, 0], -1, 's(a b c) t()', '0.2'],
    ['a section passes its neighbour', [0], 1, 't(c) s(a b)', '1'],
    ['out at the top', [0, 0], -1, 'a s(b) t(c)', '0'],
    ['not above the top', [0], -1, null, ''],
    ['not below the end', [1], 1, null, ''],
  ])('%s', (_name, position, step, expected, at) => {
    const moved = moveStep(two, position, step);
    expect(moved && shape(moved.form)).toBe(expected);
    if (moved)
      expect([moved.position.join('.'), itemAt(moved.form, moved.position)]).toEqual([at, itemAt(two, position)]);
  });

  it('into a section from between two', () => {
    const form = aForm(aGroup('s', [aQuestion('a')]), aQuestion('x'), aGroup('t', [aQuestion('c')]));
    expect(shape(moveStep(form, [1], -1)?.form ?? form)).toBe('s(a x) t(c)');
    expect(shape(moveStep(form, [1], 1)?.form ?? form)).toBe('s(a) t(x c)');
  });

  it.each<[Position, Position, string | null]>([
    [[0, 0], [1, 1], 's(b) t(c a)'],
    [[0], [2], 't(c) s(a b)'],
    [[0], [0, 1], null],
    [[1, 0], [0], 'c s(a b) t()'],
  ])('%j dropped at %j', (from, to, expected) => {
    const moved = moveTo(two, from, to);
    expect(moved && shape(moved.form)).toBe(expected);
  });

  it('there and back is the same form', () => {
    const down = moveStep(two, [0, 1], 1);
    expect(down && moveStep(down.form, down.position, -1)?.form).toEqual(two);
  });
});

describe('names and help', () => {
  it('a new name is known to every condition', () => {
    const form = aForm(
      aQuestion('a'),
      aGroup('s', [aQuestion('b', { enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] })]),
    );
    const renamed = renameLinkId(form, [0], 'smoker');
    expect([itemAt(renamed, [0])?.linkId, itemAt(renamed, [1, 0])?.enableWhen?.[0]?.question]).toEqual([
      'smoker',
      'smoker',
    ]);
  });

  it('help goes in, changes and goes out again', () => {
    const question = aQuestion('a');
    const helped = withHelp(question, 'Think', 'h');
    expect([
      helpOf(helped),
      helpOf(withHelp(helped, 'Again', 'x')),
      withHelp(helped, 'Again', 'x').item?.[0]?.linkId,
    ]).toEqual(['Think', 'Again', 'h']);
    expect(withHelp(helped, '', 'h')).toEqual(question);
    const read = readForm(aForm(helped));
    expect(read.ok && read.form.items[0]?.help).toEqual([{ kind: 'text', text: 'Think' }]);
  });
});
