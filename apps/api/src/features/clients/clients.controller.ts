import { Controller } from '@nestjs/common';
import { clientRoutes, type InputOf } from '@skinroot/contracts';
import { practitioners, team } from '../../platform/auth/access';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import type { Scope } from '../../platform/scope/scope';
import { ClientsService } from './clients.service';

@Controller()
export class ClientsController {
  constructor(private readonly clients: ClientsService) {}

  @Endpoint(clientRoutes.list, team)
  list(@InScope() scope: Scope, @In() { query }: InputOf<typeof clientRoutes.list>) {
    return this.clients.list(scope, query);
  }

  @Endpoint(clientRoutes.create, team)
  create(@InScope() scope: Scope, @In() { body }: InputOf<typeof clientRoutes.create>) {
    return this.clients.create(scope, body);
  }

  @Endpoint(clientRoutes.get, team)
  get(@InScope() scope: Scope, @In() { params }: InputOf<typeof clientRoutes.get>) {
    return this.clients.get(scope, params.id);
  }

  @Endpoint(clientRoutes.update, team)
  update(@InScope() scope: Scope, @In() { params, body, ifMatch }: InputOf<typeof clientRoutes.update>) {
    return this.clients.update(scope, params.id, ifMatch, body);
  }

  @Endpoint(clientRoutes.archive, practitioners)
  archive(@InScope() scope: Scope, @In() { params }: InputOf<typeof clientRoutes.archive>) {
    return this.clients.archive(scope, params.id);
  }

  @Endpoint(clientRoutes.restore, practitioners)
  restore(@InScope() scope: Scope, @In() { params }: InputOf<typeof clientRoutes.restore>) {
    return this.clients.restore(scope, params.id);
  }

  @Endpoint(clientRoutes.timeline, practitioners)
  timeline(@InScope() scope: Scope, @In() { params, query }: InputOf<typeof clientRoutes.timeline>) {
    return this.clients.timeline(scope, params.clientId, query);
  }

  @Endpoint(clientRoutes.accessLog, practitioners)
  accessLog(@InScope() scope: Scope, @In() { params, query }: InputOf<typeof clientRoutes.accessLog>) {
    return this.clients.accessLog(scope, params.clientId, query);
  }
}
