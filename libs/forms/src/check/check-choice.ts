import type { FormItem, Option } from '../model/form';
import type { AnswerValue, Coding } from '../model/value';
import { readCoding, readQuantity } from '../read/fhir-value';
import { isSameValue } from '../answers/same-value';
import { checkText } from './check-text';
import { accept, refuse, type ValueCheck } from './problem';

/** Checks a choice: an option by its value or code; other text only where the question takes it. */
export function checkChoice(item: FormItem, value: unknown): ValueCheck {
  const option = findOption(item.options, value);
  if (option) return accept(option.value);
  if (typeof value === 'string' && item.openText)
    return value.trim() === '' ? refuse('Please write an answer.', 'bad-text') : checkText(item, value);
  const coding = typeof value === 'object' ? readCoding(value) : undefined;
  if (coding && item.missingList) {
    const texts = checkText(item, Object.values(coding).join(' '));
    return texts.ok ? accept(coding.code ? coding : (coding.display ?? '')) : texts;
  }
  return refuse('Please choose one of the answers offered.', 'not-an-option');
}

/** The option a value means: the same value, or for a bare text or number the option with that code. */
export function findOption(options: readonly Option[], value: unknown): Option | undefined {
  const offered = options.find((option) => option.value === value);
  if (offered) return offered;
  if (typeof value === 'object') {
    const coding = readQuantity(value) ?? readCoding(value);
    const isMeant = ({ value: offer }: Option) => coding !== undefined && isSameValue(offer, coding);
    const isExact = (option: Option) => (option.value as Coding).system === coding?.system && isMeant(option);
    return options.find(isExact) ?? options.find(isMeant);
  }
  return value === undefined ? undefined : options.find((option) => codeOf(option.value) === value);
}

/** What stands for a choice in short: the code, else the words. */
export function codeOf(value: AnswerValue): string | number | boolean | undefined {
  if (typeof value !== 'object') return value;
  const { code, display } = value as Coding;
  return code ?? display;
}
