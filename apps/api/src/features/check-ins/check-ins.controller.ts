import { Controller } from '@nestjs/common';
import { checkInRoutes, type InputOf } from '@skinroot/contracts';
import { practitioners } from '../../platform/auth/access';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import type { Scope } from '../../platform/scope/scope';
import { CheckInsService } from './check-ins.service';

@Controller()
export class CheckInsController {
  constructor(private readonly checkIns: CheckInsService) {}

  @Endpoint(checkInRoutes.list, practitioners)
  list(@InScope() scope: Scope, @In() { params, query }: InputOf<typeof checkInRoutes.list>) {
    return this.checkIns.list(scope, params.clientId, query);
  }
}
