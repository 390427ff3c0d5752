import { challengeEstimate, isPositive, type ChallengeEstimate } from '../challenge/challenge-estimate';
import { controlModel } from '../challenge/control-model';
import { bayesFactor, pool, posterior, priors, type EffectEstimate } from '../challenge/evidence';
import { windowEnd } from '../challenge/food-finding';
import { verdictBorders } from '../challenge/verdict';
import type { SimulatedProgram } from './simulate-program';

/** What a program found out about one food. */
export interface ProgramOutcome {
  foodId: string;
  /** Tests taken, void ones too. */
  challenges: number;
  positives: number;
  pooled: EffectEstimate | null;
  posterior: number;
}

/**
 * Plays a simulated program by the method: foods are tested in turn until they are decided.
 * @param prior - chance before the tests, the same for all foods
 */
export function runProgram(
  program: SimulatedProgram,
  prior: number = priors.suspectedByPerson,
): { foods: ProgramOutcome[]; challengesDone: number } {
  const ids = [...new Set(program.challenges.map((challenge) => challenge.foodId))];
  const state = new Map(ids.map((id) => [id, { challenges: 0, estimates: [] as ChallengeEstimate[], chance: prior }]));
  const busy = new Set(program.challenges.flatMap((test) => placesFrom(test.start, windowEnd(test))));
  const free = [...program.line.keys()].filter((day) => !busy.has(day));
  for (const challenge of program.challenges) {
    const food = state.get(challenge.foodId);
    if (!food || food.chance >= verdictBorders.confirmed || food.chance <= verdictBorders.cleared) continue;
    food.challenges++;
    const model = controlModel(
      program.line,
      free.filter((day) => day < challenge.start),
    );
    const estimate = model && challengeEstimate(program.line, challenge, { model });
    if (!estimate) continue;
    food.estimates.push(estimate);
    food.chance = posterior(prior, bayesFactor(pool(food.estimates)));
  }
  const foods = [...state].map(([foodId, { challenges, estimates, chance }]) => ({
    foodId,
    challenges,
    positives: estimates.filter(isPositive).length,
    pooled: estimates.length > 0 ? pool(estimates) : null,
    posterior: chance,
  }));
  return { foods, challengesDone: foods.reduce((sum, food) => sum + food.challenges, 0) };
}

function placesFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
