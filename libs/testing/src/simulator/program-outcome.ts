/** What a method says of one food of a simulated client, beside the truth. */
export interface FoodOutcome {
  foodId: string;
  /** True points per large dose; 0 is harmless. */
  truth: number;
  verdict: 'confirmed' | 'cleared' | 'open';
}

/** One simulated client after a method is done with it. */
export interface ProgramOutcome {
  foods: readonly FoodOutcome[];
  /** Tests given. */
  challenges: number;
}

/** Counts and shares over many clients; a share of nothing is null. */
export interface Scorecard {
  clients: number;
  /** Harmful foods that were confirmed, of all harmful ones. */
  recall: number | null;
  /** Harmful foods among the confirmed ones. */
  precision: number | null;
  /** Harmless foods that were confirmed, of all harmless ones. */
  falseAlarms: number | null;
  /** Harmful foods that were cleared, of all harmful ones. */
  wronglyCleared: number | null;
  /** Harmless foods that were cleared, of all harmless ones. */
  cleared: number | null;
  challengesPerClient: number | null;
  counts: { harmful: number; harmless: number; truePositives: number; falsePositives: number; wronglyCleared: number };
}

/** Adds up how right a method was over many simulated clients. */
export function scorecard(outcomes: readonly ProgramOutcome[]): Scorecard {
  const foods = outcomes.flatMap((outcome) => outcome.foods);
  const count = (isHarmful: boolean, verdict?: FoodOutcome['verdict']) =>
    foods.filter((food) => food.truth > 0 === isHarmful && (!verdict || food.verdict === verdict)).length;
  const [harmful, harmless] = [count(true), count(false)];
  const [truePositives, falsePositives] = [count(true, 'confirmed'), count(false, 'confirmed')];
  const wronglyCleared = count(true, 'cleared');
  return {
    clients: outcomes.length,
    recall: share(truePositives, harmful),
    precision: share(truePositives, truePositives + falsePositives),
    falseAlarms: share(falsePositives, harmless),
    wronglyCleared: share(wronglyCleared, harmful),
    cleared: share(count(false, 'cleared'), harmless),
    challengesPerClient: share(
      outcomes.reduce((sum, { challenges }) => sum + challenges, 0),
      outcomes.length,
    ),
    counts: { harmful, harmless, truePositives, falsePositives, wronglyCleared },
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
