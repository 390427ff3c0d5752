import type { RichNode } from '../model/rich-text';
import { decodeEntities } from './entities';
import { safeImage, safeLink } from './safe-address';
import type { Sanitised } from './xhtml';

/** Farthest that the end of a mark is looked for, in characters; keeps reading linear. */
const FARTHEST = 3000;
const DEEPEST = 6;

/** Reads strong, em, code, links and pictures within one block of markdown; newlines become breaks. */
export function richInline(text: string, depth = 0): Sanitised {
  const nodes: RichNode[] = [];
  let words = '';
  let removed = false;
  const flush = () => {
    const lines = decodeEntities(words).split('\n');
    lines.forEach((line, index) => {
      if (index > 0) nodes.push({ kind: 'break' });
      if (line !== '') nodes.push({ kind: 'text', text: line });
    });
    words = '';
  };
  let at = 0;
  while (at < text.length) {
    const found = depth < DEEPEST ? readMark(text, at, depth) : undefined;
    if (found) {
      flush();
      nodes.push(...found.nodes);
      removed ||= found.removed;
      at = found.next;
    } else {
      const isEscape = text.charAt(at) === '\\' && /[\\`*_[\]()#+\-.!<>]/.test(text.charAt(at + 1));
      words += isEscape ? text.charAt(at + 1) : text.charAt(at);
      at += isEscape ? 2 : 1;
    }
  }
  flush();
  return { nodes, removed };
}

type Mark = Sanitised & { readonly next: number };

function readMark(text: string, at: number, depth: number): Mark | undefined {
  const char = text.charAt(at);
  if (char === '*' || char === '_') return readEmphasis(text, at, depth);
  if (char === '[') return readLink(text, at, depth);
  if (char === '!' && text.charAt(at + 1) === '[') return readImage(text, at);
  if (char !== '`' && char !== '<') return undefined;
  const end = nextWithin(text, char === '<' ? '>' : char, at + 1);
  if (end < 0) return undefined;
  const inside = text.slice(at + 1, end);
  const href = char === '<' ? safeLink(inside) : undefined;
  if (char === '<' && href === undefined) return undefined;
  const words: RichNode = { kind: 'text', text: inside };
  return {
    nodes: [href === undefined ? words : { kind: 'link', href, children: [words] }],
    removed: false,
    next: end + 1,
  };
}

function readEmphasis(text: string, at: number, depth: number): Mark | undefined {
  const char = text.charAt(at);
  const mark = text.charAt(at + 1) === char ? char + char : char;
  const from = at + mark.length;
  const isInsideWord = char === '_' && /\w/.test(text.charAt(at - 1));
  if (isInsideWord || !/\S/.test(text.charAt(from))) return undefined;
  const end = nextWithin(text, mark, from);
  if (end <= from) return undefined;
  const inner = richInline(text.slice(from, end), depth + 1);
  const node: RichNode = { kind: mark.length === 2 ? 'strong' : 'em', children: inner.nodes };
  return { nodes: [node], removed: inner.removed, next: end + mark.length };
}

function readLink(text: string, at: number, depth: number): Mark | undefined {
  const target = readTarget(text, at);
  if (!target) return undefined;
  const href = safeLink(target.address);
  const inner = richInline(target.label, depth + 1);
  const nodes: readonly RichNode[] = href === undefined ? inner.nodes : [{ kind: 'link', href, children: inner.nodes }];
  return { nodes, removed: inner.removed || href === undefined, next: target.next };
}

function readImage(text: string, at: number): Mark | undefined {
  const target = readTarget(text, at + 1, 200_100);
  if (!target) return undefined;
  const src = safeImage(target.address);
  const node: RichNode =
    src === undefined ? { kind: 'text', text: target.label } : { kind: 'image', src, alt: target.label };
  return { nodes: [node], removed: src === undefined, next: target.next };
}

function readTarget(
  text: string,
  at: number,
  farthest = FARTHEST,
): { label: string; address: string; next: number } | undefined {
  const middle = nextWithin(text, ']', at + 1);
  if (middle < 0 || text.charAt(middle + 1) !== '(') return undefined;
  const end = nextWithin(text, ')', middle + 2, farthest);
  if (end < 0) return undefined;
  const address =
    text
      .slice(middle + 2, end)
      .trim()
      .split(/\s/, 1)[0] ?? '';
  return { label: text.slice(at + 1, middle), address, next: end + 1 };
}

function nextWithin(text: string, mark: string, from: number, farthest = FARTHEST): number {
  const found = text.slice(from, from + farthest).indexOf(mark);
  return found < 0 ? -1 : from + found;
}
