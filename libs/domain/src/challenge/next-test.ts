import { bayesFactor, harmScale, pool, posterior, type EffectEstimate } from './evidence';
import { challengeWeights, reactionKernels } from './reaction-kernel';
import { isTestingOver, verdictBorders } from './verdict';

/** A food that may be tested. */
export interface TestCandidate {
  foodId: string;
  name: string;
  /** Chance that it matters, now. */
  chance: number;
  /** Valid tests so far, pooled; null before the first. */
  pooled: EffectEstimate | null;
  challenges: number;
  /** Days since it was last eaten: foods left out long without a verdict come first among equals. */
  daysAvoided: number;
  /** Foods whose test must be done before. */
  isBlocked: boolean;
}

/** A food in the order to test, with how likely its test decides. */
export interface NextTest {
  foodId: string;
  name: string;
  /** Chance that this test alone brings a verdict, confirmed or cleared. */
  decides: number;
  /** Rising doses for a first test, full doses for a repeat. */
  doses: 'rising' | 'full';
  reason: string;
}

const risingDoses = [0.25, 0.5, 1];
const fullDoses = [1, 1, 1];
/** Smallest spread of a control model, points. */
const smallestSd = 2;
/** Beyond so many standard errors a Bayes factor is no longer a number. */
const farthest = 35;
/** Results a test may have are read at so many places. */
const slices = 200;

/**
 * Foods in the order to test them: the test that is likeliest to decide comes first, then what has been left out
 * longest. Decided foods, foods tested three times and blocked ones are left out.
 * @param sd - the client's own daily spread (control model), points, above 0
 * @throws RangeError when the spread is not above 0 or a chance lies outside 0 to 1
 */
export function nextTests(candidates: readonly TestCandidate[], sd: number): NextTest[] {
  if (!(sd > 0 && sd < Infinity)) throw new RangeError(`Not a spread: ${sd}`);
  return candidates
    .filter((food) => !food.isBlocked && !isTestingOver(food.chance, food.challenges))
    .map((food) => ({ food, decides: chanceToDecide(food, sd) }))
    .sort(
      (a, b) =>
        b.decides - a.decides || b.food.daysAvoided - a.food.daysAvoided || (a.food.foodId < b.food.foodId ? -1 : 1),
    )
    .map(({ food, decides }) => describe(food, decides));
}

function describe(food: TestCandidate, decides: number): NextTest {
  const isFirst = food.challenges === 0;
  const percent = Math.round(100 * decides);
  const history = isFirst
    ? `left out for ${food.daysAvoided} days without a test`
    : `tested ${food.challenges} of 3 times, still open`;
  const reason = `${food.name}: ${history}; a test now decides in about ${percent} of 100 cases.`;
  return { foodId: food.foodId, name: food.name, decides, doses: isFirst ? 'rising' : 'full', reason };
}

/**
 * Chance that one more test brings a verdict: over every result it may have, weighted by how likely that result is,
 * given what is known now.
 */
function chanceToDecide({ chance, pooled, challenges }: TestCandidate, sd: number): number {
  const doses = challenges === 0 ? risingDoses : fullDoses;
  const squares = challengeWeights(doses, reactionKernels.skin).reduce((sum, weight) => sum + weight ** 2, 0);
  const variance = Math.max(smallestSd, sd) ** 2 / squares;
  const before = pooled ? bayesFactor(pooled) : 1;
  const lowest = -4 * Math.sqrt(variance);
  const highest = Math.min(4 * Math.sqrt(variance + harmScale ** 2), farthest * Math.sqrt(variance));
  const step = (highest - lowest) / slices;
  let [decided, total] = [0, 0];
  for (let at = 0; at < slices; at++) {
    const result = { effect: lowest + (at + 0.5) * step, variance };
    const factor = bayesFactor(pooled ? pool([pooled, result]) : result) / before;
    const likelihood = Math.exp(-(result.effect ** 2) / (2 * variance)) * (1 - chance + chance * factor);
    const after = posterior(chance, factor);
    total += likelihood;
    if (after >= verdictBorders.confirmed || after <= verdictBorders.cleared) decided += likelihood;
  }
  return decided / total;
}
