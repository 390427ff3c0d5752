import { Injectable } from '@nestjs/common';
import type { Role } from '@skinroot/contracts';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock';
import type { Actor, Scope } from '../scope/scope';
import { hashToken, newToken } from './secret-token';

const IDLE = '30 minutes';
const ABSOLUTE_MS = 12 * 60 * 60 * 1000;

interface LinkRow {
  link_id: string;
  practice_id: string;
  client_id: string;
  purpose: 'intake' | 'portal';
  intake_id: string | null;
}

/** Sessions of members and of opened links: opaque ids, stored hashed, looked up by narrow functions. */
@Injectable()
export class SessionRepository {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async findMember(token: string): Promise<Actor | null> {
    const rows = await this.database.query<{ practice_id: string; member_id: string; role: Role }[]>(
      'SELECT * FROM session_member($1, $2, $3::interval)',
      [hashToken(token), this.clock.now(), IDLE],
    );
    const row = rows[0];
    return row ? { kind: 'member', practiceId: row.practice_id, id: row.member_id, role: row.role } : null;
  }

  async findLink(token: string): Promise<Actor | null> {
    const rows = await this.database.query<LinkRow[]>('SELECT * FROM link_session($1, $2)', [
      hashToken(token),
      this.clock.now(),
    ]);
    const row = rows[0];
    if (!row) return null;
    return {
      kind: 'client',
      practiceId: row.practice_id,
      id: row.client_id,
      linkId: row.link_id,
      purpose: row.purpose,
      intakeId: row.intake_id,
      device: hashToken(token).toString('base64url').slice(0, 16),
    };
  }

  async findCredentials(email: string): Promise<{ id: string; practiceId: string; passwordHash: string } | null> {
    const rows = await this.database.query<{ id: string; practice_id: string; password_hash: string }[]>(
      'SELECT * FROM sign_in_member($1)',
      [email],
    );
    const row = rows[0];
    return row ? { id: row.id, practiceId: row.practice_id, passwordHash: row.password_hash } : null;
  }

  async open(scope: Scope, memberId: string): Promise<string> {
    const token = newToken();
    await scope.db.query(
      `INSERT INTO sessions (id_hash, practice_id, member_id, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $4, $4, $5)`,
      [hashToken(token), scope.practiceId, memberId, scope.now, new Date(scope.now.getTime() + ABSOLUTE_MS)],
    );
    return token;
  }

  async close(scope: Scope, token: string): Promise<void> {
    await scope.db.query(`UPDATE sessions s SET revoked_at = $2 WHERE id_hash = $1 AND ${scope.ownSql('s')}`, [
      hashToken(token),
      scope.now,
    ]);
  }
}
