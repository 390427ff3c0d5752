import { Controller, Res } from '@nestjs/common';
import { fileRoutes, type InputOf } from '@skinroot/contracts';
import type { FastifyReply } from 'fastify';
import { practitioners } from '../../platform/auth/access';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import type { Scope } from '../../platform/scope/scope';
import { sendFile } from './file-answer';
import { FilesService } from './files.service';

@Controller()
export class FilesController {
  constructor(private readonly files: FilesService) {}

  @Endpoint(fileRoutes.list, practitioners)
  list(@InScope() scope: Scope, @In() { params }: InputOf<typeof fileRoutes.list>) {
    return this.files.list(scope, params.clientId);
  }

  @Endpoint(fileRoutes.get, practitioners)
  async get(
    @InScope() scope: Scope,
    @In() { params, query }: InputOf<typeof fileRoutes.get>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendFile(reply, await this.files.read(scope, params.id, query.size));
  }
}
