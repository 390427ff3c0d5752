import { z } from 'zod';
import { id, instant, text } from './primitives';

/** One thing agreed to (or not) in a signed form; statements of fact cannot be withdrawn. */
export const consentPurposeSchema = z.object({
  /** The question's linkId. */
  purpose: z.string(),
  text: z.string(),
  kind: z.enum(['consent', 'statement']),
  state: z.enum(['given', 'declined', 'withdrawn']),
  withdrawnAt: instant.nullable(),
});
export type ConsentPurpose = z.infer<typeof consentPurposeSchema>;

/** What a client signed with one form, in the words as shown then. */
export const signedConsentSchema = z.object({
  intakeId: id,
  formTitle: z.string(),
  signedAt: instant,
  signedBy: z.string(),
  /** The signer's relation to a minor or ward; absent when clients sign for themselves. */
  relation: z.string().nullable(),
  text: z.string(),
  purposes: z.array(consentPurposeSchema),
});
export type SignedConsent = z.infer<typeof signedConsentSchema>;

export const signedConsentsSchema = z.object({ items: z.array(signedConsentSchema) });
export type SignedConsents = z.infer<typeof signedConsentsSchema>;

export const withdrawConsentSchema = z.strictObject({ purpose: text(255, 1) });
