import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem';
import { allEndpoints } from './endpoint';

const rawLimits = () =>
  new Map<string, number>(
    allEndpoints().flatMap(({ route: { method, path, rawBody } }) =>
      rawBody ? [[`${method} ${path}`, rawBody.maxBytes] as const] : [],
    ),
  );

/** Routes that take bytes as they came have their own limit; to be called before the routes are declared. */
export function limitRawBodies(fastify: FastifyInstance): void {
  const limits = rawLimits();
  fastify.addHook('onRoute', (route) => {
    const most = limits.get(`${String(route.method)} ${route.url}`);
    if (most !== undefined) route.bodyLimit = most;
  });
}

/** JSON is parsed here, except for those routes: they read it off the main thread. Nothing but JSON is read at all. */
export function readJsonBodies(fastify: FastifyInstance): void {
  const limits = rawLimits();
  const isRaw = ({ method, routeOptions }: FastifyRequest) => limits.has(`${method} ${routeOptions.url ?? ''}`);
  const parse = fastify.getDefaultJsonParser('error', 'error');
  // A form post from another site cannot even be read.
  fastify.removeContentTypeParser(['text/plain', 'application/x-www-form-urlencoded', 'application/json']);
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (isRaw(request)) done(null, body);
    else void parse(request, body.toString(), done);
  });
  fastify.addContentTypeParser('application/fhir+json', { parseAs: 'buffer' }, (request, body, done) => {
    if (isRaw(request)) done(null, body);
    else done(new Problem('media-type'));
  });
}
