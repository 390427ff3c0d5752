import forms from './intake-forms.data.json';
import rules from './intake-scoring.data.json';

/** The parts of a FHIR R4 Questionnaire item that these forms use. */
export interface QuestionnaireItem {
  linkId: string;
  text: string;
  type: 'group' | 'display' | 'boolean' | 'decimal' | 'integer' | 'date' | 'string' | 'text' | 'choice' | 'attachment';
  required?: boolean;
  repeats?: boolean;
  maxLength?: number;
  enableBehavior?: 'any' | 'all';
  enableWhen?: readonly {
    question: string;
    operator: 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';
    answerBoolean?: boolean;
    answerInteger?: number;
    answerDecimal?: number;
    answerString?: string;
    answerDate?: string;
    answerCoding?: { system?: string; code: string };
  }[];
  answerOption?: readonly {
    extension?: readonly { url: string; valueDecimal?: number }[];
    valueCoding: { system?: string; code: string; display: string };
  }[];
  extension?: readonly { url: string; [value: string]: unknown }[];
  item?: readonly QuestionnaireItem[];
}

/** A FHIR R4 Questionnaire. */
export interface Questionnaire {
  resourceType: 'Questionnaire';
  id: string;
  url: string;
  version: string;
  name: string;
  title: string;
  status: 'draft' | 'active';
  description?: string;
  language?: string;
  item: readonly QuestionnaireItem[];
}

/** A condition over answers, metrics and area bands; a comparison with an absent answer is false. */
export type IntakeCondition =
  | { linkId: string; op: '=' | '!=' | '<' | '<=' | '>' | '>=' | 'includes'; value: string | number | boolean }
  | { metric: 'bmi' | 'eatingScore'; op: '<' | '<=' | '>' | '>='; value: number }
  | { area: string; atLeast: 'low' | 'possible' | 'likely' | 'established' }
  | { area: string; band: string }
  | { any: readonly IntakeCondition[] }
  | { all: readonly IntakeCondition[] }
  | { not: IntakeCondition };

/** How one question counts: its ordinal value, a capped sum of chosen options, or points when true. */
export type ScoredItem =
  | { linkId: string; use: 'ordinal' }
  | { linkId: string; use: 'ordinal-sum'; cap: number }
  | { linkId: string; use: 'boolean'; ifTrue: number };

/** One of the six areas; `max` is the largest sum, bands are read on percent. */
export interface IntakeArea {
  id: string;
  name: string;
  items: readonly ScoredItem[];
  max: number;
  bands: readonly { lt?: number; lte?: number; id: string; label: string }[];
  overrides: readonly { when: IntakeCondition; band: string; label: string }[];
}

/** Screening scores of the intake: they order the conversation, are not validated and no diagnosis. */
export interface IntakeScoring {
  note: string;
  eatingScore: { linkIds: readonly string[]; rule: string };
  areas: readonly IntakeArea[];
}

/** A warning that the answers raise. */
export interface RedFlag {
  id: string;
  level: string;
  when: IntakeCondition;
  text: string;
}

/** When a program is worth proposing, and which red flags lock it. */
export interface Suggestion {
  programId: string;
  when: IntakeCondition;
  blockedBy?: readonly string[];
  note?: string;
}

/** The intake, the weekly check-in and the test-day form, as FHIR R4 Questionnaires. */
export const intakeForms = forms.questionnaires as unknown as readonly Questionnaire[];
export const intakeScoring = rules.scoring as unknown as IntakeScoring;
export const redFlags = rules.redFlags as unknown as readonly RedFlag[];
/** Levels of red flags that lock a program until the practitioner records why it is right. */
export const lockingLevels = rules.lockingLevels as readonly string[];
export const suggestions = rules.suggestions as unknown as readonly Suggestion[];
