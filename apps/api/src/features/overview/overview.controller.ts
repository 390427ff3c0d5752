import { Controller } from '@nestjs/common';
import { overviewRoutes } from '@skinroot/contracts';
import { team } from '../../platform/auth/access';
import { Endpoint, InScope } from '../../platform/http/endpoint';
import type { Scope } from '../../platform/scope/scope';
import { OverviewService } from './overview.service';

@Controller()
export class OverviewController {
  constructor(private readonly overview: OverviewService) {}

  @Endpoint(overviewRoutes.get, team)
  get(@InScope() scope: Scope) {
    return this.overview.get(scope);
  }
}
