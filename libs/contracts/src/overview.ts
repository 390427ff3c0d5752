import { z } from 'zod';
import { day, id, instant } from './primitives';
import { routes } from './route';

export const attentionKindSchema = z.enum([
  'red-flag',
  'intake-to-read',
  'flare',
  'missed-days',
  'slip',
  'decision-due',
  'ends-soon',
  'intake-stalled',
  'paused',
]);
export type AttentionKind = z.infer<typeof attentionKindSchema>;

/** One reason to look at a client this morning, most urgent first. */
export const attentionSchema = z.object({
  clientId: id,
  name: z.string(),
  kind: attentionKindSchema,
  text: z.string(),
  since: day,
  /** Where its action leads: a part of the client's page. */
  target: z.enum(['overview', 'intake', 'plan', 'check-ins', 'notes']),
});
export type Attention = z.infer<typeof attentionSchema>;

export const livePlanSchema = z.object({
  clientId: id,
  planId: id,
  name: z.string(),
  program: z.string(),
  phase: z.string(),
  phaseKind: z.string(),
  /** Day of the program, 1 on its first day. */
  dayNumber: z.number().int(),
  totalDays: z.number().int(),
  /** Skin day index of the last 28 days, oldest first; null is missing. */
  skin: z.array(z.number().nullable()),
  adherencePercent: z.number().nullable(),
  lastCheckInOn: day.nullable(),
  state: z.enum(['live', 'paused']),
});
export type LivePlan = z.infer<typeof livePlanSchema>;

export const overviewSchema = z.object({
  today: day,
  attention: z.array(attentionSchema),
  live: z.array(livePlanSchema),
  waiting: z.array(
    z.object({ clientId: id, name: z.string(), state: z.string(), percent: z.number(), sentAt: instant }),
  ),
});
export type Overview = z.infer<typeof overviewSchema>;

export const overviewRoutes = routes({
  get: { method: 'GET', path: '/api/overview', summary: 'Who needs me today', response: overviewSchema },
});
