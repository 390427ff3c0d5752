import { addOccurrence, removeOccurrence } from '../answers/repeats';
import type { Answers } from '../model/value';
import { readForm } from '../read/read-form';
import { evaluate } from './evaluate';
import { statesInOrder } from './walk';

const formOf = (...item: object[]) => {
  const result = readForm({ resourceType: 'Questionnaire', status: 'draft', item });
  if (!result.ok) throw new Error(result.reason);
  return result.form;
};
const when = (question: string, answerBoolean = true, operator = '=') => ({
  enableWhen: [{ question, operator, answerBoolean }],
});
const boolean = (linkId: string, more: object = {}) => ({ linkId, text: linkId, type: 'boolean', ...more });
const group = (linkId: string, item: object[], more: object = {}) => ({
  linkId,
  text: linkId,
  type: 'group',
  item,
  ...more,
});
const enabled = (form: ReturnType<typeof formOf>, answers: Answers) =>
  statesInOrder(evaluate(form, answers))
    .filter((state) => state.enabled)
    .map(({ path }) => path);

describe('enableWhen', () => {
  const chain = formOf(boolean('a'), boolean('b', when('a')), boolean('c', when('b')));

  it.each<[string, Answers, string[]]>([
    ['nothing answered', {}, ['a']],
    ['first yes', { a: [true] }, ['a', 'b']],
    ['both yes', { a: [true], b: [true] }, ['a', 'b', 'c']],
    ['a disabled answer does not count', { a: [false], b: [true] }, ['a']],
  ])('a chain, %s', (_case, answers, paths) => {
    expect(enabled(chain, answers)).toEqual(paths);
  });

  it('keeps the disabled answer for when it is enabled again', () => {
    expect(evaluate(chain, { a: [false], b: [true] }).items.get('b')).toMatchObject({
      enabled: false,
      values: [true],
      missing: false,
    });
  });

  it('takes its group down with it', () => {
    const form = formOf(boolean('a'), group('g', [boolean('b', { required: true })], when('a')));
    expect(evaluate(form, { a: [false] }).items.get('b')).toMatchObject({ enabled: false, required: false });
    expect(evaluate(form, { a: [true] }).items.get('b')).toMatchObject({
      enabled: true,
      required: true,
      missing: true,
    });
  });

  it('may ask a later question', () => {
    const form = formOf(boolean('early', when('late')), boolean('late', when('latest')), boolean('latest'));
    expect(enabled(form, { latest: [true], late: [true] })).toEqual(['early', 'late', 'latest']);
    expect(enabled(form, { latest: [false], late: [true] })).toEqual(['latest']);
  });

  it.each([
    ['all', ['a', 'b']],
    ['any', ['a', 'b', 'c']],
  ])('%s of two', (enableBehavior, paths) => {
    const form = formOf(
      boolean('a'),
      boolean('b'),
      boolean('c', { enableBehavior, enableWhen: [...when('a').enableWhen, ...when('b').enableWhen] }),
    );
    expect(enabled(form, { a: [true], b: [false] })).toEqual(paths);
  });

  it('shows what depends on a missing question or on itself', () => {
    const form = formOf(boolean('a', when('nobody')), boolean('b', when('c')), boolean('c', when('b')));
    expect(enabled(form, {})).toEqual(['a', 'b', 'c']);
  });
});

describe('repeats', () => {
  const family = formOf(
    boolean('before', when('ill')),
    group(
      'member',
      [boolean('ill'), { linkId: 'what', text: 'What', type: 'string', required: true, ...when('ill') }],
      { repeats: true },
    ),
    boolean('after', when('ill')),
  );
  const two: Answers = { member: [2], 'ill~0': [false], 'ill~1': [true] };

  it('asks the question of the same occurrence', () => {
    expect(enabled(family, two)).toEqual(['member', 'ill~0', 'ill~1', 'what~1', 'after']);
  });

  it('asks the last before, or the first after, from outside', () => {
    const answers: Answers = { member: [2], 'ill~0': [true], 'ill~1': [false] };
    expect(enabled(family, answers)).toEqual(['before', 'member', 'ill~0', 'what~0', 'ill~1']);
  });

  it('nests', () => {
    const form = formOf(
      group('a', [boolean('x'), group('b', [boolean('y', when('x')), boolean('z', when('y'))], { repeats: true })], {
        repeats: true,
      }),
    );
    const answers: Answers = { a: [2], 'b~0': [2], 'x~0': [true], 'x~1': [false], 'y~0.1': [true], 'y~1.0': [true] };
    expect(enabled(form, answers)).toEqual(['a', 'x~0', 'b~0', 'y~0.0', 'y~0.1', 'z~0.1', 'x~1', 'b~1']);
  });

  it('asks nothing of an occurrence that nobody began', () => {
    const form = formOf(group('m', [boolean('must', { required: true }), boolean('may')], { repeats: true }));
    expect(evaluate(form, {}).items.get('must~0')?.missing).toBe(false);
    expect(evaluate(form, { 'may~0': [true] }).items.get('must~0')?.missing).toBe(true);
  });

  it('asks a required group once', () => {
    const form = formOf(group('m', [boolean('must', { required: true })], { repeats: true, required: true }));
    expect(evaluate(form, {}).items.get('must~0')?.missing).toBe(true);
    expect(evaluate(form, { m: [2] }).items.get('must~1')?.missing).toBe(false);
  });

  it('adds and removes occurrences with all that is in them', () => {
    const three = addOccurrence(family, two, 'member');
    expect({ ...three }).toEqual({ ...two, member: [3] });
    const answers = { ...two, 'what~1': ['hay fever'] };
    expect({ ...removeOccurrence(family, answers, { path: 'member', index: 0 }) }).toEqual({
      member: [1],
      'ill~0': [true],
      'what~0': ['hay fever'],
    });
  });

  it('stops at maxOccurs', () => {
    const form = formOf(
      group('m', [boolean('a')], {
        repeats: true,
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs', valueInteger: 1 }],
      }),
    );
    expect({ ...addOccurrence(form, {}, 'm') }).toEqual({});
  });

  it('asks nested questions once for each answer, about that answer', () => {
    const form = formOf({
      linkId: 'drug',
      text: 'Drug',
      type: 'string',
      repeats: true,
      item: [boolean('daily', { enableWhen: [{ question: 'drug', operator: '=', answerString: 'b' }] })],
    });
    expect(enabled(form, { drug: ['a', 'b'] })).toEqual(['drug', 'daily~1']);
  });
});

describe('sight and duty', () => {
  const hidden = {
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true }],
  };

  it.each([
    ['hidden', hidden],
    ['read-only', { readOnly: true }],
  ])('does not require what is %s', (_case, more) => {
    const form = formOf(boolean('a', { required: true, ...more }));
    expect(evaluate(form, {}).items.get('a')?.missing).toBe(false);
  });

  it('hides what is inside a hidden group, and counts its answers', () => {
    const form = formOf(group('g', [boolean('a')], hidden), boolean('b', when('a')));
    expect(evaluate(form, { a: [true] }).items.get('a')?.visible).toBe(false);
    expect(evaluate(form, { a: [true] }).items.get('b')?.visible).toBe(true);
  });

  it('says what is wrong with a stored value', () => {
    const form = formOf({ linkId: 'n', text: 'N', type: 'integer' });
    expect(evaluate(form, { n: ['many'] }).items.get('n')?.errors).toMatchObject([{ code: 'wrong-type' }]);
    expect(evaluate(form, { n: [1, 2] }).items.get('n')?.errors).toMatchObject([{ code: 'too-many' }]);
  });
});

it('keeps the identity of everything that did not change', () => {
  const form = formOf(boolean('a'), boolean('b', when('a')), boolean('c'));
  const before = evaluate(form, { a: [false] });
  const after = evaluate(form, { ...before.answers, a: [true] }, { previous: before });
  expect(after.items.get('c')).toBe(before.items.get('c'));
  expect(after.items.get('b')).not.toBe(before.items.get('b'));
});
