import { z } from 'zod';
import type { Progress } from '@skinroot/domain';
import { clientParams } from './primitives';
import { dayRangeQuery } from './check-in';
import { phaseKindSchema } from './plan';
import { routes } from './route';

const point = z.object({ day: z.string(), value: z.number() });
const number = z.number().nullable();

const adherence = z.object({
  planned: z.number(),
  kept: z.number(),
  slip: z.number(),
  unknown: z.number(),
  coveragePercent: number,
  adherencePercent: number,
  lowPercent: number,
  highPercent: number,
  longestRun: z.number(),
  currentRun: z.number(),
  evaluable: z.boolean(),
});

/** The course of a client: the same numbers for the overview, the charts, the CSV and the report. */
export const progressSchema = z.object({
  from: z.string(),
  to: z.string(),
  days: z.array(
    z.object({
      day: z.string(),
      origin: z.enum(['observed', 'estimated', 'missing']),
      skin: number,
      itch: number,
      sleep: number,
      stress: number,
      stool: number,
      plan: z.enum(['kept', 'slip', 'unknown']),
      offPlan: z.array(z.string()),
    }),
  ),
  phases: z.array(
    z.object({ id: z.string(), name: z.string(), kind: phaseKindSchema, startsOn: z.string(), endsOn: z.string() }),
  ),
  marks: z.array(
    z.object({
      day: z.string(),
      kind: z.enum(['exposure', 'challenge', 'product', 'photo', 'pause']),
      label: z.string(),
    }),
  ),
  adherence: z.object({ overall: adherence, byPhase: z.array(adherence.extend({ phaseId: z.string() })) }),
  change: z.custom<NonNullable<Progress['change']>>((value) => typeof value === 'object' && value !== null).nullable(),
  measures: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      unit: z.string(),
      first: point.nullable(),
      latest: point.nullable(),
      band: z.string().nullable(),
      change: number,
      changeLabel: z.string().nullable(),
      n: z.number(),
    }),
  ),
  findings: z.array(
    z.object({
      foodId: z.string(),
      name: z.string(),
      verdict: z.enum(['confirmed', 'suspicion', 'unclear', 'cleared', 'not-tested']),
      challenges: z.number(),
      positives: z.number(),
      effect: number,
      low: number,
      high: number,
      posterior: number,
      overruled: z.object({ verdict: z.string(), reason: z.string(), on: z.string() }).nullable(),
      text: z.string(),
    }),
  ),
  missing: z.object({
    days: z.number(),
    observed: z.number(),
    estimated: z.number(),
    missing: z.number(),
    statement: z.string(),
  }),
});

export const insightRoutes = routes({
  get: {
    method: 'GET',
    path: '/api/clients/:clientId/insights',
    summary: 'Series, phases, adherence, measures, findings',
    params: clientParams,
    query: dayRangeQuery,
    response: progressSchema,
  },
});
