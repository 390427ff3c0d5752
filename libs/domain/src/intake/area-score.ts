import type { IntakeArea, ScoredItem } from '@skinroot/reference';
import { roundHalfUp } from '../statistics/moments';
import { evidenceFor, type IntakeFacts } from './condition';
import type { IsEnabled } from './enable-when';
import { displayAnswer, isAnswered, ordinalValues, type AnswerValue, type PlacedItem } from './questions';

/** One of the six areas: a screening score that orders the conversation, not validated and no diagnosis. */
export interface AreaScore {
  id: string;
  name: string;
  /** Sum of points; null when more than 30 % of the enabled items are unanswered. */
  score: number | null;
  /** Most points that could be reached with the answered items. */
  max: number;
  percent: number | null;
  band: string | null;
  /** What the band says, in words. */
  label: string | null;
  /** Words of the fact that decides the band whatever the score (a patch test, a diagnosis). */
  overrideLabel?: string;
  /** The answered items, with what each added. */
  items: { linkId: string; text: string; answer: string; points: number; max: number }[];
  /** Enabled but unanswered. */
  missing: string[];
}

/**
 * Scores one area: disabled items count 0, unanswered ones are left out of the maximum.
 * @throws RangeError when an answer to a scored choice is not one of its options
 */
export function scoreArea(area: IntakeArea, facts: IntakeFacts, isEnabled: IsEnabled): AreaScore {
  const enabled = area.items.flatMap((scored) => {
    const placed = facts.items.get(scored.linkId);
    return placed && isEnabled(scored.linkId) ? [{ scored, placed, value: facts.answer(scored.linkId) }] : [];
  });
  const missing = enabled.filter(({ value }) => !isAnswered(value));
  const items = enabled.flatMap(({ scored, placed, value }) =>
    isAnswered(value) ? [scoredItem(scored, placed, value)] : [],
  );
  const max = area.max - missing.reduce((sum, { scored, placed }) => sum + maxPoints(scored, placed), 0);
  const head = { id: area.id, name: area.name, max, items, missing: missing.map(({ scored }) => scored.linkId) };
  if (missing.length > 0.3 * enabled.length) return { ...head, score: null, percent: null, band: null, label: null };
  const score = items.reduce((sum, item) => sum + item.points, 0);
  const percent = max > 0 ? roundHalfUp((100 * score) / max) : 0;
  return { ...head, score, percent, ...bandOfArea(area, percent, facts) };
}

function bandOfArea(area: IntakeArea, percent: number, facts: IntakeFacts) {
  const override = area.overrides.find((row) => evidenceFor(row.when, facts) !== null);
  if (override) return { band: override.band, label: override.label, overrideLabel: override.label };
  const band = area.bands.find(({ lt, lte }) => (lte !== undefined ? percent <= lte : percent < (lt ?? 0)));
  return { band: band?.id ?? null, label: band?.label ?? null };
}

function scoredItem(scored: ScoredItem, placed: PlacedItem, value: AnswerValue) {
  const { item } = placed;
  const points = pointsOf(scored, placed, value);
  const max = maxPoints(scored, placed);
  return { linkId: item.linkId, text: item.text, answer: displayAnswer(item, value), points, max };
}

function pointsOf(scored: ScoredItem, { item }: PlacedItem, value: AnswerValue): number {
  if (scored.use === 'boolean') return value === true ? scored.ifTrue : 0;
  const points = ordinalValues(item);
  const sum = [value].flat().reduce<number>((total, code) => {
    const worth = points.get(String(code));
    if (worth === undefined) throw new RangeError(`${item.linkId} has no option ${String(code).slice(0, 40)}`);
    return total + worth;
  }, 0);
  return scored.use === 'ordinal-sum' ? Math.min(scored.cap, sum) : sum;
}

function maxPoints(scored: ScoredItem, { item }: PlacedItem): number {
  if (scored.use === 'boolean') return scored.ifTrue;
  return scored.use === 'ordinal-sum' ? scored.cap : Math.max(0, ...ordinalValues(item).values());
}
