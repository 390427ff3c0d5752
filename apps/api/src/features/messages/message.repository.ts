import { Injectable } from '@nestjs/common';
import type { Message } from '@skinroot/contracts';
import type { Scope } from '../../platform/scope/scope';

export interface MessageRow {
  id: string;
  client_id: string | null;
  client_name: string;
  kind: Message['kind'];
  state: Message['state'];
  because: string;
  at: Date;
}

interface Wanted {
  limit: number;
  after: string[] | null;
  clientId: string | undefined;
}

@Injectable()
export class MessageRepository {
  /** Planned and written ones together, after a position, of one client or of all; a plan that was carried out is told by its mail. */
  async list(scope: Scope, { limit, after, clientId }: Wanted): Promise<MessageRow[]> {
    const page = (at: string, alias: string) =>
      `($1::timestamptz IS NULL OR (${at}, ${alias}.id) < ($1, $2::uuid)) AND ($4::uuid IS NULL OR ${alias}.client_id = $4)
         ORDER BY ${at} DESC, ${alias}.id DESC LIMIT $3`;
    return scope.db.query<MessageRow[]>(
      `SELECT * FROM (
         (SELECT m.id, m.client_id, COALESCE(trim(c.first_name || ' ' || c.last_name), '') AS client_name, m.kind,
            CASE WHEN m.state = 'waiting' AND m.because <> '' THEN 'skipped' ELSE m.state END AS state, m.because, m.created_at AS at
          FROM outgoing_mails m LEFT JOIN clients c ON c.practice_id = m.practice_id AND c.id = m.client_id
          WHERE ${scope.ownSql('m')} AND ${page('m.created_at', 'm')})
         UNION ALL
         (SELECT p.id, p.client_id, trim(c.first_name || ' ' || c.last_name), p.kind,
            CASE WHEN p.state = 'planned' AND i.submitted_at IS NOT NULL THEN 'skipped' ELSE p.state END,
            CASE WHEN p.state = 'planned' AND i.submitted_at IS NOT NULL THEN 'the questions were answered' ELSE p.because END, p.due_at
          FROM planned_messages p
          JOIN clients c ON c.practice_id = p.practice_id AND c.id = p.client_id
          JOIN intakes i ON i.practice_id = p.practice_id AND i.id = p.intake_id
          WHERE ${scope.ownSql('p')} AND p.state <> 'done' AND ${page('p.due_at', 'p')})
       ) both_kinds ORDER BY at DESC, id DESC LIMIT $3`,
      [after?.[0] ?? null, after?.[1] ?? null, limit, clientId ?? null],
    );
  }
}
