import {
  isQuestion,
  textOf,
  type Item,
  type Operator,
  type Questionnaire,
  type When,
  placedItems,
} from './questionnaire';

export type ConditionAnswer = boolean | number | string;

/** The answer a condition compares with, in plain form; undefined when it has none. */
export function answerOf(when: When): ConditionAnswer | undefined {
  const key = Object.keys(when).find((one) => one.startsWith('answer'));
  const value = key === undefined ? undefined : when[key];
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const { code, display, value: amount } = value as { code?: string; display?: string; value?: number };
  return amount ?? code ?? display;
}

/** A condition on a question, with the answer under the key that FHIR wants for its type. */
export function conditionOn(target: Item, operator: Operator, answer: ConditionAnswer): When {
  const head = { question: target.linkId, operator };
  if (operator === 'exists') return { ...head, answerBoolean: answer === true || answer === 'true' };
  switch (target.type) {
    case 'boolean':
      return { ...head, answerBoolean: answer === true || answer === 'true' };
    case 'integer':
      return { ...head, answerInteger: Math.round(Number(answer)) || 0 };
    case 'decimal':
      return { ...head, answerDecimal: Number(answer) || 0 };
    case 'quantity':
      return { ...head, answerQuantity: { value: Number(answer) || 0 } };
    case 'date':
      return { ...head, answerDate: String(answer) };
    case 'dateTime':
      return { ...head, answerDateTime: String(answer) };
    case 'time':
      return { ...head, answerTime: String(answer) };
    case 'choice':
    case 'open-choice': {
      const coding = codingsOf(target).find(({ code, display }) => code === answer || display === answer);
      return coding
        ? {
            ...head,
            answerCoding: { ...(coding.system !== undefined && { system: coding.system }), code: coding.code },
          }
        : { ...head, answerString: String(answer) };
    }
    default:
      return { ...head, answerString: String(answer) };
  }
}

/** The first condition somebody would want on a question: yes, its first option, or that it is answered. */
export function firstConditionOn(target: Item): When {
  if (target.type === 'boolean') return conditionOn(target, '=', true);
  const [first] = codingsOf(target);
  const code = first?.code ?? first?.display;
  return code === undefined ? conditionOn(target, 'exists', true) : conditionOn(target, '=', code);
}

interface PlainCoding {
  system?: string;
  code?: string;
  display?: string;
}

/** What a choice offers, as codings; plain texts count as their own code. */
export function codingsOf({ answerOption = [] }: Item): readonly PlainCoding[] {
  return answerOption.map((option): PlainCoding => {
    if (option.valueCoding) return option.valueCoding;
    const key = Object.keys(option).find((one) => one.startsWith('value'));
    const plain = key === undefined ? '' : String(option[key]);
    return { code: plain, display: plain };
  });
}

const ordered: readonly Item['type'][] = ['integer', 'decimal', 'quantity', 'date', 'dateTime', 'time'];

/** The operators that make sense for a type, with the words between question and answer. */
export function operatorsFor({ type }: Item): readonly [Operator, string][] {
  const same: [Operator, string][] = [
    ['=', 'is'],
    ['!=', 'is not'],
  ];
  const order: [Operator, string][] = [
    ['>', 'is more than'],
    ['>=', 'is at least'],
    ['<', 'is less than'],
    ['<=', 'is at most'],
  ];
  const answered: [Operator, string][] = [['exists', 'is answered']];
  if (type === 'attachment') return answered;
  return ordered.includes(type) ? [...same, ...order, ...answered] : [...same, ...answered];
}

export const conditionable = (form: Questionnaire): readonly Item[] =>
  placedItems(form)
    .map(({ item }) => item)
    .filter(isQuestion);

/** "Show when Sex at birth is not male and Age is more than 18": what a condition says, aloud. */
export function conditionWords(item: Item, form: Questionnaire): string {
  const conditions = item.enableWhen ?? [];
  if (conditions.length === 0) return '';
  const items = new Map(conditionable(form).map((one) => [one.linkId, one] as const));
  const parts = conditions.map((when) => oneInWords(when, items.get(when.question)));
  return `Show when ${parts.join(item.enableBehavior === 'any' ? ' or ' : ' and ')}`;
}

function oneInWords(when: When, target: Item | undefined): string {
  if (!target) return `“${when.question}” (no such question)`;
  const answer = answerOf(when);
  if (when.operator === 'exists') return `“${textOf(target)}” is ${answer === false ? 'not answered' : 'answered'}`;
  const words = operatorsFor(target).find(([operator]) => operator === when.operator)?.[1] ?? when.operator;
  return `“${textOf(target)}” ${words} ${answerWords(target, answer)}`;
}

function answerWords(target: Item, answer: ConditionAnswer | undefined): string {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return codingsOf(target).find(({ code }) => code === String(answer))?.display ?? String(answer ?? '…');
}
