import type { Instrument, InstrumentItem, ScoreBand } from '@skinroot/reference';
import { roundHalfUp } from '../statistics/moments';
import { evaluateExpression, type InstrumentAnswers } from './score-expression';

/** A scored instrument; `score` and `band` are null when too much is missing to score it. */
export interface InstrumentScore {
  score: number | null;
  band: string | null;
  /** Subscale id -> value, for instruments that have any and were scored. */
  subscales?: Record<string, number>;
  /** Subscales that reach the value at which the instrument asks to refer. */
  flagged?: string[];
  /** Ids of unanswered items. */
  missing: string[];
}

/**
 * Scores an instrument by its scoring tree and its rule for missing items.
 * @param answers - item id -> value; absent or null is unanswered, never 0
 * @throws RangeError when an answer is to an unknown item or outside the item's answers
 */
export function scoreInstrument(instrument: Instrument, answers: InstrumentAnswers): InstrumentScore {
  checkAnswers(instrument, answers);
  const { scoring, items, bands } = instrument;
  const missing = items.filter((item) => answers[item.id] == null).map((item) => item.id);
  const unscored = { score: null, band: null, missing };
  if (missing.length > scoring.missing.maxMissing) return unscored;
  const zeros = scoring.missing.treatAs === 0 ? Object.fromEntries(missing.map((id) => [id, 0])) : {};
  const filled = { ...answers, ...zeros };
  const value = evaluateExpression(scoring.expression, filled);
  if (value === null) return unscored;
  const score = roundHalfUp(value, scoring.decimals ?? 0);
  return { score, band: bandOf(bands, score), ...subscalesOf(instrument, filled), missing };
}

function subscalesOf({ scoring }: Instrument, answers: InstrumentAnswers) {
  if (scoring.subscales === undefined) return {};
  const values = scoring.subscales.map((scale) => ({ ...scale, value: evaluateExpression(scale.expression, answers) }));
  return {
    subscales: Object.fromEntries(values.map(({ id, value }) => [id, value ?? 0])),
    flagged: values.filter(({ flagAtLeast, value }) => (value ?? 0) >= (flagAtLeast ?? Infinity)).map(({ id }) => id),
  };
}

/** Label of the first band whose bound holds for the score, or null when none does. */
export function bandOf(bands: readonly ScoreBand[], score: number): string | null {
  const band = bands.find(({ lt, lte }) => (lte !== undefined && score <= lte) || (lt !== undefined && score < lt));
  return band?.label ?? null;
}

function checkAnswers(instrument: Instrument, answers: InstrumentAnswers): void {
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  for (const [id, value] of Object.entries(answers)) {
    const item = items.get(id);
    if (item === undefined) throw new RangeError(`${instrument.id} has no item ${id}`);
    if (value != null && !isAnswer(item, value)) throw new RangeError(`${instrument.id} ${id}: ${value} is no answer`);
  }
}

function isAnswer(item: InstrumentItem, value: number): boolean {
  if (item.type === 'choice') return (item.options ?? []).some((option) => option.value === value);
  const isWhole = item.type === 'decimal' ? Number.isFinite(value) : Number.isInteger(value);
  return isWhole && value >= (item.min ?? -Infinity) && value <= (item.max ?? Infinity);
}
