import { answersFromFlat, readForm } from '@skinroot/forms';
import { intakeFormById } from '@skinroot/reference';
import { answerSet, rowsOf } from './answer-set';
import { readProducts } from './product-reading';

const read = readForm(intakeFormById('root-cause-intake'));
if (!read.ok) throw new Error(read.reason);
const { form } = read;
const productsOf = (flat: Record<string, unknown>, context = {}) =>
  readProducts(rowsOf(answerSet(form, answersFromFlat(form, flat).answers)), context);

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
      ph: { value: null, verdict: 'measure it or ask the maker' },
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
