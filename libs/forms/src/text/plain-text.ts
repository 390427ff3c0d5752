import type { RichText } from '../model/rich-text';

/** The words of rich text without their formatting; paragraphs, items and breaks become line ends. */
export function plainText(rich: RichText): string {
  return collect(rich)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function collect(rich: RichText): string {
  let words = '';
  for (const node of rich) {
    if (node.kind === 'text') words += node.text;
    else if (node.kind === 'break') words += '\n';
    else if (node.kind === 'image') words += node.alt;
    else if (node.kind === 'paragraph' || node.kind === 'item') words += `\n${collect(node.children)}\n`;
    else words += collect(node.children);
  }
  return words;
}
