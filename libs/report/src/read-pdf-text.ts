import { inflateSync } from 'node:zlib';

/**
 * Reads the words back out of a PDF this library made, page by page, for checks in specs and journeys.
 * It knows only what our files contain: uncompressed objects, Flate streams and two-byte fonts with a ToUnicode map.
 * @returns one string a page; every run of text ends with a new line
 */
export function readPdfText(pdf: Uint8Array): string[] {
  const file = Buffer.from(pdf).toString('latin1');
  const objects = new Map(
    [...file.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [Number(id), body ?? '']),
  );
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body));
  return pages.map((page) => pageText(page, objects));
}

type Objects = ReadonlyMap<number, string>;
type Glyphs = ReadonlyMap<number, string>;

function pageText(page: string, objects: Objects): string {
  const inner = objects.get(reference(page, 'Resources')) ?? page;
  const list = /\/Font (?:<<([^>]*)>>|(\d+) 0 R)/.exec(inner);
  const names = list?.[1] ?? objects.get(Number(list?.[2])) ?? '';
  const fonts = new Map(
    [...names.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, id]) => [
      name ?? '',
      glyphs(objects.get(Number(id)) ?? '', objects),
    ]),
  );
  const runs = contentRuns(stream(objects.get(reference(page, 'Contents')) ?? ''), fonts);
  return runs.replace(/(?<=^|\n)(?:[^\n]\n){2,}/g, (drawn) => `${drawn.replaceAll('\n', '')}\n`);
}

/** Words of a content stream; drawings come glyph by glyph and are joined by the caller. */
function contentRuns(content: string, fonts: ReadonlyMap<string, Glyphs>): string {
  let font: Glyphs = new Map();
  let text = '';
  const token = /\/(\w+) [\d.]+ Tf|\bET\b|\(/g;
  for (let found = token.exec(content); found; found = token.exec(content)) {
    if (found[1]) font = fonts.get(found[1]) ?? new Map();
    else if (found[0] === 'ET') text += '\n';
    else {
      const end = literalEnd(content, found.index);
      text += decode(bytes(content.slice(found.index + 1, end)), font);
      token.lastIndex = end + 1;
    }
  }
  return text;
}

/** Where a string ends: parentheses inside it are balanced or escaped. */
function literalEnd(content: string, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at += 1) {
    if (content[at] === '\\') at += 1;
    else if (content[at] === '(') depth += 1;
    else if (content[at] === ')' && --depth === 0) return at;
  }
  return content.length;
}

function reference(body: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1]);
}

function stream(body: string): string {
  const at = /stream\r?\n/.exec(body);
  if (!at) return '';
  const content = body.slice(at.index + at[0].length);
  return body.slice(0, at.index).includes('/FlateDecode')
    ? inflateSync(Buffer.from(content, 'latin1')).toString('latin1')
    : content;
}

function glyphs(font: string, objects: Objects): Glyphs {
  const map = stream(objects.get(reference(font, 'ToUnicode')) ?? '');
  return new Map(
    [...map.matchAll(/<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>\n/g)].map(([, glyph, text]) => [
      parseInt(glyph ?? '', 16),
      Buffer.from(text ?? '', 'hex')
        .swap16()
        .toString('utf16le'),
    ]),
  );
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function bytes(literal: string): string {
  return literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (escapes[code] ?? code),
  );
}

function decode(text: string, font: Glyphs): string {
  return Array.from(
    { length: Math.floor(text.length / 2) },
    (_, index) => font.get(text.charCodeAt(index * 2) * 256 + text.charCodeAt(index * 2 + 1)) ?? '',
  ).join('');
}
