import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fontCoverage } from './font-coverage';
import { sanitiseDeep, sanitiseText } from './sanitise-text';

const covers = fontCoverage(readFileSync(join(__dirname, 'fonts', 'SourceSans3_400Regular.ttf')));

describe('font coverage', () => {
  it.each([
    ['A', true],
    ['å', true],
    ['Ж', true],
    ['α', true],
    ['–', true],
    ['≥', true],
    ['≤', true],
    ['−', true],
    ['\u200b', true],
    ['李', false],
    ['م', false],
    ['👩', false],
    ['\ufffd', false],
  ])('%s: %s', (char, expected) => {
    expect(covers(char.codePointAt(0) ?? 0)).toBe(expected);
  });

  it('refuses bytes that are no font with a character map', () => {
    expect(() => fontCoverage(new Uint8Array(64))).toThrow(RangeError);
  });
});

describe('sanitised text', () => {
  it.each([
    ['plain', 'Maja Lindqvist', 'Maja Lindqvist'],
    ['NFC', 'A\u030ase', 'Åse'],
    ['NUL and control characters', 'a\u0000b\u001bc\u0085', 'abc'],
    ['direction characters', 'a\u202eb\u2066c\u200fd\u061c', 'abcd'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['one sign for a family of code points', 'x👩‍👩‍👧y', 'x\ufffdy'],
    ['a script the font lacks', '李 Lee', '\ufffd Lee'],
    ['line ends', 'a\r\nb\rc\td', 'a\nb\nc d'],
    ['a long word gets places to break', 'x'.repeat(24), 'xxxxxxxx\u200bxxxxxxxx\u200bxxxxxxxx'],
    ['a fingerprint stays whole', 'ab12'.repeat(16), 'ab12'.repeat(16)],
    ['markup is only text', '#eval("1") *b* $x$ @r', '#eval("1") *b* $x$ @r'],
  ])('%s', (_name, given, expected) => {
    expect(sanitiseText(given, covers)).toBe(expected);
  });

  it('holds only what the font draws, whatever came in, and is done after one pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const clean = sanitiseText(text, covers);
        expect([...clean].every((char) => char === '\n' || char === '\ufffd' || covers(char.codePointAt(0) ?? 0))).toBe(
          true,
        );
        expect(sanitiseText(clean, covers)).toBe(clean);
      }),
    );
  });

  it('walks through arrays and objects and leaves numbers and null alone', () => {
    expect(sanitiseDeep({ a: ['x\u0000', 1, null], b: { c: 'y\u202e', d: true } }, covers)).toEqual({
      a: ['x', 1, null],
      b: { c: 'y', d: true },
    });
  });
});
