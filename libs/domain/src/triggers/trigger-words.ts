import { resultWords, type ResultWords } from '../challenge/result-words';
import type { TriggerResult } from './diary';
import { screenDefaults } from './screen-diary';

/** What the words need beside the result. */
export interface TriggerContext {
  /** Name of the food, and of the suspect it went along with. */
  food: string;
  other?: string;
  /** Diary days declared complete, out of all days. */
  completeDays: number;
  days: number;
}

/**
 * What the diary says of one food, in the words of the message list: a range, and never more than a suspicion.
 */
export function triggerWords(result: TriggerResult, context: TriggerContext, words: ResultWords): string {
  const { food, other = 'another food' } = context;
  if (result.verdict === 'insufficient') return insufficientWords(result, context, words);
  const values = { food, other, effect: result.effect ?? 0, low: result.low ?? 0, high: result.high ?? 0 };
  if (result.verdict === 'suspect') return resultWords(words, 'suspect', values);
  if (result.verdict === 'explained-by-others') return resultWords(words, 'together', values);
  return resultWords(words, 'no-sign', { points: 2.5 * (result.se ?? 0) });
}

function insufficientWords(result: TriggerResult, context: TriggerContext, words: ResultWords): string {
  const { fewestRows, smallestComplete, fewestUnexposed } = screenDefaults;
  const { food, completeDays, days } = context;
  const isThin = result.rows < fewestRows || completeDays < smallestComplete * days;
  if (isThin) return resultWords(words, 'diary-thin', { n: daysNeeded(result, context) });
  return resultWords(words, result.unexposed < fewestUnexposed ? 'eaten-always' : 'eaten-rarely', { food });
}

/** Complete, rated days still to come until both borders hold, if each coming day is one. */
function daysNeeded(result: TriggerResult, { completeDays, days }: TriggerContext): number {
  const { fewestRows, smallestComplete } = screenDefaults;
  const forShare = Math.ceil((smallestComplete * days - completeDays) / (1 - smallestComplete) - 1e-9);
  return Math.max(1, fewestRows - result.rows, forShare);
}
