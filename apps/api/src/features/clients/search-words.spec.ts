import { plain, prefixEnd, searchWords } from './search-words';

describe('searchWords', () => {
  it.each([
    [
      ['Åsa', 'Öberg-Lind'],
      ['asa', 'oberg', 'lind'],
    ],
    [['Anna', 'Anna'], ['anna']],
    [['  ', ''], []],
    [['李小龙'], ['李小龙']],
    [["O'Neill"], ['o', 'neill']],
  ])('%j -> %j', (names, expected) => {
    expect(searchWords(...names)).toEqual(expected);
  });

  it('sorts every continuation before the end of its prefix', () => {
    for (const word of ['ann', 'anna', 'annz', 'ann\u{1F600}']) {
      expect(word >= 'ann' && Buffer.compare(Buffer.from(word), Buffer.from(prefixEnd('ann'))) < 0).toBe(true);
    }
  });

  it('folds compatibility forms', () => {
    expect(plain('ﬁnn')).toBe('finn');
  });
});
