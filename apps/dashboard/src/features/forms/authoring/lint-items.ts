import { extensionNumber, isHidden } from './extensions';
import type { Finding } from './lint-form';
import {
  childrenOf,
  isHelp,
  isQuestion,
  placedItems,
  textOf,
  type Item,
  type Placed,
  type Questionnaire,
} from './questionnaire';

/** Faults of single items, whatever their conditions. */
export function lintItems(form: Questionnaire): Finding[] {
  const placed = placedItems(form);
  const names = new Map<string, number>();
  for (const { item } of placed) names.set(item.linkId, (names.get(item.linkId) ?? 0) + 1);
  return placed.flatMap((one) => (isHelp(one.item) ? [] : faultsOf(one, names)));
}

function faultsOf(placed: Placed, names: ReadonlyMap<string, number>): Finding[] {
  const { item, position } = placed;
  const found: Finding[] = [];
  const note = (code: Finding['code'], level: Finding['level'], message: string) =>
    found.push({ code, level, position, message });
  if ((names.get(item.linkId) ?? 0) > 1)
    note(
      'duplicate-link-id',
      'error',
      `“${textOf(item)}” shares its name ${item.linkId} with another question: their answers cannot be told apart.`,
    );
  if (item.type !== 'group' && !item.text?.trim())
    note('no-words', 'error', `A ${item.type === 'display' ? 'text' : 'question'} has no words.`);
  if (item.type === 'group' && childrenOf(item).length === 0)
    note('empty-section', 'warning', `“${textOf(item)}” has nothing in it.`);
  if (item.type === 'choice' && (item.answerOption ?? []).length === 0 && item.answerValueSet === undefined)
    note('no-options', 'error', `“${textOf(item)}” has nothing to choose from.`);
  if (isQuestion(item) && item.required && !isPreset(item)) {
    if (isHidden(item) || placed.parents.some(isHidden))
      note(
        'required-hidden',
        'error',
        `“${textOf(item)}” must be answered, but is hidden: the form can never be handed in.`,
      );
    else if (item.readOnly)
      note(
        'required-read-only',
        'error',
        `“${textOf(item)}” must be answered, but cannot be changed and has no value.`,
      );
  }
  const bounds = wrongBounds(item);
  if (bounds) note('bounds', 'error', `“${textOf(item)}”: ${bounds}`);
  return found;
}

const isPreset = (item: Item): boolean =>
  (Array.isArray(item.initial) && item.initial.length > 0) ||
  (item.answerOption ?? []).some(({ initialSelected }) => initialSelected === true) ||
  (item.extension ?? []).some(({ url }) => /(calculated|initial)Expression$/.test(url));

function wrongBounds(item: Item): string | undefined {
  const [low, high] = [extensionNumber(item, 'minValue'), extensionNumber(item, 'maxValue')];
  if (low !== undefined && high !== undefined && low > high) return `no number is at least ${low} and at most ${high}.`;
  const shortest = extensionNumber(item, 'minLength');
  if (shortest !== undefined && item.maxLength !== undefined && shortest > item.maxLength)
    return `no text has at least ${shortest} and at most ${item.maxLength} characters.`;
  const [fewest, most] = [extensionNumber(item, 'minOccurs'), extensionNumber(item, 'maxOccurs')];
  if (fewest !== undefined && most !== undefined && fewest > most)
    return `nothing stands at least ${fewest} and at most ${most} times.`;
  return undefined;
}
