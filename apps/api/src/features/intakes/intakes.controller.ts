import { Controller } from '@nestjs/common';
import { type InputOf, intakeRoutes } from '@skinroot/contracts';
import { practitioners } from '../../platform/auth/access';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import type { Scope } from '../../platform/scope/scope';
import { IntakesService } from './intakes.service';

@Controller()
export class IntakesController {
  constructor(private readonly intakes: IntakesService) {}

  @Endpoint(intakeRoutes.list, practitioners)
  list(@InScope() scope: Scope, @In() { params }: InputOf<typeof intakeRoutes.list>) {
    return this.intakes.list(scope, params.clientId);
  }

  @Endpoint(intakeRoutes.get, practitioners)
  get(@InScope() scope: Scope, @In() { params }: InputOf<typeof intakeRoutes.get>) {
    return this.intakes.get(scope, params.id);
  }

  @Endpoint(intakeRoutes.questionnaireResponse, practitioners)
  questionnaireResponse(@InScope() scope: Scope, @In() { params }: InputOf<typeof intakeRoutes.questionnaireResponse>) {
    return this.intakes.getResponse(scope, params.id);
  }

  @Endpoint(intakeRoutes.review, practitioners)
  review(@InScope() scope: Scope, @In() { params, body }: InputOf<typeof intakeRoutes.review>) {
    return this.intakes.review(scope, params.id, body);
  }
}
