import { Controller, Header, Req } from '@nestjs/common';
import { type InputOf, intakeRoutes } from '@skinroot/contracts';
import type { FastifyRequest } from 'fastify';
import { practitioners } from '../../platform/auth/access';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import type { Actor, Scope } from '../../platform/scope/scope';
import { IntakeTables } from '../intakes/intake-tables';
import { IntakeCopiesService } from './intake-copies.service';

@Controller()
export class IntakeCopiesController {
  constructor(
    private readonly copies: IntakeCopiesService,
    private readonly tables: IntakeTables,
  ) {}

  @Endpoint(intakeRoutes.pdf, practitioners, { price: 'heavy', ownScopes: true })
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="intake.pdf"')
  @Header('x-content-type-options', 'nosniff')
  pdf(@In() { params }: InputOf<typeof intakeRoutes.pdf>, @Req() request: FastifyRequest) {
    return this.copies.print(request.user as Actor, params.id, {
      action: 'GET /api/intakes/:id/pdf',
      requestId: request.id,
    });
  }

  // The name says nothing about the practice's clients: it lands in download folders.
  @Endpoint(intakeRoutes.table, practitioners, { price: 'heavy' })
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="intakes.csv"')
  @Header('x-content-type-options', 'nosniff')
  table(@InScope() scope: Scope, @In() { params }: InputOf<typeof intakeRoutes.table>) {
    return this.tables.get(scope, params.id);
  }
}
