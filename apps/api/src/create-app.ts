import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { type FastifyInstance, LogController } from 'fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module';
import type { Env } from './config/env-provider';
import type { Clock } from './platform/clock/clock';
import { compressAnswers } from './platform/http/compress-answers';
import { limitRawBodies, readJsonBodies } from './platform/http/json-bodies';
import { routesWithoutPolicy, watchRoutes } from './platform/http/router-check';
import { securityHeaders } from './platform/http/security-headers';
import { serveWebApps } from './platform/http/web-apps';
import { toLoggedError } from './platform/problems/logged-error';

const MAX_BODY_BYTES = 1024 * 1024;

export interface AppParts {
  env: Env;
  database: DataSource;
  clock: Clock;
  /** Folder of the built web apps; without it only the API answers. */
  builtFolder?: string;
  /** Takes the lines of the log; without it they go to the standard output. */
  log?: { write(line: string): void };
  /** False only in the spec that proves row level security alone keeps practices apart. */
  filtersByPractice?: boolean;
}

/** The whole API on Fastify, ready but not yet listening. */
export async function createApp(parts: AppParts): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: parts.env.TRUST_PROXY,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 300 },
    logController: new LogController({ disableRequestLogging: true }),
    logger: {
      level: parts.env.LOG_LEVEL,
      serializers: { err: toLoggedError },
      ...(parts.log && { stream: parts.log }),
    },
  });
  const app: NestFastifyApplication = await NestFactory.create(AppModule.with(parts), adapter, {
    logger: parts.env.LOG_LEVEL === 'silent' ? false : ['error', 'warn'],
    bodyParser: true,
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  const running = watchRoutes(fastify);
  logAnswers(fastify);
  compressAnswers(fastify);
  limitRawBodies(fastify);
  await app.register(cookie as never);
  await app.register(helmet, securityHeaders(parts.env));
  if (parts.builtFolder) await serveWebApps(fastify, parts.builtFolder);
  await app.init();
  readJsonBodies(fastify);
  // Pieces of files, raw.
  fastify.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  await fastify.ready();
  const open = routesWithoutPolicy(running);
  if (open.length > 0)
    throw new Error(`routes without a policy: ${open.map(({ method, url }) => `${method} ${url}`).join(', ')}`);
  return app;
}

// One line an answer: the route's pattern and ids of the request, never an address with a search in it, never a body.
function logAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    if (routeOptions.url !== '/*')
      request.log.info(
        { method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
        'answered',
      );
    done();
  });
}
