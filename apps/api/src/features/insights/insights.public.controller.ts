import { Controller } from '@nestjs/common';
import { publicRoutes } from '@skinroot/contracts';
import { portalLink } from '../../platform/auth/access';
import { Endpoint, InScope } from '../../platform/http/endpoint';
import type { Scope } from '../../platform/scope/scope';
import { InsightsService } from './insights.service';
import { OwnData } from './own-data';

@Controller()
export class InsightsPublicController {
  constructor(
    private readonly insights: InsightsService,
    private readonly ownData: OwnData,
  ) {}

  @Endpoint(publicRoutes.progress, portalLink)
  progress(@InScope() scope: Scope) {
    return this.insights.progressOf(scope, scope.client.id);
  }

  @Endpoint(publicRoutes.export, portalLink)
  export(@InScope() scope: Scope) {
    return this.ownData.export(scope, scope.client.id);
  }
}
