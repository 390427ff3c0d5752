import { Controller, Header, Req } from '@nestjs/common';
import { type InputOf, intakeRoutes } from '@skinroot/contracts';
import type { FastifyRequest } from 'fastify';
import { anyLink, intakeLink } from '../../platform/auth/access';
import { Endpoint, In } from '../../platform/http/endpoint';
import { Problem } from '../../platform/problems/problem';
import type { Actor } from '../../platform/scope/scope';
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
    return this.copies.printOwn(actor, actor.intakeId, { action: 'GET /api/public/intake/copy', requestId });
  }

  @Endpoint(intakeRoutes.copyOf, anyLink, { price: 'heavy', ownScopes: true })
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="answers.pdf"')
  @Header('x-content-type-options', 'nosniff')
  copyOf(@In() { params }: InputOf<typeof intakeRoutes.copyOf>, @Req() request: FastifyRequest) {
    return this.copies.printOwn(request.user as Actor, params.id, {
      action: 'GET /api/public/intakes/:id/copy',
      requestId: request.id,
    });
  }
}
