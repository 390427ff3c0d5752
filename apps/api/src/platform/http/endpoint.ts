import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  Post,
  Get,
  Put,
  Patch,
  Delete,
} from '@nestjs/common';
import type { Route } from '@skinroot/contracts';
import type { FastifyRequest } from 'fastify';
import type { Access } from '../auth/access';
import type { Price } from '../auth/rate-limits';
import type { Scope } from '../scope/scope';

export interface EndpointOptions {
  /** What the call costs its caller, see `RateLimits`. */
  price?: Price;
  /** The handler opens its own scopes (work between two short transactions: hashing, PDF). */
  ownScopes?: boolean;
}

export interface EndpointFacts extends EndpointOptions {
  route: Route;
  access: Access;
}

const facts = new Map<object, EndpointFacts>();
const verbs = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete };

/** Binds a controller method to a declared route and says who may call it. */
export function Endpoint(route: Route, access: Access, options: EndpointOptions = {}): MethodDecorator {
  const remember: MethodDecorator = (_target, _key, descriptor) => {
    facts.set(descriptor.value as object, { route, access, ...options });
  };
  return applyDecorators(
    verbs[route.method](route.path),
    HttpCode(route.status ?? (route.response || route.bytes ? 200 : 204)),
    remember,
  );
}

/** The route and policy of a handler; a handler without them is a programming mistake and never answers. */
export function endpointOf(handler: object): EndpointFacts {
  const found = facts.get(handler);
  if (!found) throw new Error('a route has no policy: declare it with @Endpoint');
  return found;
}

/** Every declared endpoint of the loaded features. */
export const allEndpoints = (): EndpointFacts[] => [...facts.values()];

/** The parsed request: `InputOf<typeof someRoute>`. */
export const In = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().input,
);

/** The scope opened for this call. */
export const InScope = createParamDecorator((_: unknown, context: ExecutionContext): Scope => {
  const { scope } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!scope) throw new Error('no scope is open here: the endpoint has ownScopes');
  return scope;
});

declare module 'fastify' {
  interface FastifyRequest {
    scope?: Scope;
  }
}
