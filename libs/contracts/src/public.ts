import { z } from 'zod';
import { checkInSchema, submitCheckInSchema } from './check-in';
import { signedConsentsSchema, withdrawConsentSchema } from './consent';
import { fileSizeQuery, pieceQuery, pieceSchema, startUploadSchema, uploadSchema } from './file';
import { fhirDocumentSchema } from './form';
import { progressSchema } from './insights';
import { intakeProgressSchema } from './intake';
import { linkPurposeSchema } from './link';
import { planPhaseSchema } from './plan';
import { day, id, idParams, instant, text, timeZone } from './primitives';
import { routes } from './route';

export const redeemedSchema = z.object({
  purpose: linkPurposeSchema,
  firstName: z.string(),
  practiceName: z.string(),
  locale: z.string(),
  /** The client's zone: their days are counted in it. */
  timeZone: z.string(),
  /** Names the client on their own device: what one person left there never goes out as another's. Opaque. */
  clientKey: z.string(),
});
export type Redeemed = z.infer<typeof redeemedSchema>;

/** Something was saved already and this device is new: the link alone does not show it. */
export const codeNeededSchema = z.object({
  needsCode: z.literal(true),
  practiceName: z.string(),
  locale: z.string(),
  /** Whether a code can be written to an e-mail address of the client. */
  canMail: z.boolean(),
});
export type CodeNeeded = z.infer<typeof codeNeededSchema>;

const token = z.string().min(20).max(200);

export const redeemSchema = z.strictObject({
  token,
  /** Six digits, from the client's e-mail or read out by the practitioner. */
  code: z
    .string()
    .regex(/^\d{6}$/, 'must be six digits')
    .optional(),
  /** The intake behind the link comes along, as `/api/public/intake` would give it: one way there and back less. */
  withIntake: z.boolean().optional(),
});

/**
 * An answer as libs/forms keeps it (see `AnswerValue` there); null takes the answer back.
 * `since` is the intake's version this device knows; with it the answer tells what other devices saved later.
 * `id` is made by the device, one for each time an answer is given: what comes twice is taken once, however late.
 */
export const answerInputSchema = z.strictObject({
  value: z.unknown(),
  since: z.number().int().min(0).optional(),
  id: id.optional(),
});
export type AnswerInput = z.infer<typeof answerInputSchema>;

export const publicRedFlagSchema = z.object({ id: z.string(), level: z.string(), text: z.string() });

export const publicIntakeSchema = z.object({
  intakeId: id,
  state: z.enum(['sent', 'started', 'submitted', 'reviewed']),
  questionnaire: fhirDocumentSchema,
  /** linkId -> answer as saved. */
  answers: z.record(z.string(), z.unknown()),
  /** The text to sign, in the form's own language. */
  consentText: z.string(),
  /** Language -> the text in it: what is signed is what was shown. */
  consentTexts: z.record(z.string(), z.string()).optional(),
  practiceName: z.string(),
  firstName: z.string(),
  submittedAt: instant.nullable(),
  /** Warning signs in the answers so far. */
  urgent: z.array(publicRedFlagSchema),
  /** A minor's form: a parent or guardian signs, with their relation. */
  needsGuardian: z.boolean(),
  /** Counts every save. */
  version: z.number().int(),
});
export type PublicIntake = z.infer<typeof publicIntakeSchema>;

const openedSchema = redeemedSchema.extend({ intake: publicIntakeSchema.optional() });
export type Opened = z.infer<typeof openedSchema>;

export const savedAnswerSchema = z.object({
  linkId: z.string(),
  savedAt: instant,
  progress: intakeProgressSchema,
  /** Warning signs that need somebody to be seen now; shown at once. */
  urgent: z.array(publicRedFlagSchema),
  needsGuardian: z.boolean(),
  version: z.number().int(),
  /** False when this save was taken before, so that nothing changed now: a later answer may stand. */
  isNew: z.boolean(),
  /** What other devices saved since the version asked about; with the saved question among them, the answer this one replaced. */
  elsewhere: z.array(z.object({ linkId: z.string(), value: z.unknown() })),
});
export type SavedAnswer = z.infer<typeof savedAnswerSchema>;

export const submitIntakeSchema = z.strictObject({
  signature: z.strictObject({
    /** Who signs: the client, or the guardian of a minor. */
    name: text(120, 2),
    /** The guardian's relation to the client ("mother"); needed when the client is a minor. */
    relation: text(60, 2).optional(),
    /** The consent text as the page showed it; refused when it is not the one in force. */
    textShown: text(10_000, 1),
    language: text(35, 2),
    timeZone,
  }),
  /** The version that the page shows: `stale` when another device has answered since, so that nothing is signed unseen. */
  since: z.number().int().nonnegative().optional(),
});
export type SubmitIntake = z.infer<typeof submitIntakeSchema>;

export const todaySchema = z.object({
  day,
  firstName: z.string(),
  program: z.string(),
  state: z.enum(['not-started', 'live', 'paused', 'finished']),
  phase: z
    .object({
      name: z.string(),
      kind: z.string(),
      goal: z.string(),
      dayNumber: z.number().int(),
      days: z.number().int(),
      endsOn: day,
    })
    .nullable(),
  startsOn: day,
  tasks: z.array(z.object({ id: z.string(), text: z.string() })),
  habits: z.array(z.object({ id: z.string(), text: z.string() })),
  leaveOut: z.array(z.object({ words: z.string(), reason: z.string(), until: day.nullable() })),
  limit: z.array(z.object({ words: z.string(), reason: z.string(), until: day.nullable() })),
  checkIn: checkInSchema.nullable(),
  yesterday: checkInSchema.nullable(),
  /** Days of the last week without a check-in, newest first; they may be filled as an estimate. */
  missedDays: z.array(day),
});
export type Today = z.infer<typeof todaySchema>;

export const publicPlanSchema = z.object({ program: z.string(), phases: z.array(planPhaseSchema) });
export type PublicPlan = z.infer<typeof publicPlanSchema>;

/** A food for the offline list: what the plan says of it today, `unknown` when a value is missing. */
export const publicFoodSchema = z.object({
  id: z.string(),
  name: z.string(),
  names: z.array(z.string()),
  action: z.enum(['exclude', 'limit', 'allow', 'prefer', 'unknown']),
  because: z.string(),
  until: day.nullable(),
});
export type PublicFood = z.infer<typeof publicFoodSchema>;

const dayParams = z.strictObject({ day });
const linkIdParams = z.strictObject({ linkId: z.string().min(1).max(255) });

export const publicRoutes = routes({
  redeem: {
    method: 'POST',
    path: '/api/public/redeem',
    summary: 'Open a link',
    body: redeemSchema,
    response: z.union([openedSchema, codeNeededSchema]),
    status: 200,
  },
  sendCode: {
    method: 'POST',
    path: '/api/public/code',
    summary: 'Write a code for a second device to the client',
    body: z.strictObject({ token }),
    response: z.object({ sent: z.enum(['sent', 'skipped']), because: z.string() }),
    status: 200,
  },
  session: {
    method: 'GET',
    path: '/api/public/session',
    summary: 'What the opened link is for, as redeem says it',
    response: redeemedSchema,
  },
  intake: {
    method: 'GET',
    path: '/api/public/intake',
    summary: 'The form and the answers so far',
    response: publicIntakeSchema,
  },
  saveAnswer: {
    method: 'PUT',
    path: '/api/public/intake/answers/:linkId',
    summary: 'Save one answer as given',
    params: linkIdParams,
    body: answerInputSchema,
    response: savedAnswerSchema,
  },
  submitIntake: {
    method: 'POST',
    path: '/api/public/intake/submit',
    summary: 'Check everything again, sign and hand in',
    body: submitIntakeSchema,
    response: z.object({ submittedAt: instant }),
    status: 200,
  },
  startUpload: {
    method: 'POST',
    path: '/api/public/intake/files',
    summary: 'Begin or look up an upload; pieces follow',
    body: startUploadSchema,
    response: uploadSchema,
    status: 201,
  },
  sendPiece: {
    method: 'PUT',
    path: '/api/public/files/:id',
    summary: 'The next piece of a file, raw',
    params: idParams,
    query: pieceQuery,
    body: pieceSchema,
    response: uploadSchema,
  },
  file: {
    method: 'GET',
    path: '/api/public/files/:id',
    summary: 'A file of mine, as stored',
    params: idParams,
    query: fileSizeQuery,
    bytes: 'application/octet-stream',
  },
  consents: {
    method: 'GET',
    path: '/api/public/consents',
    summary: 'What I signed, and what became of each consent',
    response: signedConsentsSchema,
  },
  withdrawConsent: {
    method: 'POST',
    path: '/api/public/consents/:id/withdraw',
    summary: 'Take back one consent of a signed intake',
    params: idParams,
    body: withdrawConsentSchema,
    response: signedConsentsSchema,
    status: 200,
  },
  today: {
    method: 'GET',
    path: '/api/public/today',
    summary: 'What to do, eat and avoid today',
    response: todaySchema,
  },
  plan: {
    method: 'GET',
    path: '/api/public/plan',
    summary: 'All phases with dates and rules',
    response: publicPlanSchema,
  },
  foods: {
    method: 'GET',
    path: '/api/public/foods',
    summary: 'The food list for offline use',
    response: z.object({ day, foods: z.array(publicFoodSchema) }),
  },
  submitCheckIn: {
    method: 'PUT',
    path: '/api/public/check-ins/:day',
    summary: 'Save a day',
    params: dayParams,
    body: submitCheckInSchema,
    response: checkInSchema,
  },
  progress: { method: 'GET', path: '/api/public/progress', summary: 'My own course', response: progressSchema },
  export: { method: 'GET', path: '/api/public/export', summary: 'My own data', response: fhirDocumentSchema },
});
