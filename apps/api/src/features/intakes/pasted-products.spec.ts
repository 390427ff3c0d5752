import { pastedProducts } from './pasted-products';

it.each<[string, string, [string | null, string][]]>([
  ['nothing', '  \n ', []],
  ['a list alone', 'Aqua, Glycerin', [[null, 'Aqua, Glycerin']]],
  ['a name and a list', 'Night cream: Aqua, Glycerin', [['Night cream', 'Aqua, Glycerin']]],
  ['the word "ingredients" is no name', 'INCI: Aqua, Glycerin', [[null, 'Aqua, Glycerin']]],
  ['a name on its own line', 'Night cream\nIngredients: Aqua, Glycerin', [['Night cream', 'Aqua, Glycerin']]],
  ['a list that runs over lines', 'Night cream\nAqua, Glycerin,\nParfum', [['Night cream', 'Aqua, Glycerin, Parfum']]],
  [
    'a list cut before a comma',
    'Night cream: Aqua, Glycerin\n, Parfum, Limonene',
    [['Night cream', 'Aqua, Glycerin , Parfum, Limonene']],
  ],
  [
    'names only',
    'Night cream\nSoap',
    [
      ['Night cream', ''],
      ['Soap', ''],
    ],
  ],
  [
    'two, apart',
    'Aqua, Glycerin\n\nAqua, Parfum',
    [
      [null, 'Aqua, Glycerin'],
      [null, 'Aqua, Parfum'],
    ],
  ],
  [
    'two, named',
    'Night cream: Aqua\nSoap: Sodium Palmate',
    [
      ['Night cream', 'Aqua'],
      ['Soap', 'Sodium Palmate'],
    ],
  ],
])('%s', (_name, text, products) => {
  expect(pastedProducts(text).map(({ name, ingredients }) => [name, ingredients])).toEqual(products);
});
