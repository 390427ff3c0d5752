import { asObject, choiceOf } from '../json/json';
import type { FormItem } from '../model/form';
import { checkAttachment } from './check-attachment';
import { checkChoice } from './check-choice';
import { checkDate, checkDateTime, checkTime } from './check-date';
import { checkNumber, checkQuantity } from './check-number';
import { checkText, checkUrl } from './check-text';
import { accept, NO_QUESTION, refuse, type ValueCheck } from './problem';

/**
 * Checks one value against its question and brings it into the form in which it is stored.
 * @param value - as stored, or as FHIR writes it (`{ valueCoding: ... }`), or for a choice just the code
 */
export function checkValue(item: FormItem, value: unknown): ValueCheck {
  const bare = unwrap(value);
  const text = typeof bare === 'string' ? bare : '';
  switch (item.type) {
    case 'group':
    case 'display':
      return refuse(NO_QUESTION, item.type);
    case 'boolean':
      return typeof bare === 'boolean' ? accept(bare) : refuse('Please answer yes or no.');
    case 'integer':
    case 'decimal':
      return checkNumber(item, bare);
    case 'quantity':
      return checkQuantity(item, bare);
    case 'date':
      return checkDate(item, text);
    case 'dateTime':
      return checkDateTime(item, text);
    case 'time':
      return checkTime(item, text);
    case 'string':
    case 'text':
    case 'reference':
      return checkText(item, bare);
    case 'url':
      return checkUrl(item, text);
    case 'choice':
    case 'open-choice':
      return checkChoice(item, bare);
    case 'attachment':
      return checkAttachment(item, bare);
  }
}

/** Takes a value out of FHIR's `{ valueX: ... }`. */
function unwrap(value: unknown): unknown {
  const object = asObject(value);
  if (!object) return value;
  const keys = Object.keys(object);
  return keys.length === 1 && /^value[A-Z]/.test(keys[0] ?? '') ? choiceOf(object, 'value')?.value : value;
}
