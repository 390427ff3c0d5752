import { z } from 'zod';
import { pageOf, pageQuery } from './paging';
import { id, instant } from './primitives';
import { routes } from './route';

/** A message to a client: planned, on its way, sent, or skipped with the reason. Never its text, never a link. */
export const messageSchema = z.object({
  id,
  clientId: id.nullable(),
  clientName: z.string(),
  kind: z.enum(['link', 'reminder']),
  state: z.enum(['planned', 'waiting', 'sent', 'skipped']),
  /** Why it was skipped, or how it was sent; '' while it is planned. */
  because: z.string(),
  /** When it is due, or when it was written. */
  at: instant,
});
export type Message = z.infer<typeof messageSchema>;

export const messageRoutes = routes({
  list: {
    method: 'GET',
    path: '/api/messages',
    summary: 'Messages to clients (or to one), planned and written, newest first',
    query: pageQuery.extend({ clientId: id.optional() }),
    response: pageOf(messageSchema),
  },
});
