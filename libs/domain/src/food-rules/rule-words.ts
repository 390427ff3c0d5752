import type { FoodCondition, FoodRule, FoodTag } from '@skinroot/reference';

/** The words rules are told in, so that a page in another language brings its own. */
export interface RuleVocabulary {
  tags: Readonly<Record<FoodTag, string>>;
  foodName: (foodId: string) => string;
  actions: Readonly<Record<FoodRule['action'], string>>;
  per: Readonly<Record<'meal' | 'day' | 'week', string>>;
  portions: (count: number) => string;
  or: string;
  and: string;
  foods: string;
  notIn: string;
  richInNickel: string;
  nickelPerPortion: (micrograms: number) => string;
  onAvoidList: string;
  histamine: (score: number) => string;
  fodmap: (level: string) => string;
}

const tags: Record<FoodTag, string> = {
  dairy: 'milk and dairy',
  gluten: 'gluten (wheat, rye, barley, ordinary oats)',
  wheat: 'wheat, spelt too',
  egg: 'egg',
  soy: 'soy',
  peanut: 'peanut',
  treeNut: 'tree nuts',
  fish: 'fish',
  shellfish: 'shellfish',
  sesame: 'sesame',
  corn: 'maize',
  nightshade: 'potato, tomato, peppers and aubergine',
  citrus: 'citrus fruit',
  alcohol: 'alcohol',
  caffeine: 'coffee, tea, cocoa and cola',
  addedSugar: 'added sugar and sweets',
  yeast: 'yeast',
};

/** English words for rules. @param foodName - name of a food by its id; what follows a comma in it is left out */
export function englishRules(foodName: (foodId: string) => string): RuleVocabulary {
  return {
    tags,
    foodName: (foodId) => foodName(foodId).split(',')[0] ?? foodId,
    actions: { exclude: 'Leave out', limit: 'Only a little', allow: 'Free to eat', prefer: 'Good choices' },
    per: { meal: 'a meal', day: 'a day', week: 'a week' },
    portions: (count) => `at most ${count} ${count === 1 ? 'portion' : 'portions'}`,
    or: 'or',
    and: 'and',
    foods: 'foods',
    notIn: 'everything except',
    richInNickel: 'rich in nickel',
    nickelPerPortion: (micrograms) => `with ${micrograms} micrograms of nickel or more in a usual portion`,
    onAvoidList: 'on low-nickel avoid lists',
    histamine: (score) =>
      score >= 3 ? 'very rich in histamine' : score === 2 ? 'rich in histamine' : 'with some histamine',
    fodmap: (level) => (level === 'high' ? 'high in FODMAPs' : 'with some FODMAPs'),
  };
}

/**
 * A food rule as a plain sentence for the client: "Leave out: milk and dairy." or
 * "Only a little: added sugar and sweets, at most 1 portion a day."
 */
export function ruleInWords(rule: Pick<FoodRule, 'action' | 'when' | 'limit'>, words: RuleVocabulary): string {
  const amount = rule.limit ? `, ${words.portions(rule.limit.portions)} ${words.per[rule.limit.per]}` : '';
  return `${words.actions[rule.action]}: ${conditionInWords(rule.when, words)}${amount}.`;
}

/** What a rule is about, as a noun phrase: "milk and dairy", "foods rich in histamine". */
export function conditionInWords(condition: FoodCondition, words: RuleVocabulary): string {
  if ('any' in condition)
    return list(
      condition.any.map((part) => conditionInWords(part, words)),
      words.or,
    );
  if ('not' in condition) return `${words.notIn} ${conditionInWords(condition.not, words)}`;
  if ('tag' in condition) return words.tags[condition.tag];
  if ('foodIds' in condition) return list(condition.foodIds.map(words.foodName), words.or);
  if ('category' in condition) return condition.category.replaceAll('-', ' ');
  if ('all' in condition) {
    const nouns = condition.all.filter((part) => quality(part, words) === null);
    const qualities = condition.all.map((part) => quality(part, words)).filter((text) => text !== null);
    const head =
      nouns.length > 0 ? nouns.map((part) => conditionInWords(part, words)).join(` ${words.and} `) : words.foods;
    return [head, ...qualities].join(' ');
  }
  return `${words.foods} ${quality(condition, words) ?? ''}`.trim();
}

/** A measured quality of foods, for conditions that are about one. */
function quality(condition: FoodCondition, words: RuleVocabulary): string | null {
  if ('nickelLevelAtLeast' in condition) return words.richInNickel;
  if ('nickelPerServingAtLeast' in condition) return words.nickelPerPortion(condition.nickelPerServingAtLeast);
  if ('nickelAvoidListed' in condition) return words.onAvoidList;
  if ('histamineAtLeast' in condition) return words.histamine(condition.histamineAtLeast);
  if ('fodmapAtLeast' in condition) return words.fodmap(condition.fodmapAtLeast);
  return null;
}

function list(parts: readonly string[], joiner: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${joiner} ${parts.at(-1)}`;
}
