import { Controller } from '@nestjs/common';
import { type InputOf, intakeRoutes } from '@skinroot/contracts';
import { practitioners } from '../../platform/auth/access';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import type { Scope } from '../../platform/scope/scope';
import { FollowUpsService } from './follow-ups.service';

@Controller()
export class FollowUpsController {
  constructor(private readonly followUps: FollowUpsService) {}

  @Endpoint(intakeRoutes.ask, practitioners)
  ask(@InScope() scope: Scope, @In() { params, body }: InputOf<typeof intakeRoutes.ask>) {
    return this.followUps.ask(scope, params.id, body);
  }
}
