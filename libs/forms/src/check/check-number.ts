import { asNumber, asObject, defined } from '../json/json';
import type { FormItem } from '../model/form';
import type { Coding, Quantity } from '../model/value';
import { readQuantity } from '../read/fhir-value';
import { isCleanText } from '../read/inspect-json';
import { checkText } from './check-text';
import { inBounds } from './in-bounds';
import { accept, refuse, UNSTORABLE, type ValueCheck } from './problem';

const NO_NUMBER = refuse('Please answer with a number.');
const LARGEST_INTEGER = 2_147_483_647;

/** Checks an integer (32 bit, as FHIR has it) or a decimal against range and decimals. */
export function checkNumber(item: FormItem, value: unknown): ValueCheck {
  const number = asNumber(value);
  if (number === undefined) return NO_NUMBER;
  const isInteger = item.type === 'integer';
  if (isInteger && !Number.isInteger(number)) return refuse('Please answer with a whole number.');
  if (isInteger && Math.abs(number) > LARGEST_INTEGER) return refuse('This number is too large.', 'too-large');
  const written = checkText(item, String(number));
  return written.ok ? inRange(item, number) : written;
}

/** Checks an amount and its unit; a bare number takes the question's unit. */
export function checkQuantity(item: FormItem, value: unknown): ValueCheck {
  const given = readQuantity(asObject(value) ?? { value: asNumber(value) });
  if (given?.value === undefined) return NO_NUMBER;
  if (Object.values(given).some((part) => typeof part === 'string' && (part.length > 20_000 || !isCleanText(part))))
    return UNSTORABLE;
  const amount = inRange(item, given.value);
  if (!amount.ok) return amount;
  if (item.unitOptions.length === 0) return accept(hasUnit(given) ? given : { ...given, ...unitParts(item.unit) });
  const chosen = hasUnit(given)
    ? item.unitOptions.find((unit) => isUnit(given, unit))
    : (item.unit ?? item.unitOptions[0]);
  return chosen
    ? accept({ ...given, ...unitParts(chosen) })
    : refuse('Please choose one of the units offered.', 'bad-unit');
}

function inRange(item: FormItem, number: number): ValueCheck {
  const { maxDecimals } = item;
  const check = inBounds(item, number);
  const tooFine = maxDecimals !== undefined && Number(number.toFixed(Math.min(maxDecimals, 20))) !== number;
  return tooFine && check.ok ? refuse(`Please use at most ${maxDecimals} decimals.`, 'decimals') : check;
}

/** The units to choose from: a bare number takes the question's own, so where there is a choice that one is offered too. */
export function offeredUnits({ unit, unitOptions }: Pick<FormItem, 'unit' | 'unitOptions'>): readonly Coding[] {
  const isOffered =
    !unit || unitOptions.length === 0 || unitOptions.some((offered) => isUnit(unitParts(unit), offered));
  return isOffered ? unitOptions : [unit, ...unitOptions];
}

function hasUnit(quantity: Quantity): boolean {
  return Boolean(quantity.unit ?? quantity.code);
}

function isUnit(quantity: Partial<Quantity>, unit: Coding): boolean {
  if (quantity.code !== undefined && unit.code !== undefined) return quantity.code === unit.code;
  return quantity.unit !== undefined && (quantity.unit === unit.display || quantity.unit === unit.code);
}

function unitParts(unit: Coding | undefined): Partial<Quantity> {
  if (!unit) return {};
  return defined({ unit: unit.display ?? unit.code, system: unit.system, code: unit.code });
}
