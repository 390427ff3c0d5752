import { Controller } from '@nestjs/common';
import { type InputOf, insightRoutes } from '@skinroot/contracts';
import { practitioners } from '../../platform/auth/access';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import type { Scope } from '../../platform/scope/scope';
import { InsightsService } from './insights.service';

@Controller()
export class InsightsController {
  constructor(private readonly insights: InsightsService) {}

  @Endpoint(insightRoutes.get, practitioners)
  get(@InScope() scope: Scope, @In() { params, query }: InputOf<typeof insightRoutes.get>) {
    return this.insights.progressOf(scope, params.clientId, query);
  }
}
