/** A name without what people type differently: case, diacritics, punctuation, doubled spaces. */
export function plainName(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s\b/g, 's')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Plain name with every word in one number: tomatoes and tomato, berries and berry, tomater and tomat. */
export function singularName(plain: string): string {
  return plain.split(' ').map(singularWord).join(' ');
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/(ch|sh|x|ss|o)es$/, '$1'],
  [/([^su])s$/, '$1'],
  [/(at|on|in|an|el|er|al|id)er$/, '$1'],
  [/(a|o)r$/, 'a'],
];

function singularWord(word: string): string {
  if (word.length < 4) return word;
  const ending = endings.find(([pattern]) => pattern.test(word));
  return ending ? word.replace(ending[0], ending[1]) : word;
}
