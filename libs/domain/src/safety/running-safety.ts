import type { RunningSafety } from '@skinroot/reference';
import { bodyMassIndex } from '../intake/score-intake';
import { roundHalfUp } from '../statistics/moments';

/** What is known of a client while a program runs; what is absent or null is not known and fires nothing. */
export interface RunningFacts {
  /** Kilograms at the start and now. */
  weightStart?: number | null;
  weightNow?: number | null;
  /** Centimetres. */
  height?: number | null;
  /** Skin day index of the last days, oldest first, and the mean of the baseline. */
  skin?: readonly (number | null)[];
  skinBaseline?: number | null;
  phq4?: number | null;
  /** Yes answers on eating, 0-5. */
  eatingScore?: number | null;
  /** Days in the strict phase so far, and the most it may last. */
  daysInStrictPhase?: number | null;
  maxStrictDays?: number | null;
  /** Events reported: immediate-reaction, infected-skin, pregnancy. */
  events?: readonly string[];
}

/** A rule that fires, with what to do. */
export interface RunningAlert {
  id: string;
  action: string;
  text: string;
}

/** Weight change in percent (one decimal, negative is lost) and body mass index, as far as known. */
export function weightMetrics(facts: RunningFacts): { weightChangePercent: number | null; bmi: number | null } {
  const { weightStart, weightNow, height } = facts;
  const isKnown = weightStart != null && weightNow != null && weightStart > 0 && weightNow > 0;
  const change = isKnown ? roundHalfUp((100 * (weightNow - weightStart)) / weightStart, 1) : null;
  return { weightChangePercent: change, bmi: bodyMassIndex(weightNow, height) };
}

/**
 * Which safety rules fire while a program runs, in the order of the rules.
 * @throws RangeError when a rule asks for something not known here
 */
export function runningAlerts(rules: readonly RunningSafety[], facts: RunningFacts): RunningAlert[] {
  return rules.filter((rule) => fires(rule, facts)).map(({ id, action, text }) => ({ id, action, text }));
}

function fires({ when }: RunningSafety, facts: RunningFacts): boolean {
  if ('event' in when) return (facts.events ?? []).includes(when.event);
  if (when.metric === 'skinIndexRise') return hasRisen(facts, Number(when.value), when.days ?? 1);
  const value = metricOf(when.metric, facts);
  const border = when.value === 'phase maxDays' ? facts.maxStrictDays : Number(when.value);
  if (value == null || border == null) return false;
  switch (when.op) {
    case '<':
      return value < border;
    case '<=':
      return value <= border;
    case '>':
      return value > border;
    case '>=':
      return value >= border;
  }
}

function metricOf(metric: string, facts: RunningFacts): number | null | undefined {
  if (metric === 'weightChangePercent' || metric === 'bmi') return weightMetrics(facts)[metric];
  if (metric === 'phq4' || metric === 'eatingScore' || metric === 'daysInStrictPhase') return facts[metric];
  throw new RangeError(`No running metric ${metric}`);
}

/** True when each of the last days was rated and that much above the baseline. */
function hasRisen({ skin = [], skinBaseline }: RunningFacts, points: number, days: number): boolean {
  if (skinBaseline == null || skin.length < days) return false;
  return skin.slice(-days).every((value) => value !== null && value >= skinBaseline + points);
}
