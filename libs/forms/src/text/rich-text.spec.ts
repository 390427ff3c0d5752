import type { RichText } from '../model/rich-text';
import { richFromMarkdown } from './markdown';
import { plainText } from './plain-text';
import { safeImage, safeLink } from './safe-address';
import { richFromXhtml } from './xhtml';

const text = (words: string) => ({ kind: 'text', text: words });
const png = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==';

/** A short spelling of rich text, for tables. */
function spell(rich: RichText): string {
  return rich
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'break') return '|';
      if (node.kind === 'image') return `<image ${node.src.slice(0, 14)} ${node.alt}>`;
      if (node.kind === 'link') return `<link ${node.href} ${spell(node.children)}>`;
      return `<${node.kind === 'list' && node.ordered ? 'ordered' : node.kind} ${spell(node.children)}>`;
    })
    .join('');
}

describe('XHTML', () => {
  it.each([
    ['<p>a <b>bold</b> and <i>slanted</i></p>', '<paragraph a <strong bold> and <em slanted>>'],
    ['<ul><li>a</li><li>b</li></ul>', '<list <item a><item b>>'],
    ['<ol><li>a<ul><li>b</li></ul></li></ol>', '<ordered <item a<list <item b>>>>'],
    ['a<br/>b<hr>c', 'a|b|c'],
    ['<a href="https://a.example/x?y=1&amp;z=2">go</a>', '<link https://a.example/x?y=1&z=2 go>'],
    [
      '<a href="mailto:me@a.example">m</a><a href="tel:+4612345">t</a>',
      '<link mailto:me@a.example m><link tel:+4612345 t>',
    ],
    ['a &lt;b&gt; &amp; &#246; &#x2019; &nbsp;', 'a <b> & ö ’ \u00a0'],
    ['<span class="x" style="color:red">plain</span>', 'plain'],
    ['<b>never closed', '<strong never closed>'],
    ['closed </b> only', 'closed  only'],
    ['<b><i>crossed</b></i>', '<strong <em crossed>>'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['a <!-- note --> b', 'a  b'],
    [`<img src="${png}" alt="palm"/>`, '<image data:image/png palm>'],
  ])('%s', (source, expected) => {
    expect(richFromXhtml(source)).toEqual({ nodes: expect.anything() as RichText, removed: false });
    expect(spell(richFromXhtml(source).nodes)).toBe(expected);
  });

  it.each([
    ['<script>alert(1)</script>a', 'a'],
    ['<SCRIPT >alert(1)</SCRIPT\n>a', 'a'],
    ['<style>b{}</style>a', 'a'],
    ['<svg><a xlink:href="javascript:x">y</a></svg>a', 'a'],
    ['<iframe src="https://x">inside</iframe>a', 'a'],
    ['a<script>never closed', 'a'],
    ['<b onclick="x()">a</b>', '<strong a>'],
    ['<a href="javascript:alert(1)">a</a>', 'a'],
    ['<a href=" java\tscript:alert(1)">a</a>', 'a'],
    ['<a href="&#106;avascript:alert(1)">a</a>', 'a'],
    ['<a href="http://a.example">a</a>', 'a'],
    ['<a href="data:text/html,x">a</a>', 'a'],
    ['<a href="https://good@evil.example">a</a>', 'a'],
    ['<img src="https://track.example/x.png" alt="a">', 'a'],
    ['<img src="data:image/svg+xml;base64,PHN2Zz4=" alt="a">', 'a'],
    ['<img src=x onerror=alert(1) alt=a>', 'a'],
  ])('%s loses its harm and says so', (source, expected) => {
    expect({ ...richFromXhtml(source), nodes: spell(richFromXhtml(source).nodes) }).toEqual({
      nodes: expected,
      removed: true,
    });
  });
});

describe('markdown', () => {
  it.each([
    ['a **bold** and *slanted* _too_', '<paragraph a <strong bold> and <em slanted> <em too>>'],
    ['one\ntwo\n\nthree', '<paragraph one|two><paragraph three>'],
    ['* a\n* b\n\nafter', '<list <item a><item b>><paragraph after>'],
    ['1. a\n2. b', '<ordered <item a><item b>>'],
    ['# Title\nwords', '<paragraph <strong Title>><paragraph words>'],
    [
      '[go](https://a.example "title") <https://b.example>',
      '<paragraph <link https://a.example go> <link https://b.example https://b.example>>',
    ],
    ['snake_case_name and 2*3*4 `code`', '<paragraph snake_case_name and 2<em 3>4 code>'],
    ['a</br></br>b', '<paragraph a><paragraph b>'],
    ['\\*not\\* <b>html</b>', '<paragraph *not* <b>html</b>>'],
    ['**never closed', '<paragraph **never closed>'],
    [`![palm](${png})`, '<paragraph <image data:image/png palm>>'],
  ])('%s', (source, expected) => {
    expect(spell(richFromMarkdown(source).nodes)).toBe(expected);
  });

  it.each(['[a](javascript:x)', '![a](https://track.example/x.png)', '**[a](data:text/html,x)**'])(
    '%s is removed and told',
    (source) => {
      expect(richFromMarkdown(source).removed).toBe(true);
      expect(plainText(richFromMarkdown(source).nodes)).toBe('a');
    },
  );
});

it.each<[string, string]>([
  ['<p>One</p><p>Two <b>three</b></p>', 'One\nTwo three'],
  ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
])('%s in plain words', (source, expected) => {
  expect(plainText(richFromXhtml(source).nodes)).toBe(expected);
});

it('joins adjoining text and keeps no empty element', () => {
  expect(richFromXhtml('a<span>b</span>c<b></b>').nodes).toEqual([text('abc')]);
});

it('keeps pictures below their size only, by what they are', () => {
  expect(safeImage(png)).toBe(png);
  expect(safeImage(`data:image/png;base64,iVBORw0KGgo${'A'.repeat(200_000)}`)).toBeUndefined();
  expect(safeImage('data:image/png;base64,PHN2Zz4=')).toBeUndefined();
});

it.each(['https://', 'https:a.example', 'ftp://a.example', 'mailto:', 'tel:x', '//a.example', ''])(
  '%j is no link',
  (address) => {
    expect(safeLink(address)).toBeUndefined();
  },
);

it.each<[string, string]>([
  ['open tags', '<b>'.repeat(120_000)],
  ['open brackets', '<'.repeat(390_000)],
  ['open quotes', '<a href="'.repeat(40_000)],
  ['scripts', '<script>'.repeat(45_000)],
  ['closing scripts', '<svg></svg'.repeat(38_000)],
])('reads hostile %s in time', (_case, source) => {
  const started = process.cpuUsage();
  richFromXhtml(source);
  richFromMarkdown(source);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(10_000);
});

it.each<[string, string]>([
  ['brackets', '['.repeat(90_000)],
  ['stars', '**a'.repeat(30_000)],
  ['pictures', '![a]('.repeat(15_000)],
  ['links', '[]('.repeat(30_000)],
  ['tags', '<'.repeat(90_000)],
])('reads hostile markdown of %s in time', (_case, source) => {
  const started = process.cpuUsage();
  richFromMarkdown(source);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(10_000);
});
