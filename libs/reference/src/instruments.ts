import data from './instruments.data.json';

/** A small tree: a number, an item's answer, or an operation on trees. `mean` leaves out what is missing. */
export type ScoreExpression =
  number | { item: string } | { op: 'sum' | 'mul' | 'div' | 'mean'; args: readonly ScoreExpression[] };

/** One question of an instrument: a choice with values, or a number between min and max. */
export interface InstrumentItem {
  id: string;
  text: string;
  type: 'choice' | 'integer' | 'decimal';
  options?: readonly { value: number; label: string }[];
  min?: number;
  max?: number;
  anchors?: Readonly<Record<string, string>>;
}

/** A named part of a range; the first band whose bound holds applies. */
export interface ScoreBand {
  lt?: number;
  lte?: number;
  label: string;
}

/** A named size of improvement; the first threshold whose bounds hold applies. */
export interface ChangeThreshold {
  lt?: number;
  gte?: number;
  label: string;
}

/** What counts as a change, in `unit`; `mid` is the smallest difference that matters, where published. */
export interface InstrumentChange {
  unit: string;
  thresholds: readonly ChangeThreshold[];
  mid: number | null;
  percentMid?: number;
  source: string | null;
  note?: string;
}

/** An outcome measure that may be built in, with its scoring, bands and licence. Item texts are paraphrases. */
export interface Instrument {
  id: string;
  name: string;
  abbreviation: string;
  domain: string;
  respondent: 'client' | 'practitioner' | 'client-or-practitioner';
  conditions: readonly string[];
  recall: string;
  licence: { status: string; commercialUse: 'yes' | 'check'; text: string; attribution?: string; wording: string };
  items: readonly InstrumentItem[];
  scoring: {
    expression: ScoreExpression;
    subscales?: readonly { id: string; expression: ScoreExpression; flagAtLeast?: number }[];
    missing: { maxMissing: number; treatAs?: 0 | 'omit'; otherwise: string };
    multipleAnswers?: string;
    /** Decimals of the score; 0 when absent. */
    decimals?: number;
  };
  range: { min: number; max: number; direction: 'higher-worse' | 'category' };
  bands: readonly ScoreBand[];
  alternativeBands?: readonly { population: string; bands: readonly ScoreBand[] }[];
  derived?: Readonly<Record<string, string>>;
  change: InstrumentChange;
  sources: readonly string[];
  factCheck: { status: string; note: string };
}

/** An instrument named for comparison only: licensed, so no items are given and none may be built in. */
export interface NotEmbedded {
  id: string;
  name: string;
  why: string;
  range: readonly [number, number];
  bands: string;
  mid: string;
  recall: string;
  useInstead: string;
}

/** The 25 instruments that may be used. */
export const instruments = data.instruments as unknown as readonly Instrument[];

/** Licensed instruments, with what to use instead; a practice may import its own licensed form. */
export const notEmbedded = data.notEmbedded as unknown as readonly NotEmbedded[];

const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));

/** The instrument with this id, or undefined. */
export function instrumentById(id: string): Instrument | undefined {
  return byId.get(id);
}
