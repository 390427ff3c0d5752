import type { FastifyInstance } from 'fastify';
import { allEndpoints } from './endpoint';

export interface RunningRoute {
  method: string;
  url: string;
}

/** Collects what the router really answers, from now on. HEAD comes with every GET and shares its policy. */
export function watchRoutes(fastify: FastifyInstance): RunningRoute[] {
  const running: RunningRoute[] = [];
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const verb of [method].flat()) if (verb !== 'HEAD' && verb !== 'OPTIONS') running.push({ method: verb, url });
  });
  return running;
}

/** Routes that answer although no endpoint declares who may call them; the pages' own wildcard aside. */
export function routesWithoutPolicy(running: readonly RunningRoute[]): RunningRoute[] {
  const declared = new Set(allEndpoints().map(({ route }) => `${route.method} ${route.path}`));
  return running.filter(({ method, url }) => url !== '/*' && url !== '*' && !declared.has(`${method} ${url}`));
}
