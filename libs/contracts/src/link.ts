import { z } from 'zod';
import { clientParams, id, idParams, instant } from './primitives';
import { routes } from './route';

export const linkPurposeSchema = z.enum(['intake', 'portal']);
export type LinkPurpose = z.infer<typeof linkPurposeSchema>;

export const createLinkSchema = z.strictObject({
  purpose: linkPurposeSchema,
  /** The form of an intake link; the practice's root-cause intake when left out. */
  formId: id.optional(),
  expiresAt: instant.optional(),
  /** Also write it to the client's e-mail address. */
  send: z.boolean().default(false),
});
export type CreateLink = z.infer<typeof createLinkSchema>;

/** `url` carries the token in its fragment and is shown this one time. */
export const createdLinkSchema = z.object({
  id,
  url: z.string(),
  expiresAt: instant,
  intakeId: id.nullable(),
  sent: z.enum(['sent', 'skipped']),
  sentBecause: z.string(),
});
export type CreatedLink = z.infer<typeof createdLinkSchema>;

export const linkSchema = z.object({
  id,
  purpose: linkPurposeSchema,
  state: z.enum(['open', 'opened', 'used', 'expired', 'revoked']),
  createdAt: instant,
  expiresAt: instant,
  openedAt: instant.nullable(),
  revokedAt: instant.nullable(),
  intakeId: id.nullable(),
});
export type Link = z.infer<typeof linkSchema>;

/** Opens the link on one more device; read out to the client, shown this one time. */
export const linkCodeSchema = z.object({ code: z.string(), expiresAt: instant });
export type LinkCode = z.infer<typeof linkCodeSchema>;

export const linkRoutes = routes({
  create: {
    method: 'POST',
    path: '/api/clients/:clientId/links',
    summary: 'Make a link for a client',
    params: clientParams,
    body: createLinkSchema,
    response: createdLinkSchema,
    status: 201,
  },
  list: {
    method: 'GET',
    path: '/api/clients/:clientId/links',
    summary: 'Links of a client and their states, never tokens',
    params: clientParams,
    response: z.object({ items: z.array(linkSchema) }),
  },
  code: {
    method: 'POST',
    path: '/api/links/:id/code',
    summary: 'A code for a second device, to read out',
    params: idParams,
    response: linkCodeSchema,
    status: 201,
  },
  revoke: {
    method: 'POST',
    path: '/api/links/:id/revoke',
    summary: 'Withdraw a link at once',
    params: idParams,
    response: linkSchema,
    status: 200,
  },
});
