import { evaluate, readForm } from '@skinroot/forms';
import { progress } from './progress';

const formOf = (...item: object[]) => {
  const result = readForm({ resourceType: 'Questionnaire', status: 'draft', title: 'Form', item });
  if (!result.ok) throw new Error(result.reason);
  return result.form;
};
const question = (linkId: string, more: object = {}) => ({ linkId, text: linkId, type: 'boolean', ...more });
const group = (linkId: string, ...item: object[]) => ({ linkId, text: `The ${linkId}`, type: 'group', item });

const never = { enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] };
const many = (count: number, more: object = {}) => Array.from({ length: count }, (_, at) => question(`m${at}`, more));
const help = {
  linkId: 'help',
  text: 'Read this',
  type: 'display',
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
      valueCodeableConcept: { coding: [{ code: 'help' }] },
    },
  ],
};

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

  it('does not count what a formula works out', () => {
    const state = evaluate(formOf(question('a'), question('b')), {}, { computed: new Set(['b']) });
    expect(progress(state.form, {}, state)).toMatchObject({ total: 1, answered: 0 });
  });

  it.each([
    ['a group whose questions do not apply', group('two', question('b', never)), false],
    ['one that tells something too', { ...group('two', question('b', never), help) }, true],
    ['one without any items', group('two'), true],
    ['a long one, of which only the last question applies', group('two', ...many(80, never), question('z')), true],
  ])('%s has a page: %#', (_, item, isShown) => {
    const { sections } = progress(formOf(group('one', question('a')), item), {});
    expect(sections.map(({ total }) => total)).toEqual(isShown ? [1, expect.any(Number)] : [1]);
  });
});
