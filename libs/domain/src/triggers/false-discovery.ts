/**
 * False discovery rate at which each p value would pass, in the order given. Source: Benjamini and Hochberg 1995.
 * @param tests - p between 0 and 1
 * @throws RangeError when a p is none
 */
export function falseDiscoveryRates(tests: readonly { p: number }[]): number[] {
  if (!tests.every(({ p }) => p >= 0 && p <= 1)) throw new RangeError('A p value lies between 0 and 1');
  const order = tests.map(({ p }, at) => ({ p, at })).sort((a, b) => a.p - b.p);
  const rates = new Array<number>(tests.length).fill(1);
  let smallest = 1;
  for (let rank = order.length; rank > 0; rank--) {
    const { p, at } = order[rank - 1] ?? { p: 1, at: 0 };
    smallest = Math.min(smallest, (p * tests.length) / rank);
    rates[at] = smallest;
  }
  return rates;
}
