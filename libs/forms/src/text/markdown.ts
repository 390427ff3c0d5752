import { richFromXhtml, type Sanitised } from './xhtml';

const LONGEST = 250_000;

/**
 * Reads the common part of markdown (paragraphs, headings, lists, strong, em, links, pictures as data URIs) into
 * sanitised nodes, by way of the XHTML reader. HTML inside it shows as the characters it is made of, except line breaks.
 */
export function richFromMarkdown(source: string): Sanitised {
  let html = '';
  let open = '';
  const turnTo = (next: string) => {
    if (open !== next) html += (open && `</${open}>`) + (next && `<${next}>`);
    else if (next === 'p') html += '\n';
    open = next;
  };
  const lines = source
    .slice(0, LONGEST)
    .replace(/<\/?br ?\/?>/gi, '\n')
    .split(/\r?\n/);
  for (const line of lines) {
    const [, heading, number, item] = /^ {0,6}(?:(#{1,6})|[*+-]|(\d{1,4})[.)]) +(\S.*)$/.exec(line) ?? [];
    if (heading || line.trim() === '') turnTo('');
    else turnTo(item ? (number ? 'ol' : 'ul') : 'p');
    if (!item) html += escape(line.trim());
    else html += heading ? `<p><b>${inline(escape(item))}</b></p>` : `<li>${inline(escape(item))}</li>`;
  }
  turnTo('');
  const paragraphs = html.replace(
    /<p>([^<]*)<\/p>/g,
    (_whole, words: string) => `<p>${inline(words).replaceAll('\n', '<br/>')}</p>`,
  );
  const read = richFromXhtml(paragraphs);
  return { nodes: read.nodes, removed: read.removed || source.length > LONGEST };
}

/** Characters that markdown or HTML would take for a mark, as references. */
function escape(text: string): string {
  return text.replace(/\\([\\`*_[\]()#+\-.!<>])|[<>"]/g, (whole, marked?: string) => reference(marked ?? whole));
}

function reference(char: string): string {
  return `&#${char.charCodeAt(0)};`;
}

/** Marks within a block as tags; addresses and code keep their own * and _. */
function inline(text: string): string {
  const quiet = (words: string) => words.replace(/[*_[`]/g, reference);
  return text
    .replace(/`([^`]{1,500})`/g, (_whole, code: string) => quiet(code))
    .replace(
      /(!?)\[([^\][]{0,500})\]\((data:image[\w/;,+=]{0,200000}|[^)\s]{0,500})(?:\s[^)]{0,300})?\)/g,
      (_whole, image: string, label: string, address: string) =>
        image === '' ? `<a href="${quiet(address)}">${label}</a>` : `<img src="${quiet(address)}" alt="${label}"/>`,
    )
    .replace(
      /&#60;(https:[^&\s]{1,2000}|mailto:[^&\s]{1,500})&#62;/g,
      (_whole, address: string) => `<a href="${quiet(address)}">${quiet(address)}</a>`,
    )
    .replace(/(\*\*|__)(?=\S)([^]{1,500}?)\1/g, '<b>$2</b>')
    .replace(
      /\*(?=\S)([^*]{1,500})\*|(?<!\w)_(?=\S)([^_]{1,500})_/g,
      (_whole, stars?: string, lines?: string) => `<i>${stars ?? lines ?? ''}</i>`,
    );
}
