import { createHash } from 'node:crypto';

/** SHA-256 of a note's text. As JSON, so that no two notes read alike: a heading typed into a text stays a text. */
export function noteHash(title: string, sections: readonly { heading: string; text: string }[]): string {
  const canonical = JSON.stringify([title, ...sections.map(({ heading, text }) => [heading, text])]);
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}
