import type { Operator } from '../model/form';
import type { AnswerValue } from '../model/value';
import { conditionHolds } from './condition-holds';

const holds = (operator: Operator, answer: AnswerValue, ...values: AnswerValue[]) =>
  conditionHolds({ question: 'q', operator, answer }, values);

it.each<[Operator, AnswerValue, AnswerValue[], boolean]>([
  ['exists', true, [], false],
  ['exists', false, [], true],
  ['exists', true, ['x'], true],
  ['exists', false, [false], false],
  ['=', true, [], false],
  ['!=', true, [], false],
  ['=', true, [true], true],
  ['=', 3, [1, 2, 3], true],
  ['!=', 3, [1, 2, 3], false],
  ['!=', 3, [1, 2], true],
  ['>', 3, [3], false],
  ['>=', 3, [3], true],
  ['<', 3, [2.5], true],
  ['<=', 3, [3.1], false],
  ['>', 3, [1, 9], true],
  ['=', { system: 's', code: 'a' }, [{ system: 's', code: 'a', display: 'A' }], true],
  ['=', { code: 'a' }, [{ system: 's', code: 'a' }], true],
  ['=', { system: 't', code: 'a' }, [{ system: 's', code: 'a' }], false],
  ['!=', { code: 'male' }, [{ code: 'female' }], true],
  ['=', { code: '61-70' }, ['61-70'], true],
  ['=', { code: 'y', display: 'Yes' }, ['yes'], true],
  ['=', 'Yes', [{ code: 'y', display: 'Yes' }], true],
  ['=', '2020-05', ['2020-05-31'], true],
  ['>', '2020-05-30', ['2020-05-31'], true],
  ['<', '2020-05-30', ['2020-05-31'], false],
  ['>=', '2020-01-01T00:00:00Z', ['2020-01-01T01:00:00+01:00'], true],
  ['>', '2020-01-01T00:00:00Z', ['2020-01-01T01:00:00+01:00'], false],
  ['<', '12:00', ['09:30:00'], true],
  ['>', { value: 5, unit: 'kg' }, [{ value: 6, unit: 'kg' }], true],
  ['>', { value: 5, unit: 'kg' }, [{ value: 6, unit: 'g' }], false],
  ['>', 5, [{ value: 6, unit: 'g' }], true],
  ['>', { code: 'a' }, [{ code: 'b' }], false],
  ['=', 2, [{ code: '2', display: 'Two' }], true],
  ['!=', 3, [{ code: '3', display: 'Three' }], false],
  ['=', { code: '2' }, [2], true],
  ['=', true, [{ code: 'true' }], true],
  ['<', 2.1, [{ code: '1.1' }], true],
  ['>=', 2.1, [{ code: '2.2' }], true],
  ['<', 2.1, [{ code: 'few' }], false],
  ['<', '2020-01-01T00:00:00Z', ['2020-99-99T00:00:00Z'], false],
])('%s %j with %j is %s', (operator, answer, values, expected) => {
  expect(holds(operator, answer, ...values)).toBe(expected);
});
