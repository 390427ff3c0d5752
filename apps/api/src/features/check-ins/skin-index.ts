import type { SkinRatings } from '@skinroot/contracts';
import { scoreInstrument } from '@skinroot/domain';
import { instrumentById, type Instrument } from '@skinroot/reference';

/** The daily instrument behind the skin line. */
export const skinDayIndex = instrumentById('skin-day-index') as Instrument;

export const skinIndexOf = (ratings: SkinRatings): number | null => scoreInstrument(skinDayIndex, ratings).score;
