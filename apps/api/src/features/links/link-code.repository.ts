import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { hashToken } from '../../platform/auth/secret-token';
import type { Scope } from '../../platform/scope/scope';

export interface LinkCodeRow {
  salt: Buffer;
  code_hash: Buffer;
}

const MOST_TRIES = 5;

/** Codes that open a link on one more device, stored hashed; only the newest of a link counts. */
@Injectable()
export class LinkCodeRepository {
  async insert(scope: Scope, linkId: string, code: { salt: Buffer; hash: Buffer; expiresAt: Date }): Promise<void> {
    await scope.db.query(
      'INSERT INTO link_codes (id, practice_id, link_id, salt, code_hash, made_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [randomUUID(), scope.practiceId, linkId, code.salt, code.hash, scope.now, code.expiresAt],
    );
  }

  async countSince(scope: Scope, linkId: string, since: Date): Promise<number> {
    const rows = await scope.db.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM link_codes c WHERE ${scope.ownSql('c')} AND c.link_id = $1 AND c.made_at > $2`,
      [linkId, since],
    );
    return rows[0]?.count ?? 0;
  }

  /** Takes one of the newest code's tries, whatever comes of it; null when there is none left. */
  async takeTry(scope: Scope, linkId: string): Promise<LinkCodeRow | null> {
    // An UPDATE's rows come with their count beside them.
    const [rows] = await scope.db.query<[LinkCodeRow[], number]>(
      `UPDATE link_codes c SET tries = tries + 1
       WHERE ${scope.ownSql('c')} AND c.tries < $3 AND c.expires_at > $2
         AND c.id = (SELECT n.id FROM link_codes n WHERE ${scope.ownSql('n')} AND n.link_id = $1 ORDER BY n.made_at DESC, n.id DESC LIMIT 1)
       RETURNING c.salt, c.code_hash`,
      [linkId, scope.now, MOST_TRIES],
    );
    return rows[0] ?? null;
  }

  /** Whether the browser with this cookie was let in to the client's links before, also by one that has ended since. */
  async isKnownDevice(scope: Scope, clientId: string, cookie: string | undefined): Promise<boolean> {
    if (cookie === undefined) return false;
    const rows = await scope.db.query<unknown[]>(
      `SELECT 1 FROM link_sessions s JOIN links l ON l.practice_id = s.practice_id AND l.id = s.link_id
       WHERE ${scope.ownSql('s')} AND s.id_hash = $1 AND l.client_id = $2`,
      [hashToken(cookie), clientId],
    );
    return rows.length > 0;
  }
}
