import type { RichNode, RichText } from '../model/rich-text';
import { richInline } from './markdown-inline';
import type { Sanitised } from './xhtml';

const LONGEST = 100_000;

/**
 * Reads the common part of markdown (paragraphs, headings, lists, strong, em, links, pictures as data URIs) into
 * sanitised nodes. HTML inside it is shown as the characters it is made of, except line breaks.
 */
export function richFromMarkdown(source: string): Sanitised {
  const nodes: RichNode[] = [];
  let paragraph: string[] = [];
  let list: { ordered: boolean; items: RichNode[] } | undefined;
  let removed = source.length > LONGEST;
  const inline = (text: string): RichText => {
    const read = richInline(text);
    removed ||= read.removed;
    return read.nodes;
  };
  const endBlocks = () => {
    if (paragraph.length > 0) nodes.push({ kind: 'paragraph', children: inline(paragraph.join('\n')) });
    if (list) nodes.push({ kind: 'list', ordered: list.ordered, children: list.items });
    paragraph = [];
    list = undefined;
  };
  for (const line of source
    .slice(0, LONGEST)
    .replace(/<\/?br ?\/?>/gi, '\n')
    .split(/\r?\n/)) {
    const bullet = /^ {0,6}(?:[*+-]|(\d{1,4})[.)]) +(\S.*)$/.exec(line);
    const heading = /^ {0,3}#{1,6} +(\S.*)$/.exec(line);
    if (bullet?.[2] !== undefined) {
      const ordered = bullet[1] !== undefined;
      if (paragraph.length > 0 || list?.ordered !== ordered) endBlocks();
      list ??= { ordered, items: [] };
      list.items.push({ kind: 'item', children: inline(bullet[2]) });
    } else if (heading?.[1] !== undefined) {
      endBlocks();
      nodes.push({ kind: 'paragraph', children: [{ kind: 'strong', children: inline(heading[1]) }] });
    } else if (line.trim() === '') endBlocks();
    else {
      if (list) endBlocks();
      paragraph.push(line.trim());
    }
  }
  endBlocks();
  return { nodes, removed };
}
