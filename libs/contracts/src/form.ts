import { z } from 'zod';
import { id, idParams, instant } from './primitives';
import { routes } from './route';

export const repairEntrySchema = z.object({
  linkId: z.string().nullable(),
  level: z.enum(['info', 'warning', 'error']),
  message: z.string(),
});

export const formSchema = z.object({
  id,
  title: z.string(),
  /** Our key of a shipped form (`root-cause-intake`), null for a practice's own. */
  key: z.string().nullable(),
  state: z.enum(['draft', 'published']),
  /** Number of the latest version. */
  latestVersion: z.number().int(),
  questions: z.number().int(),
  updatedAt: instant,
});
export type FormSummary = z.infer<typeof formSchema>;

/** One version of a form; `publishedAt` is null while it is a draft. */
export const formVersionSchema = z.object({
  number: z.number().int(),
  createdAt: instant,
  publishedAt: instant.nullable(),
});
export type FormVersion = z.infer<typeof formVersionSchema>;

/** Which version is asked for; the latest, draft or not, when left out. */
export const questionnaireQuerySchema = z.strictObject({
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
});

/** A FHIR R4 Questionnaire or a Bundle of them, as found in the world: read tolerantly by libs/forms. */
export const fhirDocumentSchema = z.record(z.string(), z.unknown());

/** A phone on a bad line has to load the form: more than this is no form to fill in. */
const rawBody = { maxBytes: 5_000_000 };

export const createdFormsSchema = z.object({
  items: z.array(z.object({ form: formSchema, report: z.array(repairEntrySchema) })),
});

export const formRoutes = routes({
  list: {
    method: 'GET',
    path: '/api/forms',
    summary: 'Forms of the practice',
    response: z.object({ items: z.array(formSchema) }),
  },
  create: {
    method: 'POST',
    path: '/api/forms',
    summary: 'Bring in a FHIR Questionnaire or a Bundle of them',
    body: fhirDocumentSchema,
    rawBody,
    response: createdFormsSchema,
    status: 201,
  },
  get: { method: 'GET', path: '/api/forms/:id', summary: 'One form', params: idParams, response: formSchema },
  questionnaire: {
    method: 'GET',
    path: '/api/forms/:id/questionnaire',
    summary: 'A version, by default the latest, as a FHIR Questionnaire',
    params: idParams,
    query: questionnaireQuerySchema,
    response: fhirDocumentSchema,
  },
  versions: {
    method: 'GET',
    path: '/api/forms/:id/versions',
    summary: 'Versions of a form, the newest first',
    params: idParams,
    response: z.object({ items: z.array(formVersionSchema) }),
  },
  update: {
    method: 'PUT',
    path: '/api/forms/:id',
    summary: 'Next version, or the draft',
    params: idParams,
    body: fhirDocumentSchema,
    rawBody,
    response: z.object({ form: formSchema, report: z.array(repairEntrySchema) }),
  },
  publish: {
    method: 'POST',
    path: '/api/forms/:id/publish',
    summary: 'Freeze this version',
    params: idParams,
    response: formSchema,
    status: 200,
  },
});
