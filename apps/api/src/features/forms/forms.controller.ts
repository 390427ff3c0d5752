import { Controller, Req } from '@nestjs/common';
import { formRoutes, type InputOf, type RawInputOf, type Route } from '@skinroot/contracts';
import type { FastifyRequest } from 'fastify';
import { practitioners, team } from '../../platform/auth/access';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import { actionOf } from '../../platform/http/endpoint.interceptor';
import type { Actor, Scope } from '../../platform/scope/scope';
import { type Call, FormImports } from './form-imports.service';
import { FormsService } from './forms.service';

@Controller()
export class FormsController {
  constructor(
    private readonly forms: FormsService,
    private readonly imports: FormImports,
  ) {}

  @Endpoint(formRoutes.list, team)
  list(@InScope() scope: Scope) {
    return this.forms.list(scope);
  }

  @Endpoint(formRoutes.create, practitioners, { price: 'heavy', ownScopes: true })
  create(@In() { body }: RawInputOf<typeof formRoutes.create>, @Req() request: FastifyRequest) {
    return this.imports.create(callOf(request, formRoutes.create), body);
  }

  @Endpoint(formRoutes.get, team)
  get(@InScope() scope: Scope, @In() { params }: InputOf<typeof formRoutes.get>) {
    return this.forms.get(scope, params.id);
  }

  @Endpoint(formRoutes.questionnaire, team)
  questionnaire(@InScope() scope: Scope, @In() { params, query }: InputOf<typeof formRoutes.questionnaire>) {
    return this.forms.getQuestionnaire(scope, params.id, query.version);
  }

  @Endpoint(formRoutes.versions, team)
  versions(@InScope() scope: Scope, @In() { params }: InputOf<typeof formRoutes.versions>) {
    return this.forms.listVersions(scope, params.id);
  }

  @Endpoint(formRoutes.update, practitioners, { price: 'heavy', ownScopes: true })
  update(@In() { params, body }: RawInputOf<typeof formRoutes.update>, @Req() request: FastifyRequest) {
    return this.imports.update(callOf(request, formRoutes.update), params.id, body);
  }

  @Endpoint(formRoutes.publish, practitioners)
  publish(@InScope() scope: Scope, @In() { params }: InputOf<typeof formRoutes.publish>) {
    return this.forms.publish(scope, params.id);
  }
}

const callOf = ({ user, id }: FastifyRequest, route: Route): Call => ({
  actor: user as Actor,
  trace: { action: actionOf({ route }), requestId: id },
});
