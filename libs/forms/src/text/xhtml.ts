import type { RichNode, RichText } from '../model/rich-text';
import { namesIn } from '../read/names';
import { decodeEntities } from './entities';
import { safeImage, safeLink } from './safe-address';
import { treeBuilder, type TreeBuilder } from './tree-builder';

/** Sanitised nodes, and whether anything that could do harm was left out. */
export type Sanitised = { readonly nodes: RichText; readonly removed: boolean };

/** Longest text that is read for formatting, in characters; the rest is cut (`removed`). */
const LONGEST = 400_000;
/** Elements whose content is not words. */
const DROPPED = new Set(
  'script style iframe object embed svg math template noscript head title textarea select'.split(' '),
);
const KINDS = new Map([
  ...namesIn<'strong' | 'em' | 'item' | 'list'>('b:strong strong i:em em li:item ul:list ol:list'),
  ...'p div h1 h2 h3 h4 h5 h6 section article blockquote tr pre dt dd figure'
    .split(' ')
    .map((name) => [name, 'paragraph'] as const),
]);

/** Reads XHTML (or what passes for it) into sanitised nodes: linear in its length, never throws. */
export function richFromXhtml(source: string): Sanitised {
  const text = source.slice(0, LONGEST);
  const lower = text.toLowerCase();
  const tree = treeBuilder();
  let removed = source.length > LONGEST;
  let at = 0;
  while (at < text.length) {
    const start = nextTag(text, at);
    const end = start < 0 ? -1 : tagEnd(text, start);
    if (end < 0) {
      addWords(tree, text.slice(at));
      break;
    }
    addWords(tree, text.slice(at, start));
    const tag = readTag(text.slice(start + 1, end));
    at = end + 1;
    if (!tag) continue;
    if (!tag.closing && DROPPED.has(tag.name)) {
      removed = true;
      if (!tag.selfClosing) at = afterClosing(lower, tag.name, at);
      continue;
    }
    if (!applyTag(tree, tag)) removed = true;
  }
  return { nodes: tree.finish(), removed };
}

type Tag = {
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  readonly attributes: string;
};

function addWords(tree: TreeBuilder, words: string): void {
  const collapsed = decodeEntities(words.replace(/[ \t\r\n\f]+/g, ' '));
  if (collapsed !== '') tree.add({ kind: 'text', text: collapsed });
}

/** Index of the next `<` that begins a tag or a comment; a bare one is a character like others. */
function nextTag(text: string, from: number): number {
  let at = text.indexOf('<', from);
  while (at >= 0 && !/[a-zA-Z/!?]/.test(text.charAt(at + 1))) at = text.indexOf('<', at + 1);
  return at;
}

/** Index of the `>` that ends the tag at `start`, quotes respected; -1 when it never ends. */
function tagEnd(text: string, start: number): number {
  if (text.startsWith('<!--', start)) {
    const end = text.indexOf('-->', start + 4);
    return end < 0 ? -1 : end + 2;
  }
  let quote = '';
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') return at;
    else if (char === '"' || char === "'") quote = char;
  }
  return -1;
}

function readTag(inner: string): Tag | undefined {
  const match = /^(\/?)\s*([a-zA-Z][a-zA-Z0-9:]*)/.exec(inner);
  if (!match?.[2]) return undefined;
  const attributes = inner.slice(match[0].length);
  return { name: match[2].toLowerCase(), closing: match[1] === '/', selfClosing: attributes.endsWith('/'), attributes };
}

function afterClosing(lower: string, name: string, from: number): number {
  const closing = lower.indexOf(`</${name}`, from);
  const end = closing < 0 ? -1 : lower.indexOf('>', closing);
  return end < 0 ? lower.length : end + 1;
}

function attribute(tag: Tag, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag.attributes);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  return value === undefined ? undefined : decodeEntities(value);
}

/** Applies one tag to the tree; false when it carried something harmful that was left out. */
function applyTag(tree: TreeBuilder, tag: Tag): boolean {
  const { name } = tag;
  const isHarmless = !/\son[a-z]+\s*=/i.test(tag.attributes);
  if (name === 'br' || name === 'hr') tree.add({ kind: 'break' });
  else if (tag.closing) tree.close(name);
  else if (name === 'img') return addImage(tree, tag) && isHarmless;
  else if (name === 'a') return openLink(tree, tag) && isHarmless;
  else openFormatting(tree, tag);
  return isHarmless;
}

function addImage(tree: TreeBuilder, tag: Tag): boolean {
  const alt = (attribute(tag, 'alt') ?? '').slice(0, 500);
  const src = safeImage(attribute(tag, 'src') ?? '');
  if (src) tree.add({ kind: 'image', src, alt });
  else if (alt !== '') tree.add({ kind: 'text', text: alt });
  return src !== undefined;
}

function openLink(tree: TreeBuilder, tag: Tag): boolean {
  const target = attribute(tag, 'href');
  const href = target === undefined ? undefined : safeLink(target);
  if (!tag.selfClosing) tree.open('a', (children) => (href ? [{ kind: 'link', href, children }] : children));
  return target === undefined || href !== undefined;
}

function openFormatting(tree: TreeBuilder, { name, selfClosing }: Tag): void {
  const kind = KINDS.get(name);
  if (!kind || selfClosing) return;
  tree.open(name, (children) => {
    if (children.length === 0) return [];
    return [kind === 'list' ? { kind, ordered: name === 'ol', children: asItems(children) } : { kind, children }];
  });
}

/** What stands in a list without being an item becomes one, unless it is blank. */
function asItems(children: RichText): RichText {
  const spoken = children.filter((child) => child.kind !== 'text' || child.text.trim() !== '');
  return spoken.map((child): RichNode => (child.kind === 'item' ? child : { kind: 'item', children: [child] }));
}
