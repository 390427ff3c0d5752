import { z } from 'zod';
import { fileCardSchema } from './file';
import { id, instant, text } from './primitives';

/** A question answered otherwise than before; '' stands for no answer. */
export const answerChangeSchema = z.object({
  linkId: z.string(),
  text: z.string(),
  before: z.string(),
  now: z.string(),
});
export type AnswerChange = z.infer<typeof answerChangeSchema>;

/** What differs from the intake handed in before this one. */
export const intakeChangesSchema = z.object({ intakeId: id, since: instant, lines: z.array(answerChangeSchema) });

/** A product as the client wrote it down, read as far as it can be read. */
export const intakeProductSchema = z.object({
  linkId: z.string(),
  /** Null when only ingredients were pasted. */
  name: z.string().nullable(),
  ingredients: z.string(),
  /** Ingredients that are known. */
  known: z.number().int(),
  /** Entries that nobody could read: not judged, and not harmless. */
  unknown: z.array(z.string()),
  findings: z.array(
    z.object({
      id: z.string(),
      severity: z.enum(['avoid', 'warn', 'info', 'good']),
      text: z.string(),
      ingredients: z.array(z.string()),
    }),
  ),
  /** Never guessed from ingredients: measured, stated by the maker, or not known. */
  ph: z.object({ value: z.number().nullable(), origin: z.enum(['measured', 'maker', 'unknown']), verdict: z.string() }),
  /** What the client says of it: kind, place, how often, whether it stings. */
  told: z.array(z.object({ linkId: z.string(), text: z.string(), answer: z.string() })),
  /** Photos of the label. */
  photos: z.array(fileCardSchema),
});
export type IntakeProduct = z.infer<typeof intakeProductSchema>;

/** Questions of a handed-in intake to ask the client again, each with a few words why. */
export const askSchema = z.strictObject({
  asks: z
    .array(z.strictObject({ linkId: z.string().min(1).max(255), message: text(500, 1) }))
    .min(1)
    .max(30),
  /** Also write the new link to the client's e-mail address. */
  send: z.boolean().default(false),
});
export type Ask = z.infer<typeof askSchema>;

/** Questions asked back, the old answer beside the new one; `now` is '' until there is one. */
export const followUpSchema = z.object({
  intakeId: id,
  state: z.enum(['sent', 'started', 'submitted', 'reviewed']),
  askedAt: instant,
  submittedAt: instant.nullable(),
  lines: z.array(answerChangeSchema.extend({ message: z.string() })),
});
export type FollowUp = z.infer<typeof followUpSchema>;
