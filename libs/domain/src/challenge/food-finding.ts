import type { ReintroductionMethodId } from '@skinroot/reference';
import type { FoodFinding } from '../progress/progress-types';
import { roundHalfUp } from '../statistics/moments';
import { blockFinding } from './block-finding';
import { challengeEstimate, isPositive, type ChallengeEstimate, type ChallengeWindow } from './challenge-estimate';
import { controlModel } from './control-model';
import { areInconsistent, bayesFactor, pool, posterior, priors } from './evidence';
import { challengeWeights, reactionKernels, type DailyLine } from './reaction-kernel';
import { resultWords, type ResultWords } from './result-words';
import { verdictOf } from './verdict';

/** One food with its tests. */
export interface TestedFood {
  foodId: string;
  name: string;
  /** `block-14-day` for skin that answers over weeks; by default three doses on three days. */
  challenges: readonly (ChallengeWindow & { immediateReaction?: boolean; method?: ReintroductionMethodId })[];
  /** Why the food was looked at; sets the chance before the tests. */
  suspectedBy: 'diary' | 'person' | 'nobody';
  overruled: FoodFinding['overruled'];
}

/** The line that tests are read from, with the days on which nothing was tested. */
export interface TestGround {
  line: DailyLine;
  /** Places of control days, rising: strict phase and washouts outside any test window. */
  controlDays: readonly number[];
  kernel?: readonly number[];
}

/** Said of tests of one food that differ by more than chance explains. */
export const inconsistent = ' The tests do not agree with each other (inconsistent).';

/** Last place of a test's window in the line. */
export function windowEnd(
  { start, doseFactors }: ChallengeWindow,
  kernel: readonly number[] = reactionKernels.skin,
): number {
  return start + Math.max(0, challengeWeights(doseFactors, kernel).length - 1);
}

/**
 * What is known of one food from its tests, in numbers and in the words of the message list.
 * An immediate reaction is a safety matter and is not evaluated.
 * @returns effect and range in points per large dose, one decimal; null where nothing could be tested
 */
export function foodFinding(food: TestedFood, ground: TestGround, words: ResultWords): FoodFinding {
  const head = { foodId: food.foodId, name: food.name, overruled: food.overruled };
  const nothing = { challenges: 0, positives: 0, effect: null, low: null, high: null, posterior: null };
  const { name } = food;
  if (food.challenges.some((challenge) => challenge.immediateReaction)) {
    const text = `${name}: an immediate reaction happened. It is not evaluated here: leave it out and never test it again outside a clinic.`;
    return { ...head, ...nothing, verdict: 'suspicion', text };
  }
  const block = food.challenges.findLast((challenge) => challenge.method === 'block-14-day');
  if (block) return { ...head, ...blockFinding(ground.line, block.start, { food: name, list: words }) };
  const estimates = food.challenges.map((challenge) => estimateOf(challenge, ground)).filter((found) => found !== null);
  if (estimates.length === 0) {
    const diarySuspect = food.suspectedBy === 'diary';
    const verdict = verdictOf({ posterior: null, challenges: 0, positives: 0, diarySuspect });
    return { ...head, ...nothing, verdict, text: untestedWords(food, words) };
  }
  const pooled = pool(estimates);
  const chance = posterior(priorOf(food.suspectedBy), bayesFactor(pooled));
  const counts = { challenges: estimates.length, positives: estimates.filter(isPositive).length };
  const verdict = verdictOf({ posterior: chance, ...counts, diarySuspect: food.suspectedBy === 'diary' });
  const half = 1.96 * Math.sqrt(pooled.variance);
  const range = { effect: pooled.effect, low: pooled.effect - half, high: pooled.effect + half };
  const text = testedWords(verdict, { food: name, n: estimates.length, ...range }, words);
  const note = areInconsistent(estimates) ? inconsistent : '';
  return {
    ...head,
    ...counts,
    effect: roundHalfUp(range.effect, 1),
    low: roundHalfUp(range.low, 1),
    high: roundHalfUp(range.high, 1),
    posterior: roundHalfUp(chance, 4),
    verdict,
    text: text + note,
  };
}

function estimateOf(challenge: ChallengeWindow, ground: TestGround): ChallengeEstimate | null {
  const model = controlModel(
    ground.line,
    ground.controlDays.filter((day) => day < challenge.start),
  );
  return model && challengeEstimate(ground.line, challenge, { model, kernel: ground.kernel });
}

/** Judged chance that a food matters before its tests, by why it was looked at. */
export function priorOf(suspectedBy: TestedFood['suspectedBy']): number {
  return { diary: priors.diarySuspect, person: priors.suspectedByPerson, nobody: priors.otherwise }[suspectedBy];
}

function untestedWords(food: TestedFood, words: ResultWords): string {
  if (food.challenges.length > 0) return `${food.name}: ${resultWords(words, 'challenge-void')}`;
  return food.suspectedBy === 'nobody'
    ? `${food.name} was not tested.`
    : `${food.name} is a suspicion and was not tested.`;
}

/** The sentence for a tested food: its numbers where it is decided, what to do where it is not. */
export function testedWords(verdict: string, values: Record<string, string | number>, words: ResultWords): string {
  if (verdict === 'confirmed' || verdict === 'cleared') return resultWords(words, verdict, values);
  return resultWords(words, 'challenge-unclear', values);
}
