import { Controller, Header, Req } from '@nestjs/common';
import { intakeRoutes } from '@skinroot/contracts';
import type { FastifyRequest } from 'fastify';
import { intakeLink } from '../../platform/auth/access';
import { Endpoint } from '../../platform/http/endpoint';
import { Problem } from '../../platform/problems/problem';
import { IntakeCopiesService } from './intake-copies.service';

@Controller()
export class IntakeCopiesPublicController {
  constructor(private readonly copies: IntakeCopiesService) {}

  @Endpoint(intakeRoutes.copy, intakeLink, { price: 'heavy', ownScopes: true })
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="answers.pdf"')
  @Header('x-content-type-options', 'nosniff')
  copy(@Req() request: FastifyRequest) {
    const { user: actor, id: requestId } = request;
    if (actor?.kind !== 'client' || actor.intakeId === null) throw new Problem('link-not-valid');
    return this.copies.print(actor, actor.intakeId, { action: 'GET /api/public/intake/copy', requestId });
  }
}
