import type { Instrument, ReintroductionMethodId } from '@skinroot/reference';
import type { ChallengeWindow } from '../challenge/challenge-estimate';
import type { ResultWords } from '../challenge/result-words';
import type { Day } from '../calendar/day';
import type { FoodFinding, PhaseSpan, ProgressDay, ProgressMark } from './progress-types';

/** One day as the client recorded it; absent ratings are null. A day without a row is missing. */
export type RecordedDay = Omit<ProgressDay, 'origin'> & { origin: 'observed' | 'estimated' };

/** One score of an instrument on a day. */
export interface MeasureReading {
  instrumentId: string;
  day: Day;
  score: number;
}

/** One test of a food; dose factors are those taken, as shares of the large one. */
export interface ChallengeRecord {
  foodId: string;
  name: string;
  startsOn: Day;
  doseFactors: ChallengeWindow['doseFactors'];
  immediateReaction?: boolean;
  /** `block-14-day` is compared with the days before it; by default three doses on three days. */
  method?: ReintroductionMethodId;
}

/** A food that was looked at: why, and whether the practitioner overruled its verdict. */
export interface FoodUnderQuestion {
  foodId: string;
  name: string;
  suspectedBy: 'diary' | 'person' | 'nobody';
  overruled: FoodFinding['overruled'];
}

/** Everything a client's course is built from. */
export interface ProgressInput {
  /** First and last day shown; `to` is at most today in the client's zone. */
  from: Day;
  to: Day;
  phases: readonly PhaseSpan[];
  /** At most one row a day, in any order; rows outside the range are not shown but still serve as test ground. */
  days: readonly RecordedDay[];
  challenges: readonly ChallengeRecord[];
  /** Foods with a reason to test them or with an overruled verdict; foods that were tested need no row. */
  foods?: readonly FoodUnderQuestion[];
  /** Product changes, photos, pauses; exposures and tests are added from days and challenges. */
  marks?: readonly ProgressMark[];
  /** Scores of questionnaires and examinations; daily ratings are added from days. */
  readings?: readonly MeasureReading[];
  /** Illness, travel, a cortisone course: not used for tests and comparisons, up to three days after the end. */
  disturbances?: readonly { startsOn: Day; endsOn: Day }[];
  instruments: readonly Instrument[];
  /** Sentences for results (`messages` of the reference data). */
  words: ResultWords;
}
