import { z } from 'zod';

/** Every problem the API may answer with: slug -> status and title (RFC 9457). */
export const problems = {
  'bad-request': { status: 400, title: 'The request cannot be read' },
  'signed-out': { status: 401, title: 'Sign in first' },
  'sign-in-failed': { status: 401, title: 'E-mail or password is wrong' },
  'link-not-valid': { status: 401, title: 'This link does not open anything any more' },
  'not-allowed': { status: 403, title: 'Your role does not allow this' },
  'wrong-origin': { status: 403, title: 'Requests that change something must come from this site' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Not possible here' },
  'already-exists': { status: 409, title: 'This exists already' },
  stale: { status: 409, title: 'Somebody changed this in the meantime' },
  'email-taken': { status: 409, title: 'This e-mail address is in use' },
  'client-archived': { status: 409, title: 'The client is archived' },
  'form-published': { status: 409, title: 'A published version does not change' },
  'form-not-published': { status: 409, title: 'Publish the form first' },
  'intake-submitted': { status: 409, title: 'The intake was handed in already' },
  'intake-not-submitted': { status: 409, title: 'The intake was not handed in yet' },
  'question-disabled': { status: 409, title: 'This question does not apply at the moment' },
  'plan-locked': { status: 409, title: 'A safety rule locks this program' },
  'plan-published': { status: 409, title: 'This version was published already' },
  'plan-not-live': { status: 409, title: 'The plan is not live' },
  'nothing-to-publish': { status: 409, title: 'There is no draft to publish' },
  'note-signed': { status: 409, title: 'A signed note does not change' },
  'note-not-signed': { status: 409, title: 'Sign the note first' },
  'note-empty': { status: 409, title: 'There is nothing to sign yet' },
  'day-not-open': { status: 409, title: 'This day cannot be filled in' },
  gone: { status: 410, title: 'No longer available' },
  'too-large': { status: 413, title: 'Too large' },
  'media-type': { status: 415, title: 'Send JSON' },
  'not-valid': { status: 422, title: 'Something in the request is not right' },
  'idempotency-key-reused': { status: 422, title: 'This key was used for another request' },
  'version-missing': { status: 428, title: 'Say which version you changed (If-Match)' },
  'too-many-requests': { status: 429, title: 'Too many tries, wait a little' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  busy: { status: 503, title: 'Busy, try again in a moment' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemSlug = keyof typeof problems;

/** One thing wrong with a request; `pointer` is a JSON pointer into the body, or `query` / `params` / `headers`. */
export const problemErrorSchema = z.object({ pointer: z.string(), detail: z.string() });
export type ProblemError = z.infer<typeof problemErrorSchema>;

/** `application/problem+json` as the API writes it. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  requestId: z.string().optional(),
  errors: z.array(problemErrorSchema).optional(),
  /** The row as it is now, with `stale`. */
  current: z.unknown().optional(),
});
export type ProblemDocument = z.infer<typeof problemSchema>;

/** The slug of a problem document, or `internal` when it is not one of ours. */
export function problemSlug(document: Pick<ProblemDocument, 'type'>): ProblemSlug {
  const slug = document.type.split('/').at(-1) ?? '';
  return slug in problems ? (slug as ProblemSlug) : 'internal';
}
