import { foodTags, type Food, type FoodRule, type FoodTag, type HiddenName } from '@skinroot/reference';
import type { Day } from '../calendar/day';
import { canIEat, type EatingAnswer } from '../food-rules/can-i-eat';
import type { FoodIndex } from './food-index';
import { plainName, singularName } from './plain-name';

/** One part of a label or recipe, with what it was taken for. */
export interface LabelPart {
  /** As written. */
  text: string;
  /** The name it was recognised by; null when it is not known. */
  name: string | null;
  answer: EatingAnswer['answer'];
  reason: string | null;
}

/** What a whole label or recipe means under today's rules. */
export interface LabelAnswer {
  answer: EatingAnswer['answer'];
  until: Day | null;
  parts: LabelPart[];
}

/** What a label is read against. */
export interface LabelRules {
  index: FoodIndex;
  hiddenNames: readonly HiddenName[];
  rules: readonly FoodRule[];
  until: Day | null;
}

/** Longest text that is read. */
const longestLabel = 10_000;

const separators = /[,;:•·\n()[\]{}]|\.\s| - | och | and | med | with /i;
const amounts =
  /(\d+([.,/]\d+)?|½|¼|¾)\s*(kg|g|gr|mg|dl|cl|ml|l|msk|tsk|krm|st|tbsp|tsp|cups?|oz|lb|%|pcs?)?(?=\s|$)/gi;

/** From worst to best: the whole is as its worst part. */
const severity: readonly EatingAnswer['answer'][] = ['no', 'ask', 'a-little', 'yes'];

/**
 * "Can I eat this?" over a typed food, a recipe line or a pasted label: the answer is that of its worst part, and a part
 * that is not recognised asks. Spelling must be right here: a guess could hide an ingredient.
 * @throws RangeError when the text is longer than any label
 */
export function readLabel(text: string, { index, hiddenNames, rules, until }: LabelRules): LabelAnswer {
  if (text.length > longestLabel) throw new RangeError('Too long for a label');
  const hidden = new Map(
    hiddenNames.flatMap((row) => row.names.map((name) => [singularName(plainName(name)), row] as const)),
  );
  const parts = text
    .split(separators)
    .map((part) => part.replace(amounts, ' ').trim())
    .filter((part) => plainName(part) !== '' && !/^(ingredients?|ingredienser|contains?|innehåller)$/i.test(part))
    .map((part) => readPart(part, { index, hidden, rules }));
  const worst = severity.find((answer) => parts.some((part) => part.answer === answer)) ?? 'ask';
  return { answer: worst, until: worst === 'no' || worst === 'a-little' ? until : null, parts };
}

interface PartRules {
  index: FoodIndex;
  hidden: ReadonlyMap<string, HiddenName>;
  rules: readonly FoodRule[];
}

/**
 * Reads a part by the longest names in it, from left to right: "oat milk barista" is oat milk, not milk. With words left
 * over it asks, unless something in it is to be left out.
 */
function readPart(text: string, { index, hidden, rules }: PartRules): LabelPart {
  const words = singularName(plainName(text)).split(' ').slice(0, 12);
  const known: LabelPart[] = [];
  let isWhole = true;
  for (let at = 0; at < words.length;) {
    const lengths = words.slice(at).map((_, place) => words.length - at - place);
    const length = lengths.find((count) => nameOf(words.slice(at, at + count).join(' '), { index, hidden }) !== null);
    if (length !== undefined)
      known.push(answerFor(text, words.slice(at, at + length).join(' '), { index, hidden, rules }));
    else isWhole = false;
    at += length ?? 1;
  }
  const worst = severity.flatMap((answer) => known.filter((part) => part.answer === answer))[0];
  if (worst === undefined) return { text, name: null, answer: 'ask', reason: 'not recognised' };
  return isWhole || worst.answer === 'no' ? worst : { ...worst, answer: 'ask', reason: 'only partly recognised' };
}

function nameOf(singular: string, { index, hidden }: Omit<PartRules, 'rules'>): string | null {
  return hidden.has(singular) ? singular : (index.bySingular.get(singular)?.name ?? null);
}

function answerFor(text: string, singular: string, { index, hidden, rules }: PartRules): LabelPart {
  const name = hidden.get(singular);
  if (name) return { text, name: singular, ...hiddenAnswer(name, rules) };
  const row = index.bySingular.get(singular);
  if (row === undefined) return { text, name: null, answer: 'ask', reason: 'not recognised' };
  const { answer, reason } = canIEat(row.food, rules, { until: null });
  return { text, name: row.name, answer, reason };
}

/** A label word as a food of its own: what it surely holds, and nothing known of nickel, histamine and FODMAPs. */
function hiddenAnswer(
  { tags, possible = [] }: HiddenName,
  rules: readonly FoodRule[],
): Pick<LabelPart, 'answer' | 'reason'> {
  const judge = (held: readonly FoodTag[]) => canIEat(labelFood(held), rules, { until: null });
  const [sure, worst] = [judge(tags), judge([...tags, ...possible])];
  const isOpen = sure.answer !== worst.answer;
  return isOpen ? { answer: 'ask', reason: worst.reason } : { answer: sure.answer, reason: sure.reason };
}

function labelFood(tags: readonly FoodTag[]): Food {
  const held = Object.fromEntries(foodTags.map((tag) => [tag, tags.includes(tag)])) as Food['tags'];
  const nickel: Food['nickel'] = {
    level: null,
    measuredLevel: null,
    levelBasis: 'unknown',
    microgramsPer100g: null,
    low: null,
    high: null,
    samples: null,
    state: null,
    source: null,
    seedListed: false,
    avoidListed: false,
  };
  const unknown = { histamine: { score: null, source: null }, fodmap: { level: null, source: null } };
  return {
    id: 'label',
    name: 'label',
    category: 'label',
    names: [],
    tags: held,
    servingGrams: 100,
    nickel,
    ...unknown,
  };
}
