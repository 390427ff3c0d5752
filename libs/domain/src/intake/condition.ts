import type { IntakeCondition } from '@skinroot/reference';
import { displayAnswer, isAnswered, type AnswerValue, type PlacedItem } from './questions';

/** An answer that made something true, in the words of the form. */
export interface Because {
  linkId: string;
  text: string;
  answer: string;
}

/** Body mass index (kg/m², one decimal) and the number of yes answers on eating, 0-5; null when not known. */
export interface IntakeMetrics {
  bmi: number | null;
  eatingScore: number;
}

/** Band of an area that has been scored, with the words for it. */
export interface AreaFact {
  name: string;
  band: string | null;
  label: string | null;
  percent: number | null;
}

/** What conditions are read against; `answer` gives answers of enabled questions only. */
export interface IntakeFacts {
  items: ReadonlyMap<string, PlacedItem>;
  answer: (linkId: string) => AnswerValue | null | undefined;
  metrics: IntakeMetrics;
  /** Questions behind each metric. */
  metricLinkIds: Record<'bmi' | 'eatingScore', readonly string[]>;
  areas: ReadonlyMap<string, AreaFact>;
}

type AnswerCondition = Extract<IntakeCondition, { linkId: string }>;
type AreaCondition = Extract<IntakeCondition, { area: string }>;

/** Rising order of bands; medical, contact-only and unlikely stand outside it. */
const bandOrder = ['low', 'possible', 'likely', 'established'];

/**
 * The answers that make a condition true, or null when it is false. A condition on something unanswered is false.
 * An empty list means: true without an answer to show (the negation of something).
 */
export function evidenceFor(condition: IntakeCondition, facts: IntakeFacts): Because[] | null {
  if ('any' in condition) {
    const holding = condition.any.map((part) => evidenceFor(part, facts)).filter((found) => found !== null);
    return holding.length === 0 ? null : distinct(holding.flat());
  }
  if ('all' in condition) {
    const parts = condition.all.map((part) => evidenceFor(part, facts));
    const holding = parts.filter((found) => found !== null);
    return holding.length < parts.length ? null : distinct(holding.flat());
  }
  if ('not' in condition) return evidenceFor(condition.not, facts) === null ? [] : null;
  if ('area' in condition) return areaEvidence(condition, facts);
  if ('metric' in condition) return metricEvidence(condition, facts);
  return answerEvidence(condition, facts);
}

function answerEvidence(condition: AnswerCondition, facts: IntakeFacts): Because[] | null {
  const value = facts.answer(condition.linkId);
  if (!isAnswered(value) || !compare(value, condition.op, condition.value)) return null;
  return describe([condition.linkId], facts);
}

function metricEvidence(condition: Extract<IntakeCondition, { metric: string }>, facts: IntakeFacts): Because[] | null {
  const value = facts.metrics[condition.metric];
  if (value === null || !compare(value, condition.op, condition.value)) return null;
  if (condition.metric === 'bmi') return [{ linkId: 'about.weight', text: 'Body mass index', answer: String(value) }];
  return describe(
    facts.metricLinkIds.eatingScore.filter((linkId) => facts.answer(linkId) === true),
    facts,
  );
}

function areaEvidence(condition: AreaCondition, facts: IntakeFacts): Because[] | null {
  const area = facts.areas.get(condition.area);
  if (area === undefined || area.band === null) return null;
  const rank = bandOrder.indexOf(area.band);
  const holds = 'band' in condition ? area.band === condition.band : rank >= bandOrder.indexOf(condition.atLeast);
  if (!holds || ('atLeast' in condition && rank < 0)) return null;
  const answer = `${area.percent ?? 0} %, ${area.label ?? area.band}`;
  return [{ linkId: condition.area, text: area.name, answer }];
}

function compare(value: AnswerValue, op: AnswerCondition['op'], wanted: string | number | boolean): boolean {
  if (Array.isArray(value)) return op === 'includes' && value.includes(String(wanted));
  switch (op) {
    case '=':
      return value === wanted;
    case '!=':
      return value !== wanted;
    case '<':
      return value < wanted;
    case '<=':
      return value <= wanted;
    case '>':
      return value > wanted;
    case '>=':
      return value >= wanted;
    case 'includes':
      return false;
  }
}

function describe(linkIds: readonly string[], facts: IntakeFacts): Because[] {
  return linkIds.flatMap((linkId) => {
    const item = facts.items.get(linkId)?.item;
    const value = facts.answer(linkId);
    return item && isAnswered(value) ? [{ linkId, text: item.text, answer: displayAnswer(item, value) }] : [];
  });
}

function distinct(list: readonly Because[]): Because[] {
  return [...new Map(list.map((row) => [row.linkId, row])).values()];
}
