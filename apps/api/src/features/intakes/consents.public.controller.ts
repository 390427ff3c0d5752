import { Controller } from '@nestjs/common';
import { type InputOf, publicRoutes } from '@skinroot/contracts';
import { anyLink } from '../../platform/auth/access';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import type { Scope } from '../../platform/scope/scope';
import { ConsentsService } from './consents.service';

@Controller()
export class ConsentsPublicController {
  constructor(private readonly consents: ConsentsService) {}

  @Endpoint(publicRoutes.consents, anyLink)
  list(@InScope() scope: Scope) {
    return this.consents.list(scope);
  }

  @Endpoint(publicRoutes.withdrawConsent, anyLink)
  withdraw(@InScope() scope: Scope, @In() { params, body }: InputOf<typeof publicRoutes.withdrawConsent>) {
    return this.consents.withdraw(scope, params.id, body.purpose);
  }
}
