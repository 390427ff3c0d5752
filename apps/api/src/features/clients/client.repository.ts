import { Injectable } from '@nestjs/common';
import type { ListClientsQuery } from '@skinroot/contracts';
import { readCursor } from '../../platform/http/cursor';
import { orderedId } from '../../platform/scope/ordered-id';
import { rowById } from '../../platform/scope/row-by-id';
import type { Scope } from '../../platform/scope/scope';
import { ClientEntity } from './client.entity';
import { prefixEnd, searchWords } from './search-words';

export interface ClientRow {
  id: string;
  first_name: string;
  last_name: string;
  sort_name: string;
  status: ClientEntity['status'];
  conditions: string[];
  tags: string[];
  program: string | null;
  last_check_in_on: string | null;
  created_at: Date;
  archived_at: Date | null;
}

export interface EventRow {
  id: string;
  at: Date;
  kind: string;
  text: string;
  actor: string | null;
}

export interface AuditRow {
  id: string;
  at: Date;
  actor: string;
  action: string;
  client_id: string | null;
}

@Injectable()
export class ClientRepository {
  async findById(scope: Scope, id: string): Promise<ClientEntity | null> {
    return rowById(scope, ClientEntity, id);
  }

  async insert(scope: Scope, client: ClientEntity): Promise<void> {
    await scope.db.insert(ClientEntity, client);
    await this.indexWords(scope, client);
  }

  /** Saves changed columns when the row still has this version; false when somebody was faster. */
  async update(scope: Scope, id: string, version: number, changes: Partial<ClientEntity>): Promise<boolean> {
    const result = await scope.db.update(
      ClientEntity,
      { id, version, ...scope.own },
      { ...changes, version: version + 1 },
    );
    return result.affected === 1;
  }

  /** Changes what the record's own course changes (status, last check-in); no version, nobody edits these. */
  async advance(
    scope: Scope,
    id: string,
    changes: Partial<Pick<ClientEntity, 'status' | 'lastCheckInOn'>>,
  ): Promise<void> {
    await scope.db.update(ClientEntity, { id, ...scope.own }, changes);
  }

  async indexWords(scope: Scope, client: ClientEntity): Promise<void> {
    await scope.db.query(`DELETE FROM client_words w WHERE client_id = $1 AND ${scope.ownSql('w')}`, [client.id]);
    await scope.db.query(`INSERT INTO client_words (practice_id, client_id, word) SELECT $1, $2, unnest($3::text[])`, [
      client.practiceId,
      client.id,
      searchWords(client.firstName, client.lastName, client.email ?? ''),
    ]);
  }

  /** One row more than asked for, so that the caller knows whether there is a next page. */
  async list(scope: Scope, query: ListClientsQuery): Promise<ClientRow[]> {
    const values: unknown[] = [];
    const value = (given: unknown): string => `$${values.push(given)}`;
    const byName = query.sort === 'name';
    const conditions = [
      scope.ownSql('c'),
      query.status === 'archived' ? 'c.archived_at IS NOT NULL' : 'c.archived_at IS NULL',
    ];
    if (query.status && query.status !== 'archived') conditions.push(`c.status = ${value(query.status)}`);
    if (query.tag) conditions.push(`${value(query.tag)} = ANY (c.tags)`);
    for (const word of searchWords(query.search ?? '')) {
      conditions.push(
        `c.id IN (SELECT w.client_id FROM client_words w WHERE ${scope.ownSql('w')} AND w.word >= ${value(word)} AND w.word < ${value(prefixEnd(word))})`,
      );
    }
    const after = readCursor(query.cursor, 2);
    if (after && byName) conditions.push(`(c.sort_name, c.id) > (${value(after[0])}, ${value(after[1])}::uuid)`);
    if (after && !byName)
      conditions.push(`(c.created_at, c.id) < (${value(after[0])}::timestamptz, ${value(after[1])}::uuid)`);
    return scope.db.query<ClientRow[]>(
      `SELECT c.id, c.first_name, c.last_name, c.sort_name, c.status, c.conditions, c.tags, c.last_check_in_on::text, c.created_at, c.archived_at,
         (SELECT p.name FROM plans p WHERE p.practice_id = c.practice_id AND p.client_id = c.id ORDER BY p.created_at DESC LIMIT 1) AS program
       FROM clients c WHERE ${conditions.join(' AND ')}
       ORDER BY ${byName ? 'c.sort_name, c.id' : 'c.created_at DESC, c.id DESC'} LIMIT ${value(query.limit + 1)}`,
      values,
    );
  }

  addEvent(scope: Scope, clientId: string, kind: string, text: string): void {
    scope.writeLast({
      table: 'client_events',
      columns: {
        id: orderedId(scope.now),
        practice_id: scope.practiceId,
        client_id: clientId,
        at: scope.now,
        kind,
        text,
        member_id: scope.actor.kind === 'member' ? scope.actor.id : null,
      },
    });
  }

  async listEvents(scope: Scope, clientId: string, limit: number, cursor: string | undefined): Promise<EventRow[]> {
    const after = readCursor(cursor, 2);
    return scope.db.query<EventRow[]>(
      `SELECT e.id, e.at, e.kind, e.text, m.name AS actor
       FROM client_events e LEFT JOIN members m ON m.practice_id = e.practice_id AND m.id = e.member_id
       WHERE ${scope.ownSql('e')} AND e.client_id = $1 AND ($3::timestamptz IS NULL OR (e.at, e.id) < ($3, $4::uuid))
       ORDER BY e.at DESC, e.id DESC LIMIT $2`,
      [clientId, limit + 1, after?.[0] ?? null, after?.[1] ?? null],
    );
  }

  async listAccess(scope: Scope, clientId: string, limit: number, cursor: string | undefined): Promise<AuditRow[]> {
    const after = readCursor(cursor, 2);
    return scope.db.query<AuditRow[]>(
      `SELECT a.id, a.at, a.action, a.client_id, COALESCE(m.name, CASE a.actor_kind WHEN 'client' THEN 'the client' ELSE 'Skinroot' END) AS actor
       FROM audit_log a LEFT JOIN members m ON m.practice_id = a.practice_id AND m.id = a.actor_id
       WHERE ${scope.ownSql('a')} AND a.client_id = $1 AND ($3::timestamptz IS NULL OR (a.at, a.id) < ($3, $4::uuid))
       ORDER BY a.at DESC, a.id DESC LIMIT $2`,
      [clientId, limit + 1, after?.[0] ?? null, after?.[1] ?? null],
    );
  }

  async findLatestIds(scope: Scope, clientId: string): Promise<{ planId: string | null; intakeId: string | null }> {
    const rows = await scope.db.query<{ plan_id: string | null; intake_id: string | null }[]>(
      `SELECT
         (SELECT p.id FROM plans p WHERE ${scope.ownSql('p')} AND p.client_id = $1 ORDER BY p.created_at DESC LIMIT 1) AS plan_id,
         (SELECT i.id FROM intakes i WHERE ${scope.ownSql('i')} AND i.client_id = $1 ORDER BY i.created_at DESC LIMIT 1) AS intake_id`,
      [clientId],
    );
    return { planId: rows[0]?.plan_id ?? null, intakeId: rows[0]?.intake_id ?? null };
  }
}
