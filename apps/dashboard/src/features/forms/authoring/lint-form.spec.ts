import { aChoice, aForm, aGroup, aQuestion } from '../../../../test/builders/questionnaires';
import { withBands, withExtension } from './extensions';
import { lintForm } from './lint-form';
import type { Item, Questionnaire, When } from './questionnaire';

const when = (question: string, operator: When['operator'], answer: object): When => ({
  question,
  operator,
  ...answer,
});
const is = (question: string, answerBoolean: boolean): When => when(question, '=', { answerBoolean });
const code = (question: string, answer: string, operator: When['operator'] = '='): When =>
  when(question, operator, { answerCoding: { code: answer } });
const age = (operator: When['operator'], answerInteger: number): When => when('age', operator, { answerInteger });
const anAge = (part: Partial<Item> = {}): Item => aQuestion('age', { type: 'integer', ...part });
const hidden = (item: Item): Item => withExtension(item, 'hidden', { valueBoolean: true });
const bounded = (item: Item, low: number, high: number): Item =>
  withExtension(withExtension(item, 'minValue', { valueInteger: low }), 'maxValue', { valueInteger: high });
const shownWhen = (linkId: string, enableWhen: readonly When[], part: Partial<Item> = {}): Item =>
  aQuestion(linkId, { enableWhen, ...part });

const found = (form: Questionnaire) =>
  lintForm(form).map(({ code: name, position }) => `${name} ${position?.join('.') ?? 'form'}`);

describe('a form without faults', () => {
  it.each<[string, Questionnaire]>([
    ['questions in a section', aForm(aGroup('s', [aQuestion('a'), aQuestion('b', { required: true })]))],
    ['a condition on what came before', aForm(aQuestion('a'), shownWhen('b', [is('a', true)]))],
    ['a condition on the question it stands in', aForm(aQuestion('a', { item: [shownWhen('b', [is('a', true)])] }))],
    [
      'either of two answers',
      aForm(
        aChoice('a', [undefined, undefined]),
        shownWhen('b', [code('a', 'a'), code('a', 'b')], { enableBehavior: 'any' }),
      ),
    ],
    [
      'both answers of a question that takes several',
      aForm(aChoice('a', [undefined, undefined], { repeats: true }), shownWhen('b', [code('a', 'a'), code('a', 'b')])),
    ],
    ['a range of numbers', aForm(anAge(), shownWhen('b', [age('>=', 18), age('<=', 18)]))],
    [
      'answered, and answered so',
      aForm(aQuestion('a'), shownWhen('b', [when('a', 'exists', { answerBoolean: true }), is('a', false)])),
    ],
    [
      'hidden and required, with a value',
      aForm(hidden(aQuestion('a', { required: true, initial: [{ valueBoolean: true }] }))),
    ],
    [
      'an answer in own words',
      aForm(aChoice('a', [undefined], { type: 'open-choice' }), shownWhen('b', [code('a', 'other')])),
    ],
    [
      'an answer that a list brings',
      aForm(aQuestion('a', { type: 'choice', answerValueSet: '#x' }), shownWhen('b', [code('a', 'other')])),
    ],
    [
      'points on all answers, with bands',
      withBands(aForm(aChoice('a', [0, 1])), [
        { from: 0, label: 'few' },
        { from: 1, label: 'many' },
      ]),
    ],
  ])('%s', (_name, form) => expect(lintForm(form)).toEqual([]));
});

describe('single items', () => {
  it.each<[string, Questionnaire, string[]]>([
    [
      'two with one name',
      aForm(aQuestion('a'), aGroup('s', [aQuestion('a')])),
      ['duplicate-link-id 0', 'duplicate-link-id 1.0'],
    ],
    ['a section with nothing in it', aForm(aGroup('s', [])), ['empty-section 0']],
    ['a question without words', aForm(aQuestion('a', { text: ' ' })), ['no-words 0']],
    ['a choice of nothing', aForm(aChoice('a', [])), ['no-options 0']],
    ['hidden and required', aForm(hidden(aQuestion('a', { required: true }))), ['required-hidden 0']],
    [
      'required in a hidden section',
      aForm(hidden(aGroup('s', [aQuestion('a', { required: true })]))),
      ['required-hidden 0.0'],
    ],
    [
      'required and not to be changed',
      aForm(aQuestion('a', { required: true, readOnly: true })),
      ['required-read-only 0'],
    ],
    ['more at least than at most', aForm(bounded(anAge(), 10, 1)), ['bounds 0']],
    [
      'longer at least than at most',
      aForm(withExtension(aQuestion('a', { type: 'string', maxLength: 3 }), 'minLength', { valueInteger: 4 })),
      ['bounds 0'],
    ],
    [
      'more often at least than at most',
      aForm(
        withExtension(withExtension(aQuestion('a', { repeats: true }), 'minOccurs', { valueInteger: 3 }), 'maxOccurs', {
          valueInteger: 2,
        }),
      ),
      ['bounds 0'],
    ],
  ])('%s', (_name, form, findings) => expect(found(form)).toEqual(findings));
});

describe('conditions that never both hold', () => {
  it.each<[string, Item, readonly When[]]>([
    ['yes and no', aQuestion('a'), [is('a', true), is('a', false)]],
    ['two answers of one choice', aChoice('a', [undefined, undefined]), [code('a', 'a'), code('a', 'b')]],
    ['an answer, and not that answer', aChoice('a', [undefined, undefined]), [code('a', 'a'), code('a', 'a', '!=')]],
    ['not answered, and answered so', aQuestion('a'), [when('a', 'exists', { answerBoolean: false }), is('a', true)]],
    [
      'answered and not answered',
      aQuestion('a'),
      [when('a', 'exists', { answerBoolean: false }), when('a', 'exists', { answerBoolean: true })],
    ],
    ['more than 18 and less than 10', anAge(), [age('>', 18), age('<', 10)]],
    ['less than 10 and more than 18', anAge(), [age('<', 10), age('>', 18)]],
    ['more than 18 and 18', anAge(), [age('>', 18), age('=', 18)]],
    ['at least 18 and less than 18', anAge(), [age('>=', 18), age('<', 18)]],
    [
      'before and after a day',
      aQuestion('day', { type: 'date' }),
      [when('day', '<', { answerDate: '2020-01-01' }), when('day', '>', { answerDate: '2021-01-01' })],
    ],
  ])('%s', (_name, target, conditions) =>
    expect(found(aForm(target, shownWhen('b', conditions)))).toEqual(['never-both 1']),
  );

  it('are named with both answers', () => {
    const [finding] = lintForm(
      aForm(
        aQuestion('a', { text: 'Smoker?' }),
        shownWhen('b', [is('a', true), is('a', false)], { text: 'How many?' }),
      ),
    );
    expect(finding?.message).toBe('“How many?” is never shown: “Smoker?” cannot be both “yes” and “no”.');
  });
});

describe('items nobody can ever see', () => {
  it.each<[string, Questionnaire, string[]]>([
    [
      'an answer that is not offered',
      aForm(aChoice('a', [undefined]), shownWhen('b', [code('a', 'z')])),
      ['unreachable 1'],
    ],
    [
      'a number outside of the bounds',
      aForm(bounded(anAge(), 0, 10), shownWhen('b', [age('>', 10)])),
      ['unreachable 1'],
    ],
    [
      'against the section around it',
      aForm(aQuestion('a'), aGroup('s', [shownWhen('b', [is('a', false)])], { enableWhen: [is('a', true)] })),
      ['unreachable 1.0'],
    ],
    [
      'waiting for one that is never shown',
      aForm(aQuestion('a'), shownWhen('b', [is('a', true), is('a', false)]), shownWhen('c', [is('b', true)])),
      ['never-both 1', 'unreachable 2'],
    ],
    [
      'each waiting for the other',
      aForm(shownWhen('a', [is('b', true)]), shownWhen('b', [is('a', true)])),
      ['later-question 0', 'unreachable 0', 'unreachable 1'],
    ],
    [
      'any of two that cannot be',
      aForm(aChoice('a', [undefined]), shownWhen('b', [code('a', 'y'), code('a', 'z')], { enableBehavior: 'any' })),
      ['unreachable 1'],
    ],
  ])('%s', (_name, form, findings) => expect(found(form)).toEqual(findings));

  it('one of two that can be is enough', () =>
    expect(
      found(
        aForm(aChoice('a', [undefined]), shownWhen('b', [code('a', 'a'), code('a', 'z')], { enableBehavior: 'any' })),
      ),
    ).toEqual([]));
  it('not answered holds for one that is never shown', () =>
    expect(
      found(
        aForm(
          aChoice('a', [undefined]),
          shownWhen('b', [code('a', 'z')]),
          shownWhen('c', [when('b', 'exists', { answerBoolean: false })]),
        ),
      ),
    ).toEqual(['unreachable 1']));
});

describe('conditions on the wrong thing', () => {
  it.each<[string, Questionnaire, string[]]>([
    ['no such question', aForm(shownWhen('a', [is('x', true)])), ['missing-question 0']],
    ['a section', aForm(aGroup('s', [aQuestion('a')]), shownWhen('b', [is('s', true)])), ['missing-question 1']],
    ['a later question', aForm(shownWhen('a', [is('b', true)]), aQuestion('b')), ['later-question 0']],
  ])('%s', (_name, form, findings) => expect(found(form)).toEqual(findings));
});

describe('scores', () => {
  const bands = [{ from: 0, label: 'few' }];
  it.each<[string, Questionnaire, string[]]>([
    ['points on some answers', withBands(aForm(aChoice('a', [0, 1, undefined])), bands), ['partial-scores 0']],
    ['points without bands', aForm(aChoice('a', [0, 1])), ['no-bands form']],
    [
      'sums below the first band',
      withBands(aForm(aChoice('a', [0, 1])), [{ from: 1, label: 'some' }]),
      ['band-gap form'],
    ],
    ['a band without words', withBands(aForm(aChoice('a', [0, 1])), [{ from: 0, label: '' }]), ['no-bands form']],
    [
      'points below nought, several answers',
      withBands(aForm(aChoice('a', [-2, -1, 1], { repeats: true })), [{ from: -2, label: 'few' }]),
      ['band-gap form'],
    ],
  ])('%s', (_name, form, findings) => expect(found(form)).toEqual(findings));
});

it('findings come in the order of the form', () => {
  const form = aForm(aGroup('s', [aChoice('a', [0, undefined]), aQuestion('b', { text: '' })]), aGroup('t', []));
  expect(found(form)).toEqual(['no-bands form', 'partial-scores 0.0', 'no-words 0.1', 'empty-section 1']);
});
