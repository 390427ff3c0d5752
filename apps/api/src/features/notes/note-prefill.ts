import { Injectable } from '@nestjs/common';
import type { NoteKind } from '@skinroot/contracts';
import type { Scope } from '../../platform/scope/scope';

/** What the record can already say when a note is begun: heading -> text. */
@Injectable()
export class NotePrefill {
  async write(_scope: Scope, _clientId: string, _kind: NoteKind): Promise<Map<string, string>> {
    return Promise.resolve(new Map());
  }
}
