import { z } from 'zod';
import { clientParams, day, id, instant } from './primitives';
import { routes } from './route';

export const reportSectionSchema = z.enum(['summary', 'course', 'measures', 'areas', 'verdicts', 'notes']);

export const createReportSchema = z.strictObject({
  edition: z.enum(['client', 'clinician']),
  from: day,
  to: day,
  sections: z.array(reportSectionSchema).max(10).optional(),
});
export type CreateReport = z.infer<typeof createReportSchema>;

export const reportSchema = z.object({
  id,
  clientId: id,
  edition: z.enum(['client', 'clinician']),
  from: day,
  to: day,
  sha256: z.string(),
  pages: z.number().int(),
  bytes: z.number().int(),
  createdAt: instant,
  createdBy: z.string(),
});
export type Report = z.infer<typeof reportSchema>;

export const reportRoutes = routes({
  list: {
    method: 'GET',
    path: '/api/clients/:clientId/reports',
    summary: 'Reports issued, newest first',
    params: clientParams,
    response: z.object({ items: z.array(reportSchema) }),
  },
  create: {
    method: 'POST',
    path: '/api/clients/:clientId/reports',
    summary: 'Issue a progress report',
    params: clientParams,
    body: createReportSchema,
    response: reportSchema,
    status: 201,
  },
  pdf: {
    method: 'GET',
    path: '/api/reports/:id.pdf',
    summary: 'The same bytes for ever',
    params: z.strictObject({ id }),
    bytes: 'application/pdf',
  },
});
