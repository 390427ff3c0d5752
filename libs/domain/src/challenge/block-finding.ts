import { phaseChange } from '../change/phase-change';
import { roundHalfUp } from '../statistics/moments';
import type { FoodFinding } from '../progress/progress-types';
import type { DailyLine } from './reaction-kernel';
import { resultWords, type ResultWords } from './result-words';

/** Days of a block, and of the stretch before it that it is compared with. */
const blockDays = 14;

type Numbers = Pick<
  FoodFinding,
  'verdict' | 'challenges' | 'positives' | 'effect' | 'low' | 'high' | 'posterior' | 'text'
>;

/**
 * A food eaten daily for 14 days, for skin that answers over weeks (acne): the block against the 14 days before it
 * (analysis method, sections 3 and 8). One block never confirms or clears: worse is a suspicion, anything else unclear.
 * @param start - place of the first day of the block in the line
 * @returns worsening in points with its 95 % range; not tested when either stretch has fewer than 7 rated days
 */
export function blockFinding(line: DailyLine, start: number, words: { food: string; list: ResultWords }): Numbers {
  const stretch = (first: number) => Array.from({ length: blockDays }, (_, at) => line[first + at] ?? null);
  const change = phaseChange(stretch(start - blockDays), stretch(start), null);
  const { difference, low, high } = change;
  if (difference === null || low === null || high === null) {
    const nothing = { challenges: 0, positives: 0, effect: null, low: null, high: null, posterior: null };
    return { verdict: 'not-tested', ...nothing, text: `${words.food}: ${resultWords(words.list, 'challenge-void')}` };
  }
  const isWorse = change.verdict === 'worse';
  const points = (value: number) => roundHalfUp(-value, 1) + 0;
  return {
    verdict: isWorse ? 'suspicion' : 'unclear',
    challenges: 1,
    positives: isWorse ? 1 : 0,
    effect: points(difference),
    low: points(high),
    high: points(low),
    posterior: null,
    text: resultWords(words.list, 'challenge-unclear', { food: words.food }),
  };
}
