import { Controller, Header, Req } from '@nestjs/common';
import { type InputOf, reportRoutes } from '@skinroot/contracts';
import type { FastifyRequest } from 'fastify';
import { practitioners } from '../../platform/auth/access';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import type { Actor, Scope } from '../../platform/scope/scope';
import { ReportsService } from './reports.service';

@Controller()
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Endpoint(reportRoutes.list, practitioners)
  list(@InScope() scope: Scope, @In() { params }: InputOf<typeof reportRoutes.list>) {
    return this.reports.list(scope, params.clientId);
  }

  @Endpoint(reportRoutes.create, practitioners, { price: 'heavy', ownScopes: true })
  create(@In() { params, body }: InputOf<typeof reportRoutes.create>, @Req() request: FastifyRequest) {
    return this.reports.create(request.user as Actor, params.clientId, body, request.id);
  }

  // The name says nothing about the client: it lands in download folders and histories.
  @Endpoint(reportRoutes.pdf, practitioners)
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="progress-report.pdf"')
  @Header('x-content-type-options', 'nosniff')
  pdf(@InScope() scope: Scope, @In() { params }: InputOf<typeof reportRoutes.pdf>) {
    return this.reports.getPdf(scope, params.id);
  }
}
