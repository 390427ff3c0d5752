import {
  acidFoodIds,
  kettleDrinkIds,
  tapWaterDrinkIds,
  type NickelNoteId,
  type NickelNoteText,
} from '@skinroot/reference';
import { nickelLoad, type FindFood, type FoodPortion } from './nickel-load';

/** What the client answered; absent and null are not known, never "no". */
export interface NickelAnswers {
  /** Sour food cooked long in steel, or first water of the morning used for drinks (intake, `nickel.cookware`). */
  cookware?: boolean | null;
  /** Water boiled in a kettle with bare metal inside. */
  kettle?: boolean | null;
  /** Low iron found in a blood test (intake, `nickel.iron`). */
  iron?: 'yes' | 'no' | 'unknown' | null;
}

/** A note that concerns this client or day. */
export interface NickelNote extends NickelNoteText {
  /** Known to concern them, or to be asked because it is not known. */
  status: 'applies' | 'ask';
}

/** Either side may be left out: without a day the answers alone decide, without answers everything is asked. */
export interface NickelSituation {
  answers?: NickelAnswers;
  /** One entry per food eaten that day. */
  portions?: readonly FoodPortion[];
}

/**
 * What the daily load does not count and what changes uptake, for a day, for answers, or for both (nickel method,
 * sections 5 and 6). What is answered "no" is left out; what is not known is asked, unless the day shows that it cannot
 * matter (no sour food, no such drink).
 * @param texts - the notes in order, each with its sources
 * @param findFood - looks up contents; see {@link nickelLoad}
 * @throws RangeError when a weight is no weight, or a food does not exist
 */
export function nickelNotes(
  { answers = {}, portions }: NickelSituation,
  texts: readonly NickelNoteText[],
  findFood: FindFood,
): NickelNote[] {
  const load = portions && nickelLoad(portions, findFood);
  const eats = portions?.filter(({ grams }) => grams > 0).map(({ foodId }) => foodId);
  const isPossible = (ids: readonly string[]) => eats === undefined || eats.some((id) => ids.includes(id));
  const holdsNickel = load === undefined || load.micrograms > 0 || load.unknown.length > 0;
  const asked = (answer: boolean | null | undefined, ids: readonly string[]) =>
    !isPossible(ids) || answer === false ? null : answer === true ? 'applies' : 'ask';
  const status: Record<NickelNoteId, NickelNote['status'] | null> = {
    'vitamin-c': holdsNickel ? 'applies' : null,
    'empty-stomach': holdsNickel ? 'applies' : null,
    iron: ironStatus(answers.iron),
    cookware: asked(answers.cookware, acidFoodIds),
    kettle: asked(answers.kettle, kettleDrinkIds),
    'first-water': asked(answers.cookware, tapWaterDrinkIds),
    nutrients: 'applies',
  };
  return texts.flatMap((note) => {
    const found = status[note.id];
    return found ? [{ ...note, status: found }] : [];
  });
}

function ironStatus(iron: NickelAnswers['iron']): NickelNote['status'] | null {
  if (iron === 'no') return null;
  return iron === 'yes' ? 'applies' : 'ask';
}
