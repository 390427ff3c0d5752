import { Injectable } from '@nestjs/common';
import { FileStore, type StoredFile } from '../../platform/files/file-store';
import type { Actor, Scope } from '../../platform/scope/scope';
import { Scopes } from '../../platform/scope/scopes';
import { LeftOverFileRepository } from './left-over-file.repository';

const DAY_MS = 86_400_000;
/** A phone may be without network over a holiday; what it lost here it sends again from its first byte. */
const BEGUN_DAYS = 7;
/** An answer may wait on a phone as long as a link lasts. */
const UNCLAIMED_DAYS = 30;
const HANDED_IN_DAYS = 1;
/** No request takes this long from storing a file to its row. */
const STORE_DAYS = 1;

/**
 * Throws away what clients began and left: uploads never finished, files whose answer was taken back, and bytes that no row
 * names (files are stored first, rows second). Run twice, it finds nothing the second time.
 */
@Injectable()
export class TidyFiles {
  constructor(
    private readonly scopes: Scopes,
    private readonly leftOvers: LeftOverFileRepository,
    private readonly store: FileStore,
  ) {}

  async tidy(practiceId: string): Promise<void> {
    const actor: Actor = { kind: 'system', practiceId, id: null };
    const trace = { action: 'tidy files', requestId: 'tidy-files' };
    const busy = await this.store.listIncoming(practiceId);
    await this.scopes.run(actor, trace, (scope) => this.deleteRows(scope, busy));
    const { needed, since } = await this.scopes.run(actor, trace, async (scope) => ({
      needed: await this.leftOvers.listNeeded(scope),
      since: daysBefore(scope.now, STORE_DAYS),
    }));
    for (const { name, at } of await this.store.listIncoming(practiceId))
      if (at < since && !needed.incoming.has(name)) await this.store.dropIncoming(practiceId, name);
    for await (const { name, at } of this.store.listStored(practiceId))
      if (at < since && !needed.stored.has(name)) await this.store.dropStored(practiceId, name, since);
  }

  private async deleteRows(scope: Scope, incoming: readonly StoredFile[]): Promise<void> {
    const begun = daysBefore(scope.now, BEGUN_DAYS);
    const deleted = await this.leftOvers.delete(scope, {
      begun,
      goingOn: incoming.filter(({ at }) => at >= begun).map(({ name }) => name),
      unclaimed: daysBefore(scope.now, UNCLAIMED_DAYS),
      handedIn: daysBefore(scope.now, HANDED_IN_DAYS),
    });
    for (const { client_id } of deleted) scope.touch(client_id);
  }
}

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);
