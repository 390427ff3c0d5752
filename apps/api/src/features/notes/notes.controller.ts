import { Controller } from '@nestjs/common';
import { type InputOf, noteRoutes } from '@skinroot/contracts';
import { practitioners } from '../../platform/auth/access';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import type { Scope } from '../../platform/scope/scope';
import { NotesService } from './notes.service';

@Controller()
export class NotesController {
  constructor(private readonly notes: NotesService) {}

  @Endpoint(noteRoutes.list, practitioners)
  list(@InScope() scope: Scope, @In() { params }: InputOf<typeof noteRoutes.list>) {
    return this.notes.list(scope, params.clientId);
  }

  @Endpoint(noteRoutes.create, practitioners)
  create(@InScope() scope: Scope, @In() { params, body }: InputOf<typeof noteRoutes.create>) {
    return this.notes.create(scope, params.clientId, body);
  }

  @Endpoint(noteRoutes.get, practitioners)
  get(@InScope() scope: Scope, @In() { params }: InputOf<typeof noteRoutes.get>) {
    return this.notes.get(scope, params.id);
  }

  @Endpoint(noteRoutes.update, practitioners)
  update(@InScope() scope: Scope, @In() { params, body, ifMatch }: InputOf<typeof noteRoutes.update>) {
    return this.notes.update(scope, params.id, ifMatch, body);
  }

  @Endpoint(noteRoutes.sign, practitioners)
  sign(@InScope() scope: Scope, @In() { params, ifMatch }: InputOf<typeof noteRoutes.sign>) {
    return this.notes.sign(scope, params.id, ifMatch);
  }

  @Endpoint(noteRoutes.addAddendum, practitioners)
  addAddendum(@InScope() scope: Scope, @In() { params, body }: InputOf<typeof noteRoutes.addAddendum>) {
    return this.notes.addAddendum(scope, params.id, body.text);
  }
}
