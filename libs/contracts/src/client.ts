import { z } from 'zod';
import { pageOf, pageQuery } from './paging';
import { clientParams, day, email, id, idParams, instant, locale, text, timeZone } from './primitives';
import { auditEntrySchema } from './practice';
import { routes } from './route';

/** Where a client stands; the record's own state, not a judgement. */
export const clientStatusSchema = z.enum([
  'new',
  'intake-sent',
  'intake-started',
  'to-review',
  'reviewed',
  'active',
  'paused',
  'finished',
  'archived',
]);
export type ClientStatus = z.infer<typeof clientStatusSchema>;

const details = {
  firstName: text(80, 1),
  lastName: text(80),
  email: email.nullable(),
  phone: text(40).nullable(),
  birthDate: day.nullable(),
  conditions: z.array(text(60, 1)).max(20),
  tags: z.array(text(40, 1)).max(20),
  timeZone,
  locale,
};

/** Only `firstName` is needed to start a record. */
export const createClientSchema = z.strictObject({
  firstName: details.firstName,
  lastName: details.lastName.default(''),
  email: details.email.default(null),
  phone: details.phone.default(null),
  birthDate: details.birthDate.default(null),
  conditions: details.conditions.default([]),
  tags: details.tags.default([]),
  timeZone: timeZone.optional(),
  locale: locale.optional(),
});
export type CreateClient = z.infer<typeof createClientSchema>;

export const updateClientSchema = z.strictObject(details).partial();
export type UpdateClient = z.infer<typeof updateClientSchema>;

export const clientSchema = z.object({
  id,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  birthDate: z.string().nullable(),
  conditions: z.array(z.string()),
  tags: z.array(z.string()),
  timeZone: z.string(),
  locale: z.string(),
  status: clientStatusSchema,
  version: z.number().int(),
  createdAt: instant,
  archivedAt: instant.nullable(),
  /** The live or draft plan shown first, if any. */
  planId: id.nullable(),
  /** The latest intake, if any. */
  intakeId: id.nullable(),
});
export type Client = z.infer<typeof clientSchema>;

export const clientSummarySchema = z.object({
  id,
  firstName: z.string(),
  lastName: z.string(),
  status: clientStatusSchema,
  conditions: z.array(z.string()),
  tags: z.array(z.string()),
  program: z.string().nullable(),
  lastCheckInOn: day.nullable(),
  createdAt: instant,
});
export type ClientSummary = z.infer<typeof clientSummarySchema>;

export const listClientsQuery = pageQuery.extend({
  search: text(80).optional(),
  /** Without it: everybody but the archived. */
  status: clientStatusSchema.optional(),
  tag: text(40).optional(),
  sort: z.enum(['name', 'recent']).default('name'),
});
export type ListClientsQuery = z.infer<typeof listClientsQuery>;

/** One thing that happened in a client's record, newest first. */
export const timelineEntrySchema = z.object({
  id,
  at: instant,
  kind: z.string(),
  text: z.string(),
  actor: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const clientRoutes = routes({
  list: {
    method: 'GET',
    path: '/api/clients',
    summary: 'Clients of the practice, a page at a time',
    query: listClientsQuery,
    response: pageOf(clientSummarySchema),
  },
  create: {
    method: 'POST',
    path: '/api/clients',
    summary: 'Add a client',
    body: createClientSchema,
    response: clientSchema,
    status: 201,
  },
  get: { method: 'GET', path: '/api/clients/:id', summary: 'One client', params: idParams, response: clientSchema },
  update: {
    method: 'PATCH',
    path: '/api/clients/:id',
    summary: 'Change a client',
    params: idParams,
    body: updateClientSchema,
    response: clientSchema,
    ifMatch: true,
  },
  archive: {
    method: 'POST',
    path: '/api/clients/:id/archive',
    summary: 'Take a client off the lists, keep the record',
    params: idParams,
    response: clientSchema,
    status: 200,
  },
  restore: {
    method: 'POST',
    path: '/api/clients/:id/restore',
    summary: 'Bring an archived client back',
    params: idParams,
    response: clientSchema,
    status: 200,
  },
  timeline: {
    method: 'GET',
    path: '/api/clients/:clientId/timeline',
    summary: 'What happened, newest first',
    params: clientParams,
    query: pageQuery,
    response: pageOf(timelineEntrySchema),
  },
  accessLog: {
    method: 'GET',
    path: '/api/clients/:clientId/access-log',
    summary: 'Who opened the record',
    params: clientParams,
    query: pageQuery,
    response: pageOf(auditEntrySchema),
  },
});
