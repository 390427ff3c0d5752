import { canIEat, foodVerdict, nickelLoad, productFindings } from '@skinroot/domain';
import {
  foodSources,
  nickelLevels,
  productChecks,
  protocols,
  referenceValues,
  type FoodCondition,
  type FoodRule,
} from '@skinroot/reference';

const all = referenceValues({ openSourcesOnly: false });
const open = referenceValues({ openSourcesOnly: true });
const closed = foodSources.filter((source) => !source.open).map(({ key }) => key);
const pairs = all.foods.flatMap((food) => {
  const shown = open.foodById(food.id);
  return shown ? [{ food, shown }] : [];
});
const ownRules = [
  ...nickelLevels.map((level): FoodCondition => ({ nickelLevelAtLeast: level })),
  ...[1, 10, 50].map((micrograms): FoodCondition => ({ nickelPerServingAtLeast: micrograms })),
  ...([1, 2, 3] as const).map((score): FoodCondition => ({ histamineAtLeast: score })),
].map((when): FoodRule => ({ id: 'own', action: 'exclude', when, reason: 'a rule of the practice' }));
const ruleSets: [string, readonly FoodRule[]][] = [
  ...protocols.flatMap(({ id, phases }) =>
    phases.map((phase): [string, readonly FoodRule[]] => [`${id} ${phase.id}`, phase.foodRules]),
  ),
  ...ownRules.map((rule): [string, readonly FoodRule[]] => [JSON.stringify(rule.when), [rule]]),
];

describe('values without an open licence', () => {
  it('read "not known" in every food and ingredient, nothing else changes', () => {
    expect(pairs).toHaveLength(382);
    for (const { food, shown } of pairs) {
      const { nickel, histamine } = shown;
      expect([nickel.source, histamine.source, ...(nickel.rangeSource ?? '').split(' + ')]).not.toEqual(
        expect.arrayContaining([expect.stringMatching(new RegExp(`^(${closed.join('|')})$`))]),
      );
      expect({ ...shown, nickel: null, histamine: null }).toEqual({ ...food, nickel: null, histamine: null });
    }
    const lost = pairs.filter(({ food, shown }) => food.histamine.score !== shown.histamine.score);
    expect(lost.length).toBeGreaterThan(100);
    expect(lost.every(({ shown }) => shown.histamine.score === null)).toBe(true);
    expect(open.ingredients.some(({ comedogenic }) => comedogenic !== null)).toBe(false);
    expect(open.ingredients.map(({ flags }) => flags)).toEqual(all.ingredients.map(({ flags }) => flags));
  });

  it.each(ruleSets)('never turn into "allowed": %s', (_name, rules) => {
    const loosened = pairs.filter(({ food, shown }) => {
      const [before, after] = [foodVerdict(rules, food).action, foodVerdict(rules, shown).action];
      const isRestricted = before === 'exclude' || before === 'limit' || before === 'unknown';
      return isRestricted && (after === 'allow' || after === 'prefer');
    });
    expect(loosened.map(({ food }) => food.id)).toEqual([]);
  });

  it('ask at the table instead of saying yes', () => {
    const rules = protocols
      .flatMap(({ phases }) => phases)
      .find(({ foodRules }) => JSON.stringify(foodRules).includes('histamineAtLeast'));
    const answers = pairs.map(({ shown }) => canIEat(shown, rules?.foodRules ?? [], { until: null }).answer);
    expect(answers).toContain('ask');
    expect(answers).not.toContain('yes');
  });

  it('are not counted as zero', () => {
    const unknown = pairs.find(
      ({ food, shown }) => food.nickel.microgramsPer100g !== null && shown.nickel.microgramsPer100g === null,
    );
    const foodId = unknown?.food.id ?? '';
    expect(nickelLoad([{ foodId, grams: 100 }], open.foodById)).toMatchObject({
      unknown: [foodId],
      coveragePercent: 0,
    });
    expect(nickelLoad([{ foodId, grams: 100 }], all.foodById)).toMatchObject({ unknown: [], coveragePercent: 100 });
  });

  it('make no finding about a product', () => {
    const ingredient = all.ingredients.find(({ comedogenic }) => (comedogenic ?? 0) >= 4);
    const findings = (from: typeof all) =>
      from.ingredients
        .filter(({ id }) => id === ingredient?.id)
        .flatMap((row) => productFindings([{ position: 1, ingredient: row }], productChecks, { acne: true }))
        .map(({ id }) => id);
    expect(findings(all)).toContain('comedogenic');
    expect(findings(open)).not.toContain('comedogenic');
  });
});
