import type { Intake } from '@skinroot/contracts';
import { count } from '../../shared/words';

const WORDS_A_MINUTE = 220;

/** What waits on the page, and how long it takes: what stands open only, not what is folded away. */
export function readingWords(intake: Intake): string {
  const { redFlags, changes, facts, sections, freeText, products } = intake;
  const notable = sections.flatMap(({ lines }) => lines.filter((line) => line.notable));
  const texts = [
    ...redFlags,
    ...notable,
    ...freeText,
    ...(changes?.lines ?? []),
    ...products.flatMap(({ findings }) => findings),
  ];
  const words = texts
    .map((part) => Object.values(part).join(' '))
    .join(' ')
    .split(/\s+/).length;
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE));
  const toDecide = facts.filter(({ state }) => state !== 'same').length;
  return [
    `About ${count(minutes, 'minute')} to read`,
    redFlags.length > 0 && count(redFlags.length, 'red flag'),
    changes !== null && count(changes.lines.length, 'changed answer'),
    toDecide > 0 && `${count(toDecide, 'fact')} to decide on`,
  ]
    .filter((part) => part !== false)
    .join(' · ');
}
