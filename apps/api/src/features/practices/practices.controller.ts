import { Controller, Req, Res } from '@nestjs/common';
import { type InputOf, practiceRoutes, sessionRoutes } from '@skinroot/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { anyone, credentials, owners, team } from '../../platform/auth/access';
import { Cookies } from '../../platform/auth/cookies';
import { SessionRepository } from '../../platform/auth/session.repository';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import type { Actor, Scope } from '../../platform/scope/scope';
import { PracticesService } from './practices.service';

@Controller()
export class PracticesController {
  constructor(
    private readonly practices: PracticesService,
    private readonly sessions: SessionRepository,
    private readonly cookies: Cookies,
  ) {}

  @Endpoint(practiceRoutes.signUp, anyone, { price: 'sign-up' })
  async signUp(
    @In() { body }: InputOf<typeof practiceRoutes.signUp>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { me, token } = await this.practices.signUp(body, request.id);
    this.cookies.setSession(reply, token);
    return me;
  }

  @Endpoint(sessionRoutes.signIn, credentials, { price: 'sign-in', ownScopes: true })
  async signIn(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { me, token } = await this.practices.signIn(request.user as Actor, request.id);
    this.cookies.setSession(reply, token);
    return me;
  }

  @Endpoint(sessionRoutes.signOut, team)
  async signOut(
    @InScope() scope: Scope,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.sessions.close(scope, this.cookies.readSession(request) ?? '');
    this.cookies.clearSession(reply);
  }

  @Endpoint(sessionRoutes.me, team)
  me(@InScope() scope: Scope) {
    return this.practices.me(scope);
  }

  @Endpoint(practiceRoutes.members, team)
  members(@InScope() scope: Scope) {
    return this.practices.listMembers(scope);
  }

  @Endpoint(practiceRoutes.createMember, owners, { ownScopes: true })
  createMember(@In() { body }: InputOf<typeof practiceRoutes.createMember>, @Req() request: FastifyRequest) {
    return this.practices.createMember(request.user as Actor, body, request.id);
  }
}
