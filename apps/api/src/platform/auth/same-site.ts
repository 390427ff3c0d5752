import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem';

/** Writes come from our own pages: the browser says so itself, or the origin is the host asked. */
export function assertSameSite(request: FastifyRequest): void {
  if (request.headers['sec-fetch-site'] === 'same-origin') return;
  const { origin } = request.headers;
  if (request.headers['sec-fetch-site'] === undefined && origin !== undefined && hostOf(origin) === request.host)
    return;
  throw new Problem('wrong-origin');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
