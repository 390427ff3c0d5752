import { asObject, choiceOf } from '../json/json';
import { readFhirValue } from '../read/fhir-value';
import type { FormItem, ItemType } from '../model/form';
import { checkAttachment } from './check-attachment';
import { checkChoice } from './check-choice';
import { checkDate, checkDateTime, checkTime } from './check-date';
import { checkNumber, checkQuantity } from './check-number';
import { checkText, checkUrl } from './check-text';
import { accept, NO_QUESTION, refuse, type ValueCheck } from './problem';

type Check = (item: FormItem, value: unknown) => ValueCheck;

const ofText =
  (check: (item: FormItem, text: string) => ValueCheck): Check =>
  (item, value) =>
    check(item, typeof value === 'string' ? value : '');
const noQuestion: Check = ({ type }) => refuse(NO_QUESTION, type as 'group' | 'display');

const CHECKS: Readonly<Record<ItemType, Check>> = {
  group: noQuestion,
  display: noQuestion,
  boolean: (_item, value) => (typeof value === 'boolean' ? accept(value) : refuse('Please answer yes or no.')),
  integer: checkNumber,
  decimal: checkNumber,
  quantity: checkQuantity,
  date: ofText(checkDate),
  dateTime: ofText(checkDateTime),
  time: ofText(checkTime),
  string: checkText,
  text: checkText,
  reference: checkText,
  url: ofText(checkUrl),
  choice: checkChoice,
  'open-choice': checkChoice,
  attachment: checkAttachment,
};

/**
 * Checks one value against its question and brings it into the form in which it is stored.
 * @param value - as stored, or as FHIR writes it (`{ valueCoding: ... }`), or for a choice just the code
 */
export function checkValue(item: FormItem, value: unknown): ValueCheck {
  return CHECKS[item.type](item, unwrap(value));
}

/** Takes a value out of FHIR's `{ valueX: ... }`; of a reference its words, else its address. */
function unwrap(value: unknown): unknown {
  const object = asObject(value);
  const choice = object && Object.keys(object).length === 1 ? choiceOf(object, 'value') : undefined;
  if (!choice || !/^[A-Z]/.test(choice.kind)) return value;
  return choice.kind === 'Reference' ? readFhirValue(choice.kind, choice.value) : choice.value;
}
