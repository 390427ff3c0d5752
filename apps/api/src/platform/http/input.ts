import type { ProblemError, Route } from '@skinroot/contracts';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Problem } from '../problems/problem';

/** Parses every part of a request against its route; all faults are named together. */
export function readInput(route: Route, request: FastifyRequest): unknown {
  const errors: ProblemError[] = [];
  const read = (schema: z.ZodType | undefined, value: unknown, root: string): unknown => {
    if (!schema) return undefined;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    errors.push(...result.error.issues.flatMap((issue) => asErrors(issue, root)));
    return undefined;
  };
  // Without a declared shape nothing may be sent: an unknown field is a mistake worth hearing about.
  if (!route.body && isFilled(request.body)) errors.push({ pointer: '#', detail: 'this call takes no body' });
  const params = readParams(route, request);
  const input = {
    params,
    query: read(route.query, request.query, 'query'),
    body: route.rawBody ? rawBodyOf(request) : read(route.body, request.body ?? undefined, '#'),
    ifMatch: route.ifMatch ? readVersion(request) : undefined,
  };
  if (errors.length > 0) throw new Problem('not-valid', { errors });
  return input;
}

const rawBodyOf = ({ body }: FastifyRequest): Uint8Array => (body instanceof Uint8Array ? body : new Uint8Array());

// An address that cannot name a row names none: the same 404 as an absent one.
function readParams(route: Route, request: FastifyRequest): unknown {
  if (!route.params) return undefined;
  const result = route.params.safeParse(request.params);
  if (result.success) return result.data;
  const onlyIds = result.error.issues.every(
    (issue) => issue.code === 'invalid_format' && (issue as { format?: string }).format === 'uuid',
  );
  if (onlyIds) throw new Problem('not-found');
  throw new Problem('not-valid', { errors: result.error.issues.flatMap((issue) => asErrors(issue, 'params')) });
}

function readVersion(request: FastifyRequest): number {
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '')?.[1];
  if (version === undefined) throw new Problem('version-missing');
  return Number(version);
}

function asErrors(issue: z.core.$ZodIssue, root: string): ProblemError[] {
  const pointer = [root, ...issue.path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))].join(
    '/',
  );
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: `${pointer}/${key.slice(0, 100)}`, detail: 'is not a known field' }));
  return [{ pointer, detail: issue.message }];
}

const isFilled = (body: unknown): boolean =>
  body !== undefined && body !== null && !(typeof body === 'object' && Object.keys(body).length === 0);
