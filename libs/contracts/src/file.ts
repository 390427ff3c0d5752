import { z } from 'zod';
import { clientParams, id, idParams, instant, text } from './primitives';
import { routes } from './route';

/** Largest file a client may hand in, bytes. */
export const LARGEST_FILE = 15 * 1024 * 1024;

/** `id` is made by the device: the same request sent twice is one file. */
export const startUploadSchema = z.strictObject({
  id,
  /** The attachment question it answers. */
  linkId: z.string().min(1).max(255),
  name: text(200, 1),
  contentType: z
    .string()
    .regex(/^[\w.+-]+\/[\w.+-]+$/, 'is not a media type')
    .max(100),
  size: z.number().int().min(1).max(LARGEST_FILE, 'is more than 15 MB'),
});
export type StartUpload = z.infer<typeof startUploadSchema>;

/** The answer a file makes once it is there whole. */
export const fileCardSchema = z.object({ id, name: z.string(), contentType: z.string(), size: z.number().int() });
export type FileCard = z.infer<typeof fileCardSchema>;

/** How far an upload is: the next piece begins at byte `received`; `file` once all was received, checked and stored. */
export const uploadSchema = z.object({
  id,
  size: z.number().int(),
  received: z.number().int(),
  file: fileCardSchema.nullable(),
});
export type Upload = z.infer<typeof uploadSchema>;

export const clientFileSchema = fileCardSchema.extend({
  intakeId: id,
  linkId: z.string(),
  /** Of images, pixels. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  createdAt: instant,
});
export type ClientFile = z.infer<typeof clientFileSchema>;

export const fileSizeQuery = z.strictObject({ size: z.enum(['full', 'small']).default('full') });

/** One piece of a file, as `application/octet-stream`. */
export const pieceSchema = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length > 0,
  'must be bytes',
);
export const pieceQuery = z.strictObject({ offset: z.coerce.number().int().min(0).max(LARGEST_FILE).default(0) });

export const fileRoutes = routes({
  list: {
    method: 'GET',
    path: '/api/clients/:clientId/files',
    summary: 'Files a client handed in, newest first',
    params: clientParams,
    response: z.object({ items: z.array(clientFileSchema) }),
  },
  get: {
    method: 'GET',
    path: '/api/files/:id',
    summary: 'A file as stored, without metadata',
    params: idParams,
    query: fileSizeQuery,
    bytes: 'application/octet-stream',
  },
});
