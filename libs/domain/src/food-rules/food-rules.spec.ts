import fc from 'fast-check';
import { canIEat, dayStatus, englishRules, foodVerdict, holds, ruleInWords } from '@skinroot/domain';
import {
  foodById,
  foods,
  protocolById,
  protocols,
  workedExamples,
  type Food,
  type FoodCondition,
  type FoodRule,
} from '@skinroot/reference';

const get = (id: string): Food => {
  const food = foodById(id);
  if (!food) throw new Error(id);
  return food;
};
const phaseOf = (programId: string, phaseId: string) => {
  const phase = protocolById(programId)?.phases.find((row) => row.id === phaseId);
  if (!phase) throw new Error(phaseId);
  return phase;
};

describe('worked examples of the protocols', () => {
  const cases = workedExamples.phases.flatMap((row) =>
    row.examples.map((example) => [row.programId, row.phaseId, example.foodId, example.expected] as const),
  );
  it.each(cases)('%s, %s: %s is %s', (programId, phaseId, foodId, expected) => {
    expect(foodVerdict(phaseOf(programId, phaseId).foodRules, get(foodId)).action).toBe(expected);
  });
  it.each(workedExamples.days.map((day) => [day.name, day] as const))('day: %s', (_name, day) => {
    expect(dayStatus(phaseOf(day.programId, day.phaseId), day, foodById)).toBe(day.expected);
  });
});

const unknownNickel: Food = {
  ...get('cashews'),
  nickel: { ...get('cashews').nickel, level: null, measuredLevel: null, microgramsPer100g: null },
};

describe('holds', () => {
  const cases: [string, FoodCondition, Food, boolean | null][] = [
    ['tag', { tag: 'dairy' }, get('milk-cow'), true],
    ['category', { category: 'dairy' }, get('potato'), false],
    ['missing nickel', { nickelLevelAtLeast: 'high' }, unknownNickel, null],
    ['missing nickel per portion', { nickelPerServingAtLeast: 1 }, unknownNickel, null],
    ['true or missing', { any: [{ tag: 'treeNut' }, { nickelLevelAtLeast: 'high' }] }, unknownNickel, true],
    ['false or missing', { any: [{ tag: 'fish' }, { nickelLevelAtLeast: 'high' }] }, unknownNickel, null],
    ['true and missing', { all: [{ tag: 'treeNut' }, { nickelLevelAtLeast: 'high' }] }, unknownNickel, null],
    ['false and missing', { all: [{ tag: 'fish' }, { nickelLevelAtLeast: 'high' }] }, unknownNickel, false],
    ['not missing', { not: { nickelLevelAtLeast: 'high' } }, unknownNickel, null],
    ['not true', { not: { tag: 'treeNut' } }, unknownNickel, false],
  ];
  it.each(cases)('%s', (_name, condition, food, expected) => expect(holds(condition, food)).toBe(expected));
  it('refuses a condition it does not know', () =>
    expect(() => holds({ colour: 'red' } as never, get('milk-cow'))).toThrow(RangeError));
});

describe('taking a value away never makes a food allowed', () => {
  const allRules = protocols
    .flatMap((protocol) => protocol.phases.map((phase) => phase.foodRules))
    .filter((rules) => rules.length > 0);
  it('over all foods and all phases', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...allRules),
        fc.constantFrom(...foods),
        fc.constantFrom('nickel', 'histamine', 'fodmap'),
        (rules, food, lost) => {
          const blank: Partial<Food> =
            lost === 'nickel'
              ? { nickel: { ...food.nickel, level: null, microgramsPer100g: null } }
              : lost === 'histamine'
                ? { histamine: { score: null, source: null } }
                : { fodmap: { level: null, source: null } };
          const [before, after] = [foodVerdict(rules, food).action, foodVerdict(rules, { ...food, ...blank }).action];
          const isFree = (action: string) => action === 'allow' || action === 'prefer';
          expect(isFree(before) || !isFree(after)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('foodVerdict', () => {
  const nickel: FoodRule = { id: 'n', action: 'limit', when: { nickelLevelAtLeast: 'high' }, reason: '' };
  const nuts: FoodRule = { id: 't', action: 'exclude', when: { tag: 'treeNut' }, reason: '' };
  it.each([
    ['leave out stays leave out after an undecided rule', [nickel, nuts], 'exclude', 't'],
    ['good choice turns unknown', [nickel, { ...nuts, action: 'prefer' as const }], 'unknown', 'n'],
    ['a rule decided before is not touched', [{ ...nuts, action: 'allow' as const }, nickel], 'allow', 't'],
    ['an undecided recommendation decides nothing', [{ ...nickel, action: 'prefer' as const }], 'allow', undefined],
  ])('%s', (_name, rules, action, ruleId) => {
    const verdict = foodVerdict(rules, unknownNickel);
    expect([verdict.action, verdict.rule?.id]).toEqual([action, ruleId]);
  });
});

describe('canIEat', () => {
  const rules = phaseOf('dairy-wheat-elimination', 'elimination').foodRules;
  it('no, until when and why', () => {
    expect(canIEat(get('milk-cow'), rules, { until: '2025-05-04' })).toMatchObject({
      answer: 'no',
      until: '2025-05-04',
      reason: 'first suspect of the method',
    });
  });
  it('yes without an end', () =>
    expect(canIEat(get('potato'), rules, { until: '2025-05-04' })).toMatchObject({
      answer: 'yes',
      until: null,
      reason: null,
    }));
  it('the food under test is let in', () => {
    expect(canIEat(get('milk-cow'), rules, { until: null, allowedFoodIds: ['milk-cow'] }).answer).toBe('yes');
  });
  it.each([
    ['tempeh', 'ask'],
    ['rice-white', 'a-little'],
    ['kiwi', 'yes'],
    ['cashews', 'no'],
  ])('%s on low nickel: %s', (id, answer) => {
    expect(canIEat(get(id), phaseOf('low-nickel', 'low-nickel').foodRules, { until: null }).answer).toBe(answer);
  });
});

describe('ruleInWords', () => {
  const words = englishRules((id) => foodById(id)?.name.toLowerCase() ?? id);
  const find = (programId: string, phaseId: string, ruleId: string): FoodRule => {
    const rule = phaseOf(programId, phaseId).foodRules.find((row) => row.id === ruleId);
    if (!rule) throw new Error(ruleId);
    return rule;
  };
  it.each([
    ['dairy-wheat-elimination', 'elimination', 'dairy', 'Leave out: milk and dairy.'],
    ['six-food', 'elimination', 'nuts', 'Leave out: peanut or tree nuts.'],
    ['acne-diet', 'elimination', 'sugar', 'Only a little: added sugar and sweets, at most 1 portion a day.'],
    [
      'low-nickel',
      'low-nickel',
      'nickel-rich',
      'Leave out: foods rich in nickel with 10 micrograms of nickel or more in a usual portion.',
    ],
    [
      'low-nickel',
      'low-nickel',
      'nickel-some',
      'Only a little: foods with 10 micrograms of nickel or more in a usual portion, at most 1 portion a meal.',
    ],
    [
      'low-histamine',
      'restriction',
      'histamine-some',
      'Only a little: foods with some histamine, at most 2 portions a day.',
    ],
    ['low-fodmap', 'restriction', 'fodmap-high', 'Leave out: foods high in FODMAPs.'],
    ['rosacea-triggers', 'calm', 'hot-spice', 'Leave out: chilli pepper, paprika powder, curry powder or kimchi.'],
  ])('%s %s %s', (programId, phaseId, ruleId, text) =>
    expect(ruleInWords(find(programId, phaseId, ruleId), words)).toBe(text),
  );
  it('has words for every rule shipped', () => {
    const rules = protocols.flatMap((protocol) => protocol.phases.flatMap((phase) => phase.foodRules));
    expect(
      rules
        .map((rule) => ruleInWords(rule, words))
        .filter((text) => !/^[A-Z][a-z ]+: .{3,}\.$/.test(text) || text.includes('undefined')),
    ).toEqual([]);
  });
  it('tells what is not, and groups with a quality', () => {
    expect(ruleInWords({ action: 'exclude', when: { not: { tag: 'fish' } } }, words)).toBe(
      'Leave out: everything except fish.',
    );
    expect(ruleInWords({ action: 'exclude', when: { all: [{ tag: 'fish' }, { histamineAtLeast: 2 }] } }, words)).toBe(
      'Leave out: fish rich in histamine.',
    );
  });
});

describe('dayStatus', () => {
  const phase = phaseOf('acne-diet', 'elimination');
  const day = (grams: number) => ({
    complete: true,
    allowedFoodIds: [],
    entries: [{ meal: 'lunch', foodId: 'gummy-candy', grams }],
  });
  const serving = get('gummy-candy').servingGrams;
  it.each([
    [serving, 'kept'],
    [serving * 1.25, 'kept'],
    [serving * 1.3, 'slip'],
  ])('%d g of sweets: %s', (grams, expected) => expect(dayStatus(phase, day(grams), foodById)).toBe(expected));
  it.each([[-1], [NaN]])('refuses %p g', (grams) =>
    expect(() => dayStatus(phase, day(grams), foodById)).toThrow(RangeError),
  );
  it('refuses a food that does not exist', () =>
    expect(() => dayStatus(phase, day(1), () => undefined)).toThrow(RangeError));
});
