import { Controller } from '@nestjs/common';
import { type InputOf, publicRoutes } from '@skinroot/contracts';
import { intakeLink } from '../../platform/auth/access';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import type { Scope } from '../../platform/scope/scope';
import { IntakeFilling } from './intake-filling';

@Controller()
export class IntakesPublicController {
  constructor(private readonly filling: IntakeFilling) {}

  @Endpoint(publicRoutes.intake, intakeLink)
  get(@InScope() scope: Scope) {
    return this.filling.get(scope);
  }

  @Endpoint(publicRoutes.saveAnswer, intakeLink)
  saveAnswer(@InScope() scope: Scope, @In() { params, body }: InputOf<typeof publicRoutes.saveAnswer>) {
    return this.filling.save(scope, params.linkId, body);
  }

  @Endpoint(publicRoutes.startUpload, intakeLink)
  startUpload(@InScope() scope: Scope, @In() { body }: InputOf<typeof publicRoutes.startUpload>) {
    return this.filling.startUpload(scope, body);
  }

  @Endpoint(publicRoutes.submitIntake, intakeLink)
  submit(@InScope() scope: Scope, @In() { body }: InputOf<typeof publicRoutes.submitIntake>) {
    return this.filling.submit(scope, body);
  }
}
