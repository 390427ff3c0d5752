import data from './presets.data.json';

/** A simulated diary: an AR(1) skin line, foods with habits, and true effects in points. */
export interface DiaryPreset {
  days: number;
  phi: number;
  innovationSd: number;
  base: number;
  trendPer28Days: number;
  reactionProbability: number;
  lagProbabilities: readonly number[];
  reactionDecay: number;
  forgetProbability: number;
  outcomeMissing: number;
  diaryMissing: number;
  candidates: readonly {
    id: string;
    probability: number;
    stickiness?: number;
    effect: number;
    /** Number of the candidate this one goes along with. */
    follows?: number;
    followProbability?: number;
  }[];
}

/** A simulated reintroduction program: rounds of challenges with true effects in points. */
export interface ProgramPreset {
  controlDays: number;
  rounds: number;
  cycleDays: number;
  phi: number;
  innovationSd: number;
  base: number;
  /** A row per round; the last one repeats. */
  doseFactors: readonly (readonly number[])[];
  reactionProbability: number;
  lagProbabilities: readonly number[];
  reactionDecay: number;
  outcomeMissing: number;
  expectation?: number;
  foods: readonly { id: string; effect: number }[];
}

/** Clients with known truth (analysis method, section 13). */
export const diaryPresets = data.diary as Readonly<Record<'clear' | 'realistic' | 'null', DiaryPreset>>;
export const programPresets = data.program as Readonly<Record<'calm' | 'ordinary' | 'null', ProgramPreset>>;
