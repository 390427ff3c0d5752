import { Controller } from '@nestjs/common';
import { type InputOf, messageRoutes } from '@skinroot/contracts';
import { practitioners } from '../../platform/auth/access';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import type { Scope } from '../../platform/scope/scope';
import { MessagesService } from './messages.service';

@Controller()
export class MessagesController {
  constructor(private readonly messages: MessagesService) {}

  @Endpoint(messageRoutes.list, practitioners)
  list(@InScope() scope: Scope, @In() { query }: InputOf<typeof messageRoutes.list>) {
    return this.messages.list(scope, query);
  }
}
