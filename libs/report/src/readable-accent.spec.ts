import { readableAccent } from './readable-accent';

describe('readable accent', () => {
  it.each([
    ['#1f6f63', '#1f6f63'],
    ['#000000', '#000000'],
    [undefined, '#1f6f63'],
    [null, '#1f6f63'],
    ['red', '#1f6f63'],
    ['#12345', '#1f6f63'],
    ['#fff); evil(', '#1f6f63'],
  ])('%s gives %s', (given, expected) => {
    expect(readableAccent(given)).toBe(expected);
  });

  it.each(['#ffee00', '#ffffff', '#7fdbca'])('darkens %s', (given) => {
    const dark = readableAccent(given);
    expect(dark).toMatch(/^#[0-9a-f]{6}$/);
    expect(parseInt(dark.slice(3, 5), 16)).toBeLessThan(parseInt(given.slice(3, 5), 16));
  });
});
