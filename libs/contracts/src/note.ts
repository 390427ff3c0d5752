import { z } from 'zod';
import { clientParams, id, idParams, instant, rawText, text } from './primitives';
import { routes } from './route';

export const noteKindSchema = z.enum(['soap', 'adime', 'free']);
export type NoteKind = z.infer<typeof noteKindSchema>;

/** Headings of each kind of note, in order. */
export const noteHeadings: Record<NoteKind, readonly string[]> = {
  soap: ['Subjective', 'Objective', 'Assessment', 'Plan'],
  adime: ['Assessment', 'Diagnosis (nutrition)', 'Intervention', 'Monitoring', 'Evaluation'],
  free: ['Note'],
};

export const noteSectionSchema = z.object({ heading: z.string(), text: z.string() });

export const addendumSchema = z.object({ id, text: z.string(), author: z.string(), at: instant });

export const noteSchema = z.object({
  id,
  clientId: id,
  kind: noteKindSchema,
  title: z.string(),
  sections: z.array(noteSectionSchema),
  state: z.enum(['draft', 'signed']),
  author: z.string(),
  createdAt: instant,
  updatedAt: instant,
  signedBy: z.string().nullable(),
  signedAt: instant.nullable(),
  /** SHA-256 of the text as signed. */
  sha256: z.string().nullable(),
  addenda: z.array(addendumSchema),
  version: z.number().int(),
});
export type Note = z.infer<typeof noteSchema>;

export const createNoteSchema = z.strictObject({
  kind: noteKindSchema,
  /** Start with score change, adherence and open tasks filled in. */
  prefill: z.boolean().default(true),
});

export const updateNoteSchema = z.strictObject({
  title: text(120).optional(),
  sections: z
    .array(z.strictObject({ heading: text(80, 1), text: rawText(20_000) }))
    .min(1)
    .max(12)
    .optional(),
});
export type UpdateNote = z.infer<typeof updateNoteSchema>;

export const createAddendumSchema = z.strictObject({ text: text(10_000, 1) });

export const noteRoutes = routes({
  list: {
    method: 'GET',
    path: '/api/clients/:clientId/notes',
    summary: 'Notes of a client, newest first',
    params: clientParams,
    response: z.object({ items: z.array(noteSchema) }),
  },
  create: {
    method: 'POST',
    path: '/api/clients/:clientId/notes',
    summary: 'Begin a note',
    params: clientParams,
    body: createNoteSchema,
    response: noteSchema,
    status: 201,
  },
  get: { method: 'GET', path: '/api/notes/:id', summary: 'One note', params: idParams, response: noteSchema },
  update: {
    method: 'PATCH',
    path: '/api/notes/:id',
    summary: 'Save as typed',
    params: idParams,
    body: updateNoteSchema,
    response: noteSchema,
    ifMatch: true,
  },
  sign: {
    method: 'POST',
    path: '/api/notes/:id/sign',
    summary: 'Sign: nothing changes afterwards',
    params: idParams,
    response: noteSchema,
    status: 200,
    ifMatch: true,
  },
  addAddendum: {
    method: 'POST',
    path: '/api/notes/:id/addenda',
    summary: 'Add to a signed note',
    params: idParams,
    body: createAddendumSchema,
    response: noteSchema,
    status: 201,
  },
});
