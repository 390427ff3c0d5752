import { answersFromFlat, evaluate, readForm } from '@skinroot/forms';
import { libraryFormById } from '@skinroot/reference';
import { answerSet, rowsOf } from './answer-set';
import { productContext, readProducts } from './product-reading';

function productsOf(flat: Record<string, unknown>, context = {}, formId = 'root-cause-intake') {
  const read = readForm(libraryFormById(formId));
  if (!read.ok) throw new Error(read.reason);
  const { answers, refused } = answersFromFlat(read.form, flat);
  expect(refused).toEqual([]);
  return readProducts(rowsOf(answerSet(evaluate(read.form, answers))), context);
}

describe('products of an intake', () => {
  it('say what foams, what smells and what could not be read; a pH is never guessed', () => {
    const [product, ...others] = productsOf({
      'products.list': 'Shower gel: Aqua, Sodium Laureth Sulfate, Moondust, Parfum, Limonene',
    });
    expect(others).toEqual([]);
    expect(product).toMatchObject({
      linkId: 'products.list',
      name: 'Shower gel',
      known: 4,
      unknown: ['MOONDUST'],
      ph: { value: null, origin: 'unknown', verdict: 'measure it or ask the maker' },
    });
    expect(product?.findings.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['foams', 'fragrance', 'fragrance-allergens']),
    );
    expect(product?.findings.find(({ id }) => id === 'fragrance-allergens')?.ingredients).toEqual(['LIMONENE']);
  });

  it('keeps a name without a list, judging nothing', () => {
    expect(productsOf({ 'products.list': 'The blue cream' })).toEqual([
      expect.objectContaining({ name: 'The blue cream', known: 0, unknown: [], findings: [] }),
    ]);
  });

  it('finds a list that was pasted elsewhere, and takes no other text for one', () => {
    expect(productsOf({ 'about.goal': 'Less itch, please, and sleep' })).toEqual([]);
    expect(productsOf({ 'skin.suspected': 'Aqua, Glycerin, Parfum, Linalool' })).toMatchObject([
      { linkId: 'skin.suspected', known: 4 },
    ]);
  });

  it('looks for pore cloggers only when there is acne', () => {
    const list = { 'products.list': 'Aqua, Isopropyl Myristate' };
    expect(productsOf(list).flatMap(({ findings }) => findings.map(({ id }) => id))).not.toContain('comedogenic');
    expect(productsOf(list, { acne: true }).flatMap(({ findings }) => findings.map(({ id }) => id))).toContain(
      'comedogenic',
    );
  });
});

describe('products of a shelf', () => {
  const shelf = (flat: Record<string, unknown>) => productsOf(flat, {}, 'product-shelf');
  const gel = {
    'shelf.name~0': 'Shower gel',
    'shelf.kind~0': 'wash',
    'shelf.where~0': ['body', 'hands'],
    'shelf.often~0': 'daily',
    'shelf.stings~0': 'sometimes',
    'shelf.ingredients~0': 'Aqua, Sodium Laureth Sulfate, Parfum, Moondust',
  };

  it('are read one by one, with what the client says of each', () => {
    const [first, second, ...others] = shelf({
      ...gel,
      'shelf.name~1': 'The blue cream',
      'shelf.kind~1': 'moisturiser',
    });
    expect(others).toEqual([]);
    expect(first).toMatchObject({ linkId: 'shelf.name~0', name: 'Shower gel', known: 3, unknown: ['MOONDUST'] });
    expect(first?.findings.map(({ id }) => id)).toContain('foams');
    expect(first?.told.map(({ answer }) => answer)).toEqual([
      'Soap, shower gel or face wash',
      'body, hands',
      'once a day',
      'sometimes',
    ]);
    expect(second).toMatchObject({ name: 'The blue cream', known: 0, findings: [] });
  });

  it.each([
    ['measured', 5.5, { value: 5.5, origin: 'measured', verdict: 'fits' }],
    ['maker', 9.4, { value: 9.4, origin: 'maker', verdict: 'avoid; true soap' }],
    ['unknown', 5.5, { value: null, origin: 'unknown', verdict: 'measure it or ask the maker' }],
    [undefined, 5.5, { value: null, origin: 'unknown', verdict: 'measure it or ask the maker' }],
    ['measured', undefined, { value: null, origin: 'unknown', verdict: 'measure it or ask the maker' }],
  ])('with the pH %s at %s: never guessed', (origin, value, ph) => {
    const [product] = shelf({ ...gel, 'shelf.ph-known~0': origin ?? [], 'shelf.ph~0': value ?? [] });
    expect(product?.ph).toEqual(ph);
  });

  it('show the photos of their label', () => {
    const photo = { id: 'a-file', name: 'label.jpg', contentType: 'image/jpeg', size: 9 };
    expect(shelf({ ...gel, 'shelf.label~0': [photo] })[0]?.photos).toEqual([photo]);
  });

  it('that were left empty are none', () => expect(shelf({})).toEqual([]));

  it('new ones of a follow-up are read as a list', () =>
    expect(
      productsOf({ 'visit.new': ['product'], 'visit.new-products': 'Oil: Linalool' }, {}, 'visit-follow-up'),
    ).toMatchObject([{ name: 'Oil', known: 1 }]));
});

describe('what matters for the client', () => {
  const record = (conditions: string[], tags: string[] = []) => ({ conditions, tags });
  it.each([
    [{}, record([]), { nickelSensitive: false, acne: false }],
    [{ 'skin.problem': ['acne'], 'nickel.patch-test': 'positive' }, record([]), { nickelSensitive: true, acne: true }],
    [{}, record(['Acne vulgaris'], ['nickel patch test positive']), { nickelSensitive: true, acne: true }],
    [{}, record(['Acneiform rash'], ['nickel']), { nickelSensitive: false, acne: false }],
  ])('%j and the record %j: %j', (plain, known, context) => expect(productContext(plain, known)).toEqual(context));
});
