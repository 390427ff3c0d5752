import { matchesPattern, refusePattern, unwrapPattern } from './pattern';

it.each([
  '\\d{5}',
  '^[A-Z]{2}\\d{2}$',
  '/^\\d+$/',
  '(\\d{1,3}\\.){3}\\d{1,3}',
  '[^@\\s]+@[^@\\s]+\\.[a-z]{2,}',
  '(?:yes|no)',
  '.*',
  '(0[1-9]|1[0-2])/\\d{4}',
  '\\(\\d{3}\\) \\d+',
  "matches('^[0-9]{4}$')",
  '[(+*]+',
])('%s is run', (pattern) => {
  expect(refusePattern(pattern)).toBeUndefined();
});

it.each([
  '(a+)+$',
  '(a*)*',
  '(a|aa)+$',
  '(.*a){20}',
  '([a-z]+)*!',
  '((ab?)+c)*',
  '(a{1,9}){10}(b{1,9}){10}',
  '.*.*.*.*.*.*.*x',
  '(a)\\1',
  '(?=a)b',
  '(',
  'a'.repeat(501),
  "matches('[0-9]')",
  "matches('^(a+)+$')",
])('%s is refused with a reason', (pattern) => {
  expect(refusePattern(pattern)).toMatch(/\.$/);
});

it.each<[string, string, boolean]>([
  ['\\d{2}', '12', true],
  ['\\d{2}', '123', false],
  ['^\\d{2}$', '12', true],
  ['a|b', 'ab', false],
  ["matches('^[0-9]{4}$')", '2000', true],
  ["matches('^\\\\d{4}$')", '2000', true],
  ["matches('^\\d{4}$')", '200', false],
])('%s on %s: %s (always the whole answer)', (pattern, text, expected) => {
  expect(matchesPattern(unwrapPattern(pattern), text)).toBe(expected);
});

it('answers in time whatever it is asked', () => {
  const hardest = '.*.*.*.*x';
  const started = process.cpuUsage();
  matchesPattern(hardest, 'y'.repeat(20_000));
  matchesPattern(hardest, 'y'.repeat(100));
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(10_000);
});
