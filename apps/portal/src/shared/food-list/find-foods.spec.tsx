import type { PublicFood } from '@skinroot/contracts';
import { findFoods, normalised } from './find-foods';

const food = (name: string, names: string[] = []): PublicFood => ({
  id: name,
  name,
  names,
  action: 'unknown',
  because: '',
  until: null,
});
const foods = [
  food('cow milk', ['milk', 'whole milk']),
  food('oat drink', ['oat milk']),
  food('ghee', ['clarified butter']),
  food('crème fraîche'),
  food('tomato'),
  food('cherry', ['sour cherries']),
  food('asparagus'),
  food('spelt', ['dinkel']),
  food('smørrebrød'),
];

test.each([
  ['Crème-Fraîche', 'creme fraiche'],
  ['TOMATOES', 'tomato'],
  ['cherries', 'cherry'],
  ['asparagus', 'asparagus'],
  ['swiss', 'swiss'],
  ['  oats ', 'oat'],
  ['smørrebrød', 'smorrebrod'],
])('%s reads as %s', (text, expected) => {
  expect(normalised(text)).toBe(expected);
});

test.each([
  ['milk', 'cow milk', 'oat drink'],
  ['clarified', 'ghee'],
  ['creme', 'crème fraîche'],
  ['Tomatoes', 'tomato'],
  ['cherry', 'cherry'],
  ['DINKEL', 'spelt'],
  ['sparag', 'asparagus'],
  ['smorrebrod', 'smørrebrød'],
])('%s finds %s first', (query, ...expected) => {
  expect(findFoods(foods, query).map(({ food: { name } }) => name)).toEqual(expected);
});

test.each(['', '  ', '!', 'dragonfruit', 'lk'])('“%s” finds nothing', (query) => {
  expect(findFoods(foods, query)).toEqual([]);
});

test('says under which other name it was found', () => {
  expect(findFoods(foods, 'dinkel')[0]?.under).toBe('dinkel');
  expect(findFoods(foods, 'spelt')[0]?.under).toBeUndefined();
});
