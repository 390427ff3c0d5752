import { Controller, Req, Res } from '@nestjs/common';
import { type InputOf, publicRoutes } from '@skinroot/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { anyLink, anyone } from '../../platform/auth/access';
import { Cookies } from '../../platform/auth/cookies';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import type { Scope } from '../../platform/scope/scope';
import { OpenLink } from './open-link';

@Controller()
export class LinksPublicController {
  constructor(
    private readonly links: OpenLink,
    private readonly cookies: Cookies,
  ) {}

  @Endpoint(publicRoutes.redeem, anyone, { price: 'redeem', ownScopes: true })
  async redeem(
    @In() { body }: InputOf<typeof publicRoutes.redeem>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { opened, session } = await this.links.redeem({
      ...body,
      cookie: this.cookies.readLink(request),
      requestId: request.id,
    });
    if (session) this.cookies.setLink(reply, session.token, session.expiresAt, session.now);
    return opened;
  }

  @Endpoint(publicRoutes.sendCode, anyone, { price: 'redeem', ownScopes: true })
  sendCode(@In() { body }: InputOf<typeof publicRoutes.sendCode>, @Req() request: FastifyRequest) {
    return this.links.mailCode(body.token, request.id);
  }

  @Endpoint(publicRoutes.session, anyLink)
  session(@InScope() scope: Scope) {
    return this.links.describe(scope);
  }
}
