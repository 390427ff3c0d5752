import type { IntakeScoring, Questionnaire, RedFlag, SafetyExtra, Suggestion } from '@skinroot/reference';
import { roundHalfUp } from '../statistics/moments';
import { scoreArea, type AreaScore } from './area-score';
import { evidenceFor, type Because, type IntakeFacts, type IntakeMetrics } from './condition';
import { enablement, type IsEnabled } from './enable-when';
import { questionLead } from './question-lead';
import { indexItems, isAnswered, type IntakeAnswers } from './questions';

/** A form with the rules that read it. */
export interface IntakeRules {
  questionnaire: Pick<Questionnaire, 'item'>;
  scoring: IntakeScoring;
  redFlags: readonly RedFlag[];
  suggestions: readonly Suggestion[];
  lockingLevels: readonly string[];
  /** Safety entries of programs beside the red flags. */
  safetyExtra?: readonly SafetyExtra[];
}

/** A red flag or safety entry that is up, with the answers that raised it. */
export interface RaisedFlag {
  id: string;
  level: string;
  text: string;
  because: Because[];
}

/** A program's lock: which flag, how grave, what to do. */
export interface ProgramLock {
  flagId: string;
  level: string;
  text: string;
}

/** A program worth proposing, with what locks it and why it is proposed. */
export interface SuggestedProgram {
  programId: string;
  blockedBy: ProgramLock[];
  reasons: string[];
  note?: string;
}

/** Everything one intake says: scores with their answers, warnings, programs. */
export interface IntakeResult {
  areas: AreaScore[];
  redFlags: RaisedFlag[];
  suggestions: SuggestedProgram[];
  metrics: IntakeMetrics;
  /** Raised safety entries of programs (patch test missing, clinic letter, ...). */
  safety: RaisedFlag[];
  lockingLevels: readonly string[];
}

/**
 * Reads a whole intake: areas, red flags, suggestions with their locks. Answers to questions that are not asked do not
 * count. Works on partly answered intakes too, so it can run on each save.
 * @param answers - linkId -> code, codes, number, boolean or text
 * @param isEnabled - which questions are asked; by default the plain reading of `enableWhen`
 * @throws RangeError when a scored choice has an answer that is none of its options
 */
export function scoreIntake(rules: IntakeRules, answers: IntakeAnswers, isEnabled?: IsEnabled): IntakeResult {
  const items = indexItems(rules.questionnaire);
  const asked = isEnabled ?? enablement(items, answers);
  const answer = (linkId: string) => (asked(linkId) ? answers[linkId] : undefined);
  const eating = rules.scoring.eatingScore.linkIds;
  const facts: IntakeFacts = {
    items,
    answer,
    metrics: { bmi: bodyMassIndex(answer('about.weight'), answer('about.height')), eatingScore: 0 },
    metricLinkIds: { bmi: ['about.weight', 'about.height'], eatingScore: eating },
    areas: new Map(),
  };
  facts.metrics.eatingScore = eating.filter((linkId) => answer(linkId) === true).length;
  const areas = rules.scoring.areas.map((area) => scoreArea(area, facts, asked));
  const scored: IntakeFacts = { ...facts, areas: new Map(areas.map((area) => [area.id, area])) };
  const redFlags = rules.redFlags.flatMap((flag) => raised(flag, evidenceFor(flag.when, scored)));
  const safety = (rules.safetyExtra ?? []).flatMap((entry) => raised(entry, safetyEvidence(entry, scored)));
  const suggestions = rules.suggestions.flatMap((row) => suggested(row, redFlags, scored));
  return { areas, redFlags, suggestions, metrics: scored.metrics, safety, lockingLevels: rules.lockingLevels };
}

/** Body mass index, kg/m², one decimal; null unless weight (kg) and height (cm) are both above 0. */
export function bodyMassIndex(weightKg: unknown, heightCm: unknown): number | null {
  if (typeof weightKg !== 'number' || typeof heightCm !== 'number') return null;
  return weightKg > 0 && heightCm > 0 ? roundHalfUp(weightKg / (heightCm / 100) ** 2, 1) : null;
}

function raised(flag: { id: string; level: string; text: string }, because: Because[] | null): RaisedFlag[] {
  return because === null ? [] : [{ id: flag.id, level: flag.level, text: flag.text, because }];
}

/** A missing document cannot be seen in answers: it stays up. What was asked for and not answered is not safe either. */
function safetyEvidence(entry: SafetyExtra, facts: IntakeFacts): Because[] | null {
  if ('document' in entry.when) return [];
  const isOpen = 'linkId' in entry.when && entry.when.op === '!=' && !isAnswered(facts.answer(entry.when.linkId));
  return isOpen ? [] : evidenceFor(entry.when, facts);
}

function suggested(row: Suggestion, flags: readonly RaisedFlag[], facts: IntakeFacts): SuggestedProgram[] {
  const because = evidenceFor(row.when, facts);
  if (because === null) return [];
  const blockedBy = (row.blockedBy ?? []).flatMap((id) => {
    const flag = flags.find((up) => up.id === id);
    return flag ? [{ flagId: id, level: flag.level, text: flag.text }] : [];
  });
  const reasons = because.map(({ text, answer }) => `${questionLead(text)} ${answer}`);
  return [{ programId: row.programId, blockedBy, reasons, ...(row.note ? { note: row.note } : {}) }];
}
