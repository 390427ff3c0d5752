import fc from 'fast-check';
import { ingredientIndex, parseIngredientList, phFinding, productFindings, productRuleHits } from '@skinroot/domain';
import { ingredients, phBands, productChecks, protocolById, workedExamples } from '@skinroot/reference';

const index = ingredientIndex(ingredients);
const ids = (text: string) => parseIngredientList(text, index).found.map((row) => row.ingredient.id);

describe('worked products', () => {
  it.each(workedExamples.products.map((row) => [row.name, row] as const))('%s', (_name, product) => {
    const { found, unknown } = parseIngredientList(product.text, index);
    const context = { nickelSensitive: product.client?.clientNickelSensitive, acne: product.client?.clientAcne };
    expect({
      ids: found.map((row) => row.ingredient.id),
      unknown,
      checks: productFindings(found, productChecks, context).map((row) => row.id),
    }).toEqual(product.expected);
  });
});

describe('parseIngredientList', () => {
  it.each([
    ['', []],
    ['  \n ', []],
    ['Ingredients:', []],
    ['INCI: aqua', ['aqua']],
    ['Aqua/Water', ['aqua']],
    ['Water (Aqua), Glycerin 5 %', ['aqua', 'glycerin']],
    ['Aqua • Glycerin · Urea', ['aqua', 'glycerin', 'urea']],
    ['aqua;glycerin;', ['aqua', 'glycerin']],
    ['Limonene*, Linalool**.', ['limonene', 'linalool']],
    ['1,2-Hexanediol', ['1-2-hexanediol']],
  ])('%p', (text, expected) => expect(ids(text)).toEqual(expected));
  it('counts unknown entries in the positions', () => {
    expect(parseIngredientList('Moonwater, Stardust, Glycerin', index)).toMatchObject({
      found: [{ position: 3 }],
      unknown: ['MOONWATER', 'STARDUST'],
    });
  });
  it('reads every INCI name and synonym of the data', () => {
    const missed = ingredients.flatMap((row) =>
      [row.inci, ...row.synonyms].filter((name) => index.get(name.toUpperCase())?.id !== row.id),
    );
    expect(missed).toEqual([]);
  });
  it('takes any text, finds each entry once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ingredients.map((row) => row.inci), 'NOVEL SUBSTANCE', '???'), { maxLength: 30 }),
        (names) => {
          const { found, unknown } = parseIngredientList(names.join(', '), index);
          expect(found.length + unknown.length).toBe(names.length);
        },
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        expect(parseIngredientList(text, index).found.length).toBeLessThan(200),
      ),
    );
  });
  it('refuses a book', () => expect(() => parseIngredientList('a'.repeat(20_001), index)).toThrow(RangeError));
});

describe('productFindings', () => {
  const findings = (text: string, context = {}) =>
    productFindings(parseIngredientList(text, index).found, productChecks, context);
  it('names the ingredients behind a finding', () => {
    expect(findings('Aqua, Parfum, Limonene, Linalool').find((row) => row.id === 'fragrance-allergens')).toEqual({
      id: 'fragrance-allergens',
      severity: 'warn',
      text: 'names declarable fragrance allergens',
      ingredients: ['LIMONENE', 'LINALOOL'],
    });
  });
  it('the main part ends at position 5', () => {
    const five = 'Aqua, X1, X2, X3, ';
    expect(findings(`${five}Alcohol Denat.`).map((row) => row.id)).toContain('drying-alcohol');
    expect(findings(`${five}X4, Alcohol Denat.`).map((row) => row.id)).not.toContain('drying-alcohol');
  });
  it('refuses a check it does not know', () => {
    expect(() => productFindings([], [{ id: 'magic', severity: 'info', when: '', text: '' }])).toThrow(RangeError);
  });
  it('reads the rules of a program', () => {
    const rules = protocolById('skincare-reset')?.phases.flatMap((phase) => phase.productRules ?? []) ?? [];
    const hits = productRuleHits(parseIngredientList('Aqua, Decyl Glucoside, Ceramide NP', index).found, rules);
    expect(hits.map((hit) => [hit.rule.id, hit.ingredients])).toEqual([
      ['no-foam', ['DECYL GLUCOSIDE']],
      ['lipids', ['CERAMIDE NP']],
    ]);
    const barrier = protocolById('skin-barrier-flg')?.phases.flatMap((phase) => phase.productRules ?? []) ?? [];
    expect(productRuleHits(parseIngredientList('Aqua, Decyl Glucoside', index).found, barrier)).toEqual([]);
  });
});

describe('phFinding', () => {
  it.each([
    [2.5, 'too-acid'],
    [3.5, 'acid'],
    [4, 'fits'],
    [5.5, 'fits'],
    [6, 'fits'],
    [6.5, 'borderline'],
    [7, 'borderline'],
    [8.2, 'alkaline'],
    [9, 'soap-like'],
    [10.4, 'soap-like'],
  ])('pH %d: %s', (value, bandId) => expect(phFinding({ value, origin: 'measured' }, phBands).bandId).toBe(bandId));
  it('has a band for every pH', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 14, noNaN: true }), (value) =>
        expect(phFinding({ value, origin: 'maker' }, phBands).bandId).not.toBeNull(),
      ),
    );
  });
  it('never guesses', () =>
    expect(phFinding(null, phBands)).toMatchObject({ origin: 'unknown', value: null, bandId: null }));
  it.each([-0.1, 14.1, NaN])('refuses %p', (value) =>
    expect(() => phFinding({ value, origin: 'maker' }, phBands)).toThrow(RangeError),
  );
  it('refuses bands with a hole', () => expect(() => phFinding({ value: 5, origin: 'maker' }, [])).toThrow(RangeError));
});
