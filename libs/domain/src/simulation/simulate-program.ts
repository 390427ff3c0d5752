import type { ProgramPreset } from '@skinroot/reference';
import { gaussianFrom, seededUniform } from '../statistics/random';
import { drawLag, drawLine, observe } from './simulate-diary';

/** A test in a simulated program: which food, from which day, in which round. */
export interface SimulatedChallenge {
  foodId: string;
  start: number;
  round: number;
  doseFactors: readonly number[];
}

/** A reintroduction program whose true triggers are known. */
export interface SimulatedProgram {
  line: (number | null)[];
  challenges: SimulatedChallenge[];
  truth: string[];
}

/** Days after the last cycle that are still rated. */
const tail = 3;

/** A client's reintroduction with known truth (analysis method, section 13). */
export function simulateProgram(preset: ProgramPreset, seed: number): SimulatedProgram {
  const uniform = seededUniform(seed);
  const challenges = planChallenges(preset);
  const days = preset.controlDays + challenges.length * preset.cycleDays + tail;
  const onset = new Float64Array(days + 10);
  for (const { foodId, start, doseFactors } of challenges) {
    const effect = preset.foods.find((food) => food.id === foodId)?.effect ?? 0;
    doseFactors.forEach((factor, day) => {
      const [reacts, delay] = [uniform(), uniform()];
      onset[start + day] = (onset[start + day] ?? 0) + (preset.expectation ?? 0);
      if (effect * factor === 0 || reacts >= preset.reactionProbability) return;
      const place = start + day + drawLag(preset.lagProbabilities, delay);
      onset[place] = (onset[place] ?? 0) + effect * factor;
    });
  }
  const line = drawLine(preset, onset.subarray(0, days), gaussianFrom(uniform));
  return {
    line: line.map((value) => observe(value, uniform() < preset.outcomeMissing)),
    challenges,
    truth: preset.foods.filter((food) => food.effect > 0).map((food) => food.id),
  };
}

function planChallenges({ rounds, foods, controlDays, cycleDays, doseFactors }: ProgramPreset): SimulatedChallenge[] {
  return Array.from({ length: rounds }, (_, round) => round).flatMap((round) =>
    foods.map(({ id }, place) => ({
      foodId: id,
      start: controlDays + (round * foods.length + place) * cycleDays,
      round,
      doseFactors: doseFactors[Math.min(round, doseFactors.length - 1)] ?? [],
    })),
  );
}
