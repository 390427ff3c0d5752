import data from './nickel-notes.data.json';

/** What a note on nickel is about. */
export type NickelNoteId = 'vitamin-c' | 'empty-stomach' | 'iron' | 'cookware' | 'kettle' | 'first-water' | 'nutrients';

/** A note beside the daily load: what the load does not count, and what changes uptake. */
export interface NickelNoteText {
  id: NickelNoteId;
  /** Measured in what it says, or only plausible. */
  evidence: 'measured' | 'plausible';
  text: string;
  /** Keys of `sources`; empty where the nickel method names no publication (its section 6). */
  sources: readonly string[];
}

/** The notes, in the order they are shown. Source: nickel method, sections 5 and 6. */
export const nickelNoteTexts = data as readonly NickelNoteText[];

/** Foods sour enough to take nickel out of steel when cooked long. Our reading of "acid food" in section 5. */
export const acidFoodIds: readonly string[] = [
  'tomato',
  'tomato-canned',
  'tomato-paste',
  'tomato-sauce',
  'juice-tomato',
  'rhubarb',
  'lemon',
  'orange',
  'lingonberry',
  'cranberry',
  'gooseberry',
  'currants',
  'wine-red',
  'wine-white',
  'vinegar-white',
  'vinegar-balsamic',
  'vinegar-wine',
  'vinegar-cider',
];

/** Drinks made with water from the kettle. */
export const kettleDrinkIds: readonly string[] = [
  'coffee-instant',
  'tea-black',
  'tea-green',
  'tea-herbal',
  'tea-chamomile',
  'tea-peppermint',
  'tea-rooibos',
];

/** Drinks that are, or are made of, water from the tap. */
export const tapWaterDrinkIds: readonly string[] = ['water-tap', 'coffee', ...kettleDrinkIds];
