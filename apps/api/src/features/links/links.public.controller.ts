import { Controller, Req, Res } from '@nestjs/common';
import { type InputOf, publicRoutes } from '@skinroot/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { anyone } from '../../platform/auth/access';
import { Cookies } from '../../platform/auth/cookies';
import { Endpoint, In } from '../../platform/http/endpoint';
import { LinksService } from './links.service';

@Controller()
export class LinksPublicController {
  constructor(
    private readonly links: LinksService,
    private readonly cookies: Cookies,
  ) {}

  @Endpoint(publicRoutes.redeem, anyone, { price: 'redeem', ownScopes: true })
  async redeem(@In() { body }: InputOf<typeof publicRoutes.redeem>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { opened, sessionToken, expiresAt, now } = await this.links.redeem(body.token, request.id);
    this.cookies.setLink(reply, sessionToken, expiresAt, now);
    return opened;
  }
}
