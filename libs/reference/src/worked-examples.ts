import data from './worked-examples.data.json';

/** Answers and the result they must give; the golden cases of the domain's specs. */
export interface WorkedInstrument {
  id: string;
  examples: readonly {
    name: string;
    answers: Readonly<Record<string, number>>;
    expected: { score: number | null; band: string | null; subscales?: Readonly<Record<string, number>> };
  }[];
}

export type WorkedAnswer = string | number | boolean | string[];

/** One invented client: complete answers, and the scores, flags and suggestions they give. */
export interface WorkedIntake {
  name: string;
  complete: boolean;
  answers: Readonly<Record<string, WorkedAnswer>>;
  expected: {
    areas: Readonly<Record<string, { score: number | null; percent: number | null; band: string | null }>>;
    bmi: number | null;
    eatingScore: number;
    redFlags: readonly string[];
    suggestions: readonly { programId: string; blockedBy: readonly string[] }[];
  };
}

/** An ingredient list as printed, and what must be found in it. */
export interface WorkedProduct {
  name: string;
  text: string;
  client?: { clientNickelSensitive?: boolean; clientAcne?: boolean };
  expected: { ids: readonly string[]; unknown: readonly string[]; checks: readonly string[] };
}

/** Foods and what a phase says of them. */
export interface WorkedPhase {
  programId: string;
  phaseId: string;
  examples: readonly { foodId: string; expected: string }[];
}

/** One day's meals in a phase and whether the plan was kept. */
export interface WorkedDay {
  name: string;
  programId: string;
  phaseId: string;
  complete: boolean;
  allowedFoodIds: readonly string[];
  entries: readonly { meal: string; foodId: string; grams: number }[];
  expected: 'kept' | 'slip' | 'unknown';
}

/** Weights (kg) and height (cm), and which running safety rules fire. */
export interface WorkedRunning {
  name: string;
  metrics: { weightStart: number; weightNow: number; height: number };
  expected: { weightChangePercent: number; bmi: number; fires: readonly string[] };
}

/** One day's foods and their nickel load. */
export interface WorkedNickelDay {
  name: string;
  entries: readonly { foodId: string; grams: number }[];
  expected: {
    micrograms: number;
    points: number;
    p5: number;
    median: number;
    p95: number;
    coveragePercent: number;
    avoidPortions: readonly string[];
    unknown: readonly string[];
  };
}

/** Golden cases for specs and demos: never needed by a running product. */
export const workedExamples = data as unknown as {
  readonly instruments: readonly WorkedInstrument[];
  readonly intake: readonly WorkedIntake[];
  readonly products: readonly WorkedProduct[];
  readonly phases: readonly WorkedPhase[];
  readonly days: readonly WorkedDay[];
  readonly running: readonly WorkedRunning[];
  readonly nickelDays: readonly WorkedNickelDay[];
};
