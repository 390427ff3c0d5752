import { Controller } from '@nestjs/common';
import { type InputOf, planRoutes } from '@skinroot/contracts';
import { practitioners, team } from '../../platform/auth/access';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import type { Scope } from '../../platform/scope/scope';
import { PlansService } from './plans.service';

@Controller()
export class PlansController {
  constructor(private readonly plans: PlansService) {}

  @Endpoint(planRoutes.templates, team)
  templates() {
    return this.plans.listTemplates();
  }

  @Endpoint(planRoutes.template, team)
  template(@In() { params }: InputOf<typeof planRoutes.template>) {
    return this.plans.getTemplate(params.templateId);
  }

  @Endpoint(planRoutes.list, practitioners)
  list(@InScope() scope: Scope, @In() { params }: InputOf<typeof planRoutes.list>) {
    return this.plans.list(scope, params.clientId);
  }

  @Endpoint(planRoutes.create, practitioners)
  create(@InScope() scope: Scope, @In() { params, body }: InputOf<typeof planRoutes.create>) {
    return this.plans.create(scope, params.clientId, body);
  }

  @Endpoint(planRoutes.get, practitioners)
  get(@InScope() scope: Scope, @In() { params }: InputOf<typeof planRoutes.get>) {
    return this.plans.get(scope, params.id);
  }

  @Endpoint(planRoutes.update, practitioners)
  update(@InScope() scope: Scope, @In() { params, body, ifMatch }: InputOf<typeof planRoutes.update>) {
    return this.plans.update(scope, params.id, ifMatch, body);
  }

  @Endpoint(planRoutes.publish, practitioners)
  publish(@InScope() scope: Scope, @In() { params, body }: InputOf<typeof planRoutes.publish>) {
    return this.plans.publish(scope, params.id, body);
  }

  @Endpoint(planRoutes.retime, practitioners)
  retime(@InScope() scope: Scope, @In() { params, body }: InputOf<typeof planRoutes.retime>) {
    return this.plans.retime(scope, params.id, body);
  }

  @Endpoint(planRoutes.versions, practitioners)
  versions(@InScope() scope: Scope, @In() { params }: InputOf<typeof planRoutes.versions>) {
    return this.plans.versions(scope, params.id);
  }
}
