import type { FoodRule, PhaseKind, Protocol } from '@skinroot/reference';
import type { Day } from '../calendar/day';
import { ruleInWords, type RuleVocabulary } from '../food-rules/rule-words';
import { schedulePhases, type DaySpan } from './schedule-phases';

/** A phase as a template offers it: typical length, rules with their words, tasks and habits. */
export interface TemplatePhase {
  id: string;
  name: string;
  kind: PhaseKind;
  goal: string;
  advanceWhen: string;
  days: number;
  minDays: number;
  typicalDays: number;
  maxDays: number;
  rules: (FoodRule & { words: string })[];
  /** `day` counts from 1 within the phase. */
  tasks: { id: string; day: number; text: string }[];
  habits: { id: string; text: string; times: number; per: 'day' | 'week' }[];
}

/** A phase of a plan: a template's phase with its dates. */
export type PlannedPhase = TemplatePhase & DaySpan;

/** The phases of a protocol at their typical length. */
export function templatePhases(protocol: Protocol, words: RuleVocabulary): TemplatePhase[] {
  return protocol.phases.map((phase) => ({
    id: phase.id,
    name: phase.name,
    kind: phase.kind,
    goal: phase.goal,
    advanceWhen: phase.advanceWhen,
    days: phase.duration.typicalDays,
    ...phase.duration,
    rules: phase.foodRules.map((rule) => ({ ...rule, words: ruleInWords(rule, words) })),
    tasks: [...phase.tasks],
    habits: phase.habits.map(({ id, text, frequency }) => ({ id, text, ...frequency })),
  }));
}

/**
 * A first draft of a plan: every phase of a protocol at its typical length, with dates.
 * @throws RangeError when `startsOn` is no calendar day
 */
export function planFromProtocol(protocol: Protocol, startsOn: Day, words: RuleVocabulary): PlannedPhase[] {
  return schedulePhases(templatePhases(protocol, words), startsOn);
}
