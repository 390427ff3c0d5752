import { Controller } from '@nestjs/common';
import { publicRoutes } from '@skinroot/contracts';
import { portalLink } from '../../platform/auth/access';
import { Endpoint, InScope } from '../../platform/http/endpoint';
import type { Scope } from '../../platform/scope/scope';
import { ClientPlanService } from './client-plan.service';

@Controller()
export class PlansPublicController {
  constructor(private readonly plan: ClientPlanService) {}

  @Endpoint(publicRoutes.today, portalLink)
  today(@InScope() scope: Scope) {
    return this.plan.today(scope, scope.client.id);
  }

  @Endpoint(publicRoutes.plan, portalLink)
  phases(@InScope() scope: Scope) {
    return this.plan.plan(scope, scope.client.id);
  }

  @Endpoint(publicRoutes.foods, portalLink)
  foods(@InScope() scope: Scope) {
    return this.plan.foods(scope, scope.client.id);
  }
}
