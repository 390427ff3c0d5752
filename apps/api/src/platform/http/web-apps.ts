import statics from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { join } from 'node:path';
import { Problem } from '../problems/problem';
import { sendProblem } from '../problems/problem.filter';

const YEAR_SECONDS = 31_536_000;

/**
 * The two web apps from their built folders: dashboard at `/`, the client's pages at `/c`.
 * Hashed files are kept for ever; any other path is the app's own page, asked for anew each time.
 */
export async function serveWebApps(fastify: FastifyInstance, builtFolder: string): Promise<void> {
  await fastify.register(statics, { root: builtFolder, serve: false, preCompressed: true, cacheControl: false });
  fastify.get('/*', (request, reply) => sendPage(request, reply, builtFolder));
}

function sendPage(request: FastifyRequest, reply: FastifyReply, builtFolder: string): unknown {
  const path = new URL(request.url, 'http://localhost').pathname;
  if (/^\/(api|health)(\/|$)/.test(path)) return sendProblem(reply, request, new Problem('not-found'));
  // The pages' scope ends in a slash; the fragment with the token stays with the browser.
  if (path === '/c') return reply.redirect(`/c/${new URL(request.url, 'http://localhost').search}`, 308);
  const isPortal = path.startsWith('/c/');
  const app = join(builtFolder, isPortal ? 'portal' : 'dashboard');
  const file = (isPortal ? path.slice(2) : path).replace(/^\/+/, '');
  const isFile = /\.[a-z0-9]+$/i.test(file);
  void reply.header(
    'cache-control',
    file.startsWith('assets/') ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
  );
  if (isPortal) void reply.header('x-robots-tag', 'noindex');
  return reply.sendFile(isFile ? decodeURIComponent(file) : 'index.html', app);
}
