import { aChoice, aForm, aGroup, aQuestion } from '../../../../test/builders/questionnaires';
import { diffForms } from './diff-forms';
import { withHelp } from './edit-items';
import { withBands, withExtension } from './extensions';
import type { Item, Questionnaire } from './questionnaire';

const summary = (before: Questionnaire, after: Questionnaire) =>
  diffForms(before, after).map(({ kind, linkId, fields }) => [
    kind,
    linkId,
    fields.map(({ field, before: was, after: now }) => `${field}: ${was} -> ${now}`),
  ]);
const base = aQuestion('a', { text: 'A?' });

describe('what two versions differ in', () => {
  it('nothing', () => expect(diffForms(aForm(aGroup('s', [base])), aForm(aGroup('s', [base])))).toEqual([]));

  it.each<[string, Item, string]>([
    ['words', { ...base, text: 'A now?' }, 'Words: A? -> A now?'],
    ['help', withHelp(base, 'Think of last week', 'h'), 'Help:  -> Think of last week'],
    ['type', { ...base, type: 'string' }, 'Type: Yes or no -> Short text'],
    ['required', { ...base, required: true }, 'Must be answered: no -> yes'],
    ['repeats', { ...base, repeats: true }, 'Repeats: no -> yes'],
    ['hidden', withExtension(base, 'hidden', { valueBoolean: true }), 'Hidden: no -> yes'],
    ['least', withExtension(base, 'minValue', { valueInteger: 0 }), 'Least:  -> 0'],
    ['length', { ...base, maxLength: 10 }, 'Longest text:  -> 10'],
    [
      'condition',
      { ...base, enableWhen: [{ question: 'b', operator: '=', answerBoolean: false }] },
      'Shown when:  -> Show when “b” is no',
    ],
  ])('%s', (_name, after, words) =>
    expect(summary(aForm(base, aQuestion('b')), aForm(after, aQuestion('b')))).toEqual([['changed', 'a', [words]]]),
  );

  it('answers and their points', () =>
    expect(summary(aForm(aChoice('a', [0, undefined])), aForm(aChoice('a', [0, 2])))).toEqual([
      ['changed', 'a', ['Answers: a (0); b -> a (0); b (2)']],
    ]));

  it('the form itself comes first, what went comes last', () => {
    const before = aForm(aQuestion('a'), aQuestion('b'));
    const after = { ...withBands(aForm(aQuestion('a'), aQuestion('c')), [{ from: 0, label: 'few' }]), title: 'Now' };
    expect(summary(before, after)).toEqual([
      ['changed', '', ['Title: T -> Now', 'Bands:  -> from 0: few']],
      ['added', 'c', []],
      ['removed', 'b', []],
    ]);
  });

  it('other words of a section or a question change nothing in what stands in it or depends on it', () => {
    const dependent = { ...base, enableWhen: [{ question: 'b', operator: '=' as const, answerBoolean: true }] };
    const before = aForm(aGroup('s', [aQuestion('b', { text: 'B?' }), dependent]));
    const after = aForm({ ...aGroup('s', [aQuestion('b', { text: 'B now?' }), dependent]), text: 'Other' });
    expect(summary(before, after).map(([, linkId]) => linkId)).toEqual(['s', 'b']);
  });

  it('an item in another section', () => {
    const before = aForm(aGroup('s', [aQuestion('a'), aQuestion('b')]), aGroup('t', [aQuestion('c')]));
    const after = aForm(aGroup('s', [aQuestion('a')]), aGroup('t', [aQuestion('b'), aQuestion('c')]));
    expect(summary(before, after)).toEqual([['changed', 'b', ['Section: s -> t']]]);
  });

  it.each([
    [['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'], ['d']],
    [['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'], ['a']],
    [['a', 'b', 'c', 'd'], ['a', 'x', 'b', 'c', 'd'], []],
    [['a', 'b', 'c', 'd'], ['a', 'd'], []],
  ])('order %j -> %j names the fewest that moved', (before, after, moved) => {
    const form = (ids: readonly string[]) => aForm(...ids.map((id) => aQuestion(id)));
    expect(
      diffForms(form(before), form(after))
        .filter(({ kind }) => kind === 'changed')
        .map(({ linkId }) => linkId),
    ).toEqual(moved);
  });
});
