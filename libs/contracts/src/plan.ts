import { z } from 'zod';
import { clientParams, day, id, idParams, instant, text } from './primitives';
import { programLockSchema } from './intake';
import { routes } from './route';

export const evidenceSchema = z.object({
  grade: z.string(),
  gradeText: z.string(),
  population: z.string(),
  statement: z.string(),
  limits: z.string(),
  sources: z.array(z.string()),
});

export const phaseKindSchema = z.enum(['baseline', 'elimination', 'support', 'reintroduction', 'maintenance']);

/** A rule over food tags or foods; `when` is the condition as protocols describe it, `words` what a person reads. */
export const planRuleSchema = z.object({
  id: z.string(),
  action: z.enum(['exclude', 'limit', 'allow', 'prefer']),
  when: z.record(z.string(), z.unknown()),
  limit: z.object({ portions: z.number(), per: z.enum(['meal', 'day', 'week']) }).optional(),
  reason: z.string(),
  words: z.string(),
});
export type PlanRule = z.infer<typeof planRuleSchema>;

export const planTaskSchema = z.object({ id: z.string(), day: z.number().int(), text: z.string() });
export const planHabitSchema = z.object({
  id: z.string(),
  text: z.string(),
  times: z.number(),
  per: z.enum(['day', 'week']),
});

export const planPhaseSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: phaseKindSchema,
  goal: z.string(),
  advanceWhen: z.string(),
  days: z.number().int(),
  minDays: z.number().int(),
  typicalDays: z.number().int(),
  maxDays: z.number().int(),
  startsOn: day,
  endsOn: day,
  rules: z.array(planRuleSchema),
  tasks: z.array(planTaskSchema),
  habits: z.array(planHabitSchema),
});
export type PlanPhase = z.infer<typeof planPhaseSchema>;

export const challengeStepSchema = z.object({
  id: z.string(),
  name: z.string(),
  foodId: z.string(),
  foodName: z.string(),
  grams: z.array(z.number()),
  optional: z.boolean(),
});

/** One version of a plan with every date laid out. */
export const planContentSchema = z.object({
  startsOn: day,
  endsOn: day,
  phases: z.array(planPhaseSchema),
  steps: z.array(challengeStepSchema),
  nutrientsAtRisk: z.array(z.string()),
});
export type PlanContent = z.infer<typeof planContentSchema>;

export const planStateSchema = z.enum(['draft', 'live', 'paused', 'finished']);

export const planSchema = z.object({
  id,
  clientId: id,
  templateId: z.string(),
  name: z.string(),
  state: planStateSchema,
  evidence: evidenceSchema,
  forWhom: z.string(),
  professionals: z.array(z.string()),
  /** What the client follows; null before the first publish. */
  live: planContentSchema.nullable(),
  liveVersion: z.number().int().nullable(),
  /** What the practitioner is editing; null when nothing is open. */
  draft: planContentSchema.nullable(),
  locks: z.array(programLockSchema.extend({ overriddenBecause: z.string().nullable() })),
  publishedAt: instant.nullable(),
  pausedOn: day.nullable(),
  version: z.number().int(),
});
export type Plan = z.infer<typeof planSchema>;

export const templateSchema = z.object({
  id: z.string(),
  name: z.string(),
  area: z.string(),
  forWhom: z.string(),
  professionals: z.array(z.string()),
  weeks: z.object({ min: z.number(), typical: z.number(), max: z.number() }),
  evidence: evidenceSchema,
  nutrientsAtRisk: z.array(z.string()),
  phases: z.array(planPhaseSchema.omit({ startsOn: true, endsOn: true })),
  steps: z.array(challengeStepSchema),
});
export type Template = z.infer<typeof templateSchema>;

export const createPlanSchema = z.strictObject({ templateId: text(60, 1), startsOn: day });

/** Changes to the draft: start day, days per phase, rules left out of a phase. */
export const updatePlanSchema = z.strictObject({
  startsOn: day.optional(),
  phases: z
    .array(
      z.strictObject({
        id: text(60, 1),
        days: z.number().int().min(1).max(400),
        removedRules: z.array(text(60, 1)).max(50).optional(),
      }),
    )
    .max(20)
    .optional(),
});
export type UpdatePlan = z.infer<typeof updatePlanSchema>;

export const publishPlanSchema = z.strictObject({
  /** Why a locked program is right for this client, a reason per lock. */
  overrides: z
    .array(z.strictObject({ flagId: text(60, 1), reason: text(1000, 10) }))
    .max(30)
    .default([]),
});

export const retimeChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('continue') }),
  z.strictObject({ kind: z.literal('restart-washout'), days: z.number().int().min(1).max(60) }),
  z.strictObject({ kind: z.literal('pause-until'), until: day }),
  z.strictObject({ kind: z.literal('lengthen'), phaseId: text(60, 1), days: z.number().int().min(1).max(120) }),
]);

export const retimePlanSchema = z.strictObject({
  reason: text(500, 1),
  change: retimeChangeSchema,
  apply: z.boolean(),
});

export const retimeResultSchema = z.object({
  applied: z.boolean(),
  moves: z.array(z.object({ label: z.string(), before: day, after: day })),
  plan: planSchema,
});

export const planVersionSchema = z.object({
  number: z.number().int(),
  publishedAt: instant,
  publishedBy: z.string(),
  reason: z.string(),
  startsOn: day,
  endsOn: day,
});

export const planRoutes = routes({
  templates: {
    method: 'GET',
    path: '/api/templates',
    summary: 'Protocols to start from',
    response: z.object({ items: z.array(templateSchema) }),
  },
  template: {
    method: 'GET',
    path: '/api/templates/:templateId',
    summary: 'One protocol',
    params: z.strictObject({ templateId: text(60, 1) }),
    response: templateSchema,
  },
  list: {
    method: 'GET',
    path: '/api/clients/:clientId/plans',
    summary: 'Plans of a client, newest first',
    params: clientParams,
    response: z.object({ items: z.array(planSchema) }),
  },
  create: {
    method: 'POST',
    path: '/api/clients/:clientId/plans',
    summary: 'A draft with every date laid out',
    params: clientParams,
    body: createPlanSchema,
    response: planSchema,
    status: 201,
  },
  get: { method: 'GET', path: '/api/plans/:id', summary: 'One plan', params: idParams, response: planSchema },
  update: {
    method: 'PATCH',
    path: '/api/plans/:id',
    summary: 'Change the draft; of a live plan, open the next version',
    params: idParams,
    body: updatePlanSchema,
    response: planSchema,
    ifMatch: true,
  },
  publish: {
    method: 'POST',
    path: '/api/plans/:id/publish',
    summary: 'Make the draft live',
    params: idParams,
    body: publishPlanSchema.prefault({}),
    response: planSchema,
    status: 200,
  },
  retime: {
    method: 'POST',
    path: '/api/plans/:id/retime',
    summary: 'Preview or apply new dates',
    params: idParams,
    body: retimePlanSchema,
    response: retimeResultSchema,
    status: 200,
  },
  versions: {
    method: 'GET',
    path: '/api/plans/:id/versions',
    summary: 'Who published what, when',
    params: idParams,
    response: z.object({ items: z.array(planVersionSchema) }),
  },
});
