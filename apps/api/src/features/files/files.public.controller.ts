import { Controller, Req, Res } from '@nestjs/common';
import { type InputOf, publicRoutes } from '@skinroot/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { anyLink, intakeLink } from '../../platform/auth/access';
import { Endpoint, In, InScope } from '../../platform/http/endpoint';
import type { Actor, Scope } from '../../platform/scope/scope';
import { sendFile } from './file-answer';
import { FilesService } from './files.service';
import { ReceivePiece } from './receive-piece';

@Controller()
export class FilesPublicController {
  constructor(
    private readonly files: FilesService,
    private readonly pieces: ReceivePiece,
  ) {}

  @Endpoint(publicRoutes.sendPiece, intakeLink, { ownScopes: true })
  sendPiece(@In() { params, query, body }: InputOf<typeof publicRoutes.sendPiece>, @Req() request: FastifyRequest) {
    return this.pieces.receive(request.user as Actor, { id: params.id, offset: query.offset, bytes: body }, request.id);
  }

  @Endpoint(publicRoutes.file, anyLink)
  async file(
    @InScope() scope: Scope,
    @In() { params, query }: InputOf<typeof publicRoutes.file>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendFile(reply, await this.files.read(scope, params.id, query.size));
  }
}
