import type { DayLimit, FoodRule } from './food-conditions';
import type { IngredientFlag } from './ingredients';
import type { IntakeCondition } from './intake-forms';
import data from './protocols.data.json';

export type PhaseKind = 'baseline' | 'elimination' | 'support' | 'reintroduction' | 'maintenance';
export type EvidenceGrade = 'A' | 'B' | 'C' | 'D' | 'X';
export type ReintroductionMethodId = 'standard-3-day' | 'block-14-day';

/** A rule on skincare: leave out or prefer ingredients with a flag (with one of `values`, where given). */
export interface ProductRule {
  id: string;
  action: 'exclude' | 'prefer';
  when: { flag: IngredientFlag; values?: readonly string[] };
  reason: string;
}

/** One phase of a protocol; durations in days, a task's `day` counts from 1. */
export interface ProtocolPhase {
  id: string;
  name: string;
  kind: PhaseKind;
  duration: { minDays: number; typicalDays: number; maxDays: number };
  goal: string;
  tasks: readonly { id: string; day: number; text: string }[];
  habits: readonly { id: string; text: string; frequency: { times: number; per: 'day' | 'week' } }[];
  foodRules: readonly FoodRule[];
  dayLimits?: readonly DayLimit[];
  productRules?: readonly ProductRule[];
  advanceWhen: string;
}

/** One food brought back: three rising doses (grams), then days without. */
export interface ReintroductionStep {
  id: string;
  order: number;
  name: string;
  /** Id of the strict phase's food rule that this step tests. */
  targetRule: string;
  vehicle: { foodId: string; alternatives: readonly string[] };
  doses: readonly { day: number; size: string; grams: number }[];
  /** Each dose as a share of the large one. */
  doseFactors: readonly number[];
  repeatDoses: readonly { day: number; size: string; grams: number }[];
  observeHours: number;
  washoutDays: { min: number; typical: number; max: number };
  optional: boolean;
  requires?: readonly string[];
  note?: string;
}

/** What a client or practitioner fills in, and how often; `measures` are instrument ids. */
export interface ProtocolCheckIn {
  id: string;
  cadence: 'daily' | 'weekly' | 'every-2-weeks' | 'monthly' | 'phase-start-and-end';
  by: 'client' | 'practitioner';
  minutes: number;
  measures: readonly string[];
  diary?: boolean;
  form?: string;
}

/** A program template: a start that a practitioner copies and adapts. */
export interface Protocol {
  id: string;
  name: string;
  area: 'food' | 'gut' | 'nickel' | 'barrier' | 'products' | 'load';
  forWhom: string;
  professionals: readonly string[];
  durationWeeks: { min: number; typical: number; max: number };
  nutrientsAtRisk: readonly string[];
  phases: readonly ProtocolPhase[];
  reintroduction: { method: ReintroductionMethodId; steps: readonly ReintroductionStep[]; note?: string } | null;
  checkIns: readonly ProtocolCheckIn[];
  primaryMeasures: readonly string[];
  /** Ids of red flags and of {@link safetyExtra} that lock this program. */
  safety: readonly string[];
  evidence: {
    grade: EvidenceGrade;
    population: string;
    statement: string;
    limits: string;
    sources: readonly string[];
  };
}

/** How a food is brought back, in words: start, stop, washout, repeat. */
export interface ReintroductionMethod {
  rule: string;
  startWhen: string;
  stopRules: readonly string[];
  washoutUntil: string;
  evaluate: string;
  repeat: string;
}

/** A safety entry of a program beside the red flags; a `document` condition cannot be decided from answers. */
export interface SafetyExtra {
  id: string;
  level: string;
  when: IntakeCondition | { document: string; op: 'missing' };
  text: string;
}

/** What to watch while a program runs. */
export interface RunningSafety {
  id: string;
  when: { event: string } | { metric: string; op: '<=' | '<' | '>=' | '>'; value: number | string; days?: number };
  action: string;
  text: string;
}

/** The ten program templates. */
export const protocols = data.programs as unknown as readonly Protocol[];
/** Evidence grade -> what it means. */
export const evidenceGrades = data.evidenceGrades as Readonly<Record<EvidenceGrade, string>>;
export const reintroductionMethods = data.reintroductionMethods as Readonly<
  Record<ReintroductionMethodId, ReintroductionMethod>
>;
export const safetyExtra = data.safety.extra as unknown as readonly SafetyExtra[];
export const runningSafety = data.safety.running as unknown as readonly RunningSafety[];

const byId = new Map(protocols.map((protocol) => [protocol.id, protocol]));

/** The protocol with this id, or undefined. */
export function protocolById(id: string): Protocol | undefined {
  return byId.get(id);
}
