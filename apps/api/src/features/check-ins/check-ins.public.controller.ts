import { Controller } from '@nestjs/common';
import { type InputOf, publicRoutes } from '@skinroot/contracts';
import { portalLink } from '../../platform/auth/access';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import type { Scope } from '../../platform/scope/scope';
import { CheckInsService } from './check-ins.service';

@Controller()
export class CheckInsPublicController {
  constructor(private readonly checkIns: CheckInsService) {}

  @Endpoint(publicRoutes.submitCheckIn, portalLink)
  submit(@InScope() scope: Scope, @In() { params, body }: InputOf<typeof publicRoutes.submitCheckIn>) {
    return this.checkIns.submit(scope, scope.client.id, params.day, body);
  }
}
