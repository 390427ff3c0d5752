import { Injectable } from '@nestjs/common';
import type { InputOf, Message, messageRoutes, Page } from '@skinroot/contracts';
import { pageFrom, readCursor } from '../../platform/http/cursor';
import { notValid } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import { MessageRepository, type MessageRow } from './message.repository';

type ListQuery = InputOf<typeof messageRoutes.list>['query'];

@Injectable()
export class MessagesService {
  constructor(private readonly messages: MessageRepository) {}

  async list(scope: Scope, { limit, cursor, clientId }: ListQuery): Promise<Page<Message>> {
    const after = readCursor(cursor, 2);
    if (after && (Number.isNaN(Date.parse(after[0] ?? '')) || !/^[0-9a-f-]{36}$/.test(after[1] ?? '')))
      throw notValid('query/cursor', 'is not a cursor of this list');
    const rows = await this.messages.list(scope, { limit: limit + 1, after, clientId });
    return pageFrom(rows, limit, toMessage, ({ at, id }) => [at.toISOString(), id]);
  }
}

const toMessage = ({ id, client_id, client_name, kind, state, because, at }: MessageRow): Message => ({
  id,
  clientId: client_id,
  clientName: client_name,
  kind,
  state,
  because,
  at: at.toISOString(),
});
