import { Controller } from '@nestjs/common';
import { formRoutes, type InputOf } from '@skinroot/contracts';
import { practitioners, team } from '../../platform/auth/access';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import type { Scope } from '../../platform/scope/scope';
import { FormsService } from './forms.service';

@Controller()
export class FormsController {
  constructor(private readonly forms: FormsService) {}

  @Endpoint(formRoutes.list, team)
  list(@InScope() scope: Scope) {
    return this.forms.list(scope);
  }

  @Endpoint(formRoutes.create, practitioners, { price: 'heavy' })
  create(@InScope() scope: Scope, @In() { body }: InputOf<typeof formRoutes.create>) {
    return this.forms.create(scope, body);
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

  @Endpoint(formRoutes.update, practitioners, { price: 'heavy' })
  update(@InScope() scope: Scope, @In() { params, body }: InputOf<typeof formRoutes.update>) {
    return this.forms.update(scope, params.id, body);
  }

  @Endpoint(formRoutes.publish, practitioners)
  publish(@InScope() scope: Scope, @In() { params }: InputOf<typeof formRoutes.publish>) {
    return this.forms.publish(scope, params.id);
  }
}
