import { z } from 'zod';
import { askSchema, followUpSchema, intakeChangesSchema, intakeProductSchema } from './intake-highlights';
import { clientParams, id, idParams, instant, text } from './primitives';
import { fhirDocumentSchema } from './form';
import { createdLinkSchema } from './link';
import { routes } from './route';

export const intakeStateSchema = z.enum(['sent', 'started', 'submitted', 'reviewed']);
export type IntakeState = z.infer<typeof intakeStateSchema>;

export const intakeProgressSchema = z.object({
  answered: z.number().int(),
  total: z.number().int(),
  percent: z.number(),
});

export const intakeSummarySchema = z.object({
  id,
  clientId: id,
  formId: id,
  formTitle: z.string(),
  formVersion: z.number().int(),
  state: intakeStateSchema,
  progress: intakeProgressSchema,
  createdAt: instant,
  startedAt: instant.nullable(),
  submittedAt: instant.nullable(),
  reviewedAt: instant.nullable(),
  reviewedBy: z.string().nullable(),
  /** The intake this one asks back about. */
  askedOf: id.nullable(),
});
export type IntakeSummary = z.infer<typeof intakeSummarySchema>;

/** One answered question in display words. */
export const answerLineSchema = z.object({ linkId: z.string(), text: z.string(), answer: z.string() });
export type AnswerLine = z.infer<typeof answerLineSchema>;

export const areaScoreSchema = z.object({
  id: z.string(),
  name: z.string(),
  score: z.number().nullable(),
  max: z.number(),
  percent: z.number().nullable(),
  band: z.string().nullable(),
  label: z.string(),
  /** The answers that made the score, most points first. */
  items: z.array(answerLineSchema.extend({ points: z.number(), max: z.number() })),
  missing: z.array(z.string()),
});
export type AreaScore = z.infer<typeof areaScoreSchema>;

/** A sum or formula of the form itself, in words; `value` is null where there is none, and `note` says why. */
export const formScoreSchema = z.object({
  linkId: z.string(),
  text: z.string(),
  value: z.string().nullable(),
  note: z.string().nullable(),
});
export type FormScore = z.infer<typeof formScoreSchema>;

export const redFlagSchema = z.object({
  id: z.string(),
  level: z.string(),
  text: z.string(),
  locks: z.boolean(),
  because: z.array(answerLineSchema),
});
export type RedFlag = z.infer<typeof redFlagSchema>;

export const programLockSchema = z.object({
  flagId: z.string(),
  level: z.string(),
  text: z.string(),
  unlockable: z.boolean(),
});
export type ProgramLock = z.infer<typeof programLockSchema>;

export const programProposalSchema = z.object({
  templateId: z.string(),
  name: z.string(),
  suggested: z.boolean(),
  evidenceGrade: z.string(),
  reasons: z.array(z.string()),
  locks: z.array(programLockSchema),
});
export type ProgramProposal = z.infer<typeof programProposalSchema>;

export const intakeSectionSchema = z.object({
  linkId: z.string(),
  title: z.string(),
  /** `notable`: behind a red flag or points of an area, or other than last time. */
  lines: z.array(
    answerLineSchema.extend({
      /** Which entry of repeating groups it stands in, as "Product 2"; '' outside of any. */
      entry: z.string(),
      answered: z.boolean(),
      notable: z.boolean(),
    }),
  ),
});

export const signatureSchema = z.object({
  name: z.string(),
  /** The signer's relation to a minor client. */
  relation: z.string().optional(),
  at: instant,
  /** SHA-256 of the consent text as it was shown. */
  textHash: z.string(),
  text: z.string(),
  /** Version of the form whose consents these are; below 1 for questions asked back. */
  version: z.number().int().optional(),
  language: z.string(),
  timeZone: z.string(),
});

/** A fact the practitioner may take over from the answers into the record. */
export const intakeFactSchema = z.object({
  key: z.string(),
  label: z.string(),
  value: z.string(),
  current: z.string(),
  state: z.enum(['new', 'same', 'conflict']),
});

export const intakeSchema = intakeSummarySchema.extend({
  areas: z.array(areaScoreSchema),
  /** What the form adds up itself; empty where areas are scored. */
  scores: z.array(formScoreSchema),
  redFlags: z.array(redFlagSchema),
  /** How many of the warning signs that are known this form asks about. */
  signs: z.object({ asked: z.number().int(), known: z.number().int() }),
  proposals: z.array(programProposalSchema),
  metrics: z.object({ bmi: z.number().nullable(), eatingScore: z.number() }),
  /** Null when there is no earlier intake of this form. */
  changes: intakeChangesSchema.nullable(),
  products: z.array(intakeProductSchema),
  sections: z.array(intakeSectionSchema),
  /** What the client put in their own words. */
  freeText: z.array(answerLineSchema),
  /** What was asked back about this intake, oldest first. */
  followUps: z.array(followUpSchema),
  facts: z.array(intakeFactSchema),
  signature: signatureSchema.nullable(),
  version: z.number().int(),
});
export type Intake = z.infer<typeof intakeSchema>;

export const reviewIntakeSchema = z.strictObject({
  /** Keys of the facts to take over into the record. */
  accept: z.array(text(80, 1)).max(100).default([]),
});

export const intakeRoutes = routes({
  list: {
    method: 'GET',
    path: '/api/clients/:clientId/intakes',
    summary: 'Intakes of a client, newest first',
    params: clientParams,
    response: z.object({ items: z.array(intakeSummarySchema) }),
  },
  get: {
    method: 'GET',
    path: '/api/intakes/:id',
    summary: 'Answers, area scores with the answers behind them, red flags',
    params: idParams,
    response: intakeSchema,
  },
  questionnaireResponse: {
    method: 'GET',
    path: '/api/intakes/:id/questionnaire-response',
    summary: 'The answers as a FHIR QuestionnaireResponse',
    params: idParams,
    response: fhirDocumentSchema,
  },
  review: {
    method: 'POST',
    path: '/api/intakes/:id/review',
    summary: 'Mark as read and take facts into the record',
    params: idParams,
    body: reviewIntakeSchema,
    response: intakeSchema,
    status: 200,
  },
  ask: {
    method: 'POST',
    path: '/api/intakes/:id/ask',
    summary: 'Ask the client some questions of this intake again, on a new link',
    params: idParams,
    body: askSchema,
    response: createdLinkSchema,
    status: 201,
  },
  pdf: {
    method: 'GET',
    path: '/api/intakes/:id/pdf',
    summary: 'The answers on paper, with the signature',
    params: idParams,
    bytes: 'application/pdf',
  },
  table: {
    method: 'GET',
    path: '/api/forms/:id/intakes.csv',
    summary:
      'All intakes of a form that were handed in, newest first (2,000 at most): a row an intake, a column a question',
    params: idParams,
    bytes: 'text/csv',
  },
  copy: {
    method: 'GET',
    path: '/api/public/intake/copy',
    summary: 'My own answers on paper, once handed in',
    bytes: 'application/pdf',
  },
  copyOf: {
    method: 'GET',
    path: '/api/public/intakes/:id/copy',
    summary: 'The same, of any form I handed in; a form’s own link opens that form only',
    params: idParams,
    bytes: 'application/pdf',
  },
});
