import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { endpointOf } from '../http/endpoint';
import { readInput } from '../http/input';
import { Problem } from '../problems/problem';
import type { Actor } from '../scope/scope';
import type { Access } from './access';
import { RateLimits } from './rate-limits';
import { assertSameSite } from './same-site';
import { LinkGuard, LocalGuard, SessionGuard } from './strategies';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard: who asks. */
    user?: Actor;
    /** Set by the guard: the parsed request. */
    input?: unknown;
  }
}

/** The one door: same site, rate, who, whether the role may, and only then what was sent. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly local: LocalGuard,
    private readonly session: SessionGuard,
    private readonly link: LinkGuard,
    private readonly rates: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { route, access, price } = endpointOf(context.getHandler());
    if (route.method !== 'GET') assertSameSite(request);
    if (access.kind === 'member') await this.session.canActivate(context);
    if (access.kind === 'link') await this.link.canActivate(context);
    assertMay(request.user, access);
    if (access.kind === 'credentials') request.input = readInput(route, request);
    if (price) await this.rates.pay(price, request);
    if (access.kind === 'credentials') await this.local.canActivate(context);
    request.input ??= readInput(route, request);
    return true;
  }
}

function assertMay(actor: Actor | undefined, access: Access): void {
  if (access.kind === 'member' && !(actor?.kind === 'member' && access.roles.includes(actor.role)))
    throw new Problem('not-allowed');
  if (access.kind === 'link' && !(actor?.kind === 'client' && access.purposes.includes(actor.purpose)))
    throw new Problem('link-not-valid');
}
