/** What is known of a food; "unclear" is a good answer. */
export type FoodVerdictWord = 'confirmed' | 'suspicion' | 'unclear' | 'cleared' | 'not-tested';

/** From here a food counts as confirmed, and up to here as cleared. */
export const verdictBorders = { confirmed: 0.9, suspicion: 0.5, cleared: 0.05 } as const;

/** After so many tests a food is not tested again for now. */
export const mostChallenges = 3;

/**
 * The verdict of the table in section 9 of the analysis method.
 * @param posterior - chance that the food matters; null without a valid test
 * @param challenges - valid tests, and how many of them were positive
 * @throws RangeError when the chance lies outside 0 to 1 or is missing after a test
 */
export function verdictOf(input: {
  posterior: number | null;
  challenges: number;
  positives: number;
  diarySuspect: boolean;
}): FoodVerdictWord {
  const { posterior: chance, challenges, positives, diarySuspect } = input;
  if (challenges === 0) return diarySuspect ? 'suspicion' : 'not-tested';
  if (chance === null || !(chance >= 0 && chance <= 1)) throw new RangeError(`No chance to judge by: ${chance}`);
  if (chance >= verdictBorders.confirmed && positives >= 1) return 'confirmed';
  if (chance >= verdictBorders.suspicion) return 'suspicion';
  return chance <= verdictBorders.cleared ? 'cleared' : 'unclear';
}

/** Whether testing a food ends here: decided either way, or tested three times. */
export function isTestingOver(chance: number | null, challenges: number): boolean {
  if (challenges >= mostChallenges) return true;
  return chance !== null && (chance >= verdictBorders.confirmed || chance <= verdictBorders.cleared);
}
