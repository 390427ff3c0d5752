import { Controller } from '@nestjs/common';
import { type InputOf, linkRoutes } from '@skinroot/contracts';
import { practitioners, team } from '../../platform/auth/access';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import type { Scope } from '../../platform/scope/scope';
import { LinkCodesService } from './link-codes.service';
import { LinksService } from './links.service';

@Controller()
export class LinksController {
  constructor(
    private readonly links: LinksService,
    private readonly codes: LinkCodesService,
  ) {}

  @Endpoint(linkRoutes.create, team)
  create(@InScope() scope: Scope, @In() { params, body }: InputOf<typeof linkRoutes.create>) {
    return this.links.create(scope, params.clientId, body);
  }

  @Endpoint(linkRoutes.list, team)
  list(@InScope() scope: Scope, @In() { params }: InputOf<typeof linkRoutes.list>) {
    return this.links.list(scope, params.clientId);
  }

  // What it opens is a health record: not for assistants.
  @Endpoint(linkRoutes.code, practitioners)
  code(@InScope() scope: Scope, @In() { params }: InputOf<typeof linkRoutes.code>) {
    return this.codes.makeToReadOut(scope, params.id);
  }

  @Endpoint(linkRoutes.revoke, team)
  revoke(@InScope() scope: Scope, @In() { params }: InputOf<typeof linkRoutes.revoke>) {
    return this.links.revoke(scope, params.id);
  }
}
