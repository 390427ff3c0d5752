import type { AnswerChange } from '@skinroot/contracts';
import { type AnswerRow, fullText } from './answer-set';

/** Questions whose answer reads otherwise than before, given now or taken back; in today's order, vanished ones last. */
export function changedAnswers(before: readonly AnswerRow[], now: readonly AnswerRow[]): AnswerChange[] {
  const earlier = new Map(before.map((row) => [row.path, row]));
  const asked = new Set(now.map(({ path }) => path));
  const changes = now.map((row) => ({
    linkId: row.path,
    text: fullText(row),
    before: earlier.get(row.path)?.answer ?? '',
    now: row.answer,
  }));
  const gone = before
    .filter(({ path }) => !asked.has(path))
    .map((row) => ({ linkId: row.path, text: fullText(row), before: row.answer, now: '' }));
  return [...changes, ...gone].filter((change) => change.before !== change.now);
}
