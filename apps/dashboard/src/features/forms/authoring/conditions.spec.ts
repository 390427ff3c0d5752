import { readForm } from '@skinroot/forms';
import { aChoice, aForm, aQuestion } from '../../../../test/builders/questionnaires';
import {
  answerOf,
  conditionOn,
  conditionWords,
  firstConditionOn,
  operatorsFor,
  type ConditionAnswer,
} from './conditions';
import type { Item, Operator } from './questionnaire';

const of = (type: Item['type']) => aQuestion('q', { type, text: 'Q' });

describe('a condition on a question', () => {
  it.each<[Item, Operator, ConditionAnswer, object]>([
    [of('boolean'), '=', 'true', { answerBoolean: true }],
    [of('integer'), '>', '18', { answerInteger: 18 }],
    [of('decimal'), '<=', 1.5, { answerDecimal: 1.5 }],
    [of('quantity'), '>', 3, { answerQuantity: { value: 3 } }],
    [of('date'), '=', '2026-01-02', { answerDate: '2026-01-02' }],
    [of('string'), '=', 'x', { answerString: 'x' }],
    [aChoice('q', [1]), '=', 'a', { answerCoding: { code: 'a' } }],
    [of('string'), 'exists', true, { answerBoolean: true }],
  ])('on %j %s %j', (target, operator, answer, expected) => {
    const when = conditionOn(target, operator, answer);
    expect(when).toEqual({ question: 'q', operator, ...expected });
    expect(String(answerOf(when))).toBe(String(answer));
  });

  it.each<Item['type']>([
    'boolean',
    'integer',
    'decimal',
    'date',
    'dateTime',
    'time',
    'string',
    'text',
    'url',
    'choice',
    'open-choice',
    'quantity',
    'attachment',
  ])('the first one on %s is read without a repair', (type) => {
    const target = type === 'choice' || type === 'open-choice' ? aChoice('q', [1, 2], { type }) : of(type);
    const read = readForm({
      ...aForm(target, aQuestion('b', { enableWhen: [firstConditionOn(target)] })),
      status: 'draft',
    });
    expect(read.ok && read.report).toEqual([]);
  });

  it.each<[Item['type'], number]>([
    ['boolean', 3],
    ['integer', 7],
    ['attachment', 1],
  ])('on %s there are %i comparisons', (type, many) => expect(operatorsFor(of(type))).toHaveLength(many));
});

describe('in words', () => {
  const form = aForm(
    aQuestion('a', { text: 'Smoker?' }),
    aChoice('c', [1, 2], { text: 'Which?' }),
    aQuestion('n', { type: 'integer', text: 'Age' }),
  );
  it.each<[Partial<Item>, string]>([
    [{}, ''],
    [{ enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] }, 'Show when “Smoker?” is yes'],
    [{ enableWhen: [{ question: 'c', operator: '!=', answerCoding: { code: 'b' } }] }, 'Show when “Which?” is not b'],
    [
      {
        enableWhen: [
          { question: 'n', operator: '>=', answerInteger: 18 },
          { question: 'a', operator: 'exists', answerBoolean: false },
        ],
      },
      'Show when “Age” is at least 18 and “Smoker?” is not answered',
    ],
    [
      {
        enableWhen: [
          { question: 'n', operator: '<', answerInteger: 18 },
          { question: 'x', operator: '=', answerBoolean: true },
        ],
        enableBehavior: 'any',
      },
      'Show when “Age” is less than 18 or “x” (no such question)',
    ],
  ])('%j', (part, words) => expect(conditionWords(aQuestion('z', part), form)).toBe(words));
});
