/** Lower case without accents: what names are compared by. */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a name or a query, each once. */
export const searchWords = (...texts: string[]): string[] => [
  ...new Set(texts.flatMap((text) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [])),
];

/** The first word after every word that begins with this one, for a range over prefixes. */
export const prefixEnd = (word: string): string => `${word}\u{10FFFF}`;
