import fc from 'fast-check';
import { buildFoodIndex, editDistance, plainName, readLabel, searchFoods, singularName } from '@skinroot/domain';
import { foods, hiddenNames, protocolById, type FoodRule } from '@skinroot/reference';

const index = buildFoodIndex(foods);
const best = (query: string) => searchFoods(index, query)[0];

describe('plainName and singularName', () => {
  it.each([
    ['Kruskavli  CRÈME!', 'kruskavli creme'],
    ["cow's milk", 'cows milk'],
    ['Mjölk', 'mjolk'],
    ['Blåbär', 'blabar'],
    ['', ''],
    ['Spätzle/Weiß', 'spatzle weiss'],
  ])('%p -> %p', (text, plain) => expect(plainName(text)).toBe(plain));
  it.each([
    ['tomatoes', 'tomato'],
    ['berries', 'berry'],
    ['eggs', 'egg'],
    ['tomater', 'tomat'],
    ['peaches', 'peach'],
    ['asparagus', 'asparagus'],
    ['swiss cheese', 'swiss cheese'],
    ['oats', 'oat'],
  ])('%p -> %p', (plain, singular) => expect(singularName(plain)).toBe(singular));
});

describe('editDistance', () => {
  it.each([
    ['milk', 'milk', 0],
    ['milk', 'mlik', 1],
    ['milk', 'mil', 1],
    ['milk', 'silk', 1],
    ['milk', 'mask', 2],
    ['milk', 'bread', 3],
    ['', 'ab', 2],
  ])('%p and %p: %i', (one, other, slips) => expect(editDistance(one, other, 2)).toBe(slips));
  it('is the same both ways', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) =>
        expect(editDistance(a, b, 3)).toBe(editDistance(b, a, 3)),
      ),
    );
  });
});

describe('searchFoods', () => {
  it('finds every name of every food, surely', () => {
    const missed = foods.flatMap((food) =>
      food.names.filter((name) => best(name)?.food.id !== food.id || best(name)?.confidence !== 1),
    );
    expect(missed).toEqual([]);
  });
  it.each([
    ['mjolk', 'milk-cow', 1],
    ['MJÖLK', 'milk-cow', 1],
    ['avocados', 'avocado', 0.95],
    ['bananer', 'banana', 0.95],
    ['tomatos', 'tomato', 0.95],
    ['bananas', 'banana', 0.95],
  ])('%s is %s at %d', (query, id, confidence) =>
    expect([best(query)?.food.id, best(query)?.confidence]).toEqual([id, confidence]),
  );
  it.each([
    ['brocoli', 'broccoli'],
    ['avacado', 'avocado'],
    ['cucmber', 'cucumber'],
    ['spinahc', 'spinach'],
    ['rasberry', 'raspberry'],
  ])('%s is probably %s', (query, id) => {
    const match = best(query);
    expect(match?.food.id).toBe(id);
    expect(match?.confidence).toBeLessThan(0.95);
    expect(match?.confidence).toBeGreaterThan(0.4);
  });
  it('finds while typing, shortest name first', () =>
    expect(searchFoods(index, 'avo').map((match) => match.food.id)).toContain('avocado'));
  it.each(['', ' ', 'a', '!!', 'qzxv', 'x'.repeat(500)])('%p finds nothing', (query) =>
    expect(searchFoods(index, query)).toEqual([]),
  );
  it('keeps to the limit, and confidence within 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (query) => {
        const matches = searchFoods(index, query, 5);
        expect(matches.length).toBeLessThanOrEqual(5);
        expect(matches.every((match) => match.confidence > 0 && match.confidence <= 1)).toBe(true);
      }),
    );
  });
});

describe('readLabel', () => {
  const rules =
    protocolById('dairy-wheat-elimination')?.phases.find((phase) => phase.kind === 'elimination')?.foodRules ?? [];
  const read = (text: string, given: readonly FoodRule[] = rules) =>
    readLabel(text, { index, hiddenNames, rules: given, until: '2025-05-04' });
  it.each([
    ['milk', 'no'],
    ['2 dl mjölk', 'no'],
    ['potato', 'yes'],
    ['500 g potatoes, 2 eggs', 'yes'],
    ['Ingredients: rice, whey powder, salt', 'no'],
    ['casein', 'no'],
    ['Ghee', 'no'],
    ['dinkelmjöl', 'no'],
    ['rice (spelt)', 'no'],
    ['moonfruit', 'ask'],
    ['rice, moonfruit', 'ask'],
    ['moonfruit, whey', 'no'],
    ['modified starch', 'ask'],
    ['lecithin', 'yes'],
    ['organic milk from happy cows', 'no'],
    ['', 'ask'],
    ['100 g', 'ask'],
    ['potato and whey', 'no'],
    ['oat milk', 'yes'],
    ['oat milk barista', 'ask'],
    ['peanut butter', 'yes'],
    ['potato salmon', 'yes'],
  ])('%p: %s', (text, answer) => expect(read(text).answer).toBe(answer));
  it('says which part decides, and until when', () => {
    expect(read('rice, whey')).toMatchObject({
      until: '2025-05-04',
      parts: [{ answer: 'yes' }, { text: 'whey', answer: 'no', reason: 'first suspect of the method' }],
    });
    expect(read('rice').until).toBeNull();
  });
  it('a part that is recognised only partly is never a yes', () => {
    expect(read('glazed rice').parts[0]).toMatchObject({ answer: 'ask', reason: 'only partly recognised' });
  });
  it('what is not known of nickel is not allowed', () => {
    const nickel = protocolById('low-nickel')?.phases.find((phase) => phase.kind === 'elimination')?.foodRules;
    expect(read('whey powder', nickel).answer).toBe('ask');
  });
  it('adding an unknown part never makes a label allowed', () => {
    const known = fc.constantFrom('potato', 'milk', 'rice', 'whey', 'salmon', 'apple');
    fc.assert(
      fc.property(fc.array(known, { minLength: 1, maxLength: 6 }), (parts) =>
        expect(['no', 'ask']).toContain(read([...parts, 'xqzzy'].join(', ')).answer),
      ),
    );
  });
  it('takes any text, and refuses a book', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        expect(['yes', 'no', 'ask', 'a-little']).toContain(read(text).answer),
      ),
    );
    expect(() => read('a'.repeat(10_001))).toThrow(RangeError);
  });
});
