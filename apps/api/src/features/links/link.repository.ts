import { Injectable } from '@nestjs/common';
import type { IntakeState, LinkPurpose } from '@skinroot/contracts';
import { DataSource } from 'typeorm';
import { hashToken } from '../../platform/auth/secret-token';
import type { Scope } from '../../platform/scope/scope';
import { LinkEntity } from './link.entity';

export interface LinkRow {
  id: string;
  client_id: string;
  purpose: LinkPurpose;
  intake_id: string | null;
  created_at: Date;
  expires_at: Date;
  opened_at: Date | null;
  revoked_at: Date | null;
  /** When the intake behind the link was handed in. */
  submitted_at: Date | null;
  intake_state: IntakeState | null;
}

export interface OpenedLink {
  id: string;
  practice_id: string;
  client_id: string;
  purpose: LinkPurpose;
}

const MOST_LISTED = 200;

@Injectable()
export class LinkRepository {
  constructor(private readonly database: DataSource) {}

  async insert(scope: Scope, link: LinkEntity): Promise<void> {
    await scope.db.insert(LinkEntity, link);
  }

  async findById(scope: Scope, id: string): Promise<LinkRow | null> {
    const rows = await scope.db.query<LinkRow[]>(`${select} WHERE ${scope.ownSql('l')} AND l.id = $1`, [id]);
    return rows[0] ?? null;
  }

  async findLatestOf(scope: Scope, intakeId: string): Promise<LinkRow | null> {
    const rows = await scope.db.query<LinkRow[]>(
      `${select} WHERE ${scope.ownSql('l')} AND l.intake_id = $1 ORDER BY l.created_at DESC, l.id DESC LIMIT 1`,
      [intakeId],
    );
    return rows[0] ?? null;
  }

  async list(scope: Scope, clientId: string): Promise<LinkRow[]> {
    return scope.db.query<LinkRow[]>(
      `${select} WHERE ${scope.ownSql('l')} AND l.client_id = $1 ORDER BY l.created_at DESC, l.id DESC LIMIT $2`,
      [clientId, MOST_LISTED],
    );
  }

  /** False when it was withdrawn before. */
  async revoke(scope: Scope, id: string): Promise<boolean> {
    const result = await scope.db
      .createQueryBuilder()
      .update(LinkEntity)
      .set({ revokedAt: scope.now })
      .where({ id, ...scope.own })
      .andWhere('revoked_at IS NULL')
      .execute();
    return result.affected === 1;
  }

  /** Before any practice is known: the link behind a token, if it still opens something. */
  async open(token: string, at: Date): Promise<OpenedLink | null> {
    const rows = await this.database.query<OpenedLink[]>('SELECT * FROM redeem_link($1, $2)', [hashToken(token), at]);
    return rows[0] ?? null;
  }

  async addSession(scope: Scope, linkId: string, token: string): Promise<void> {
    await scope.db.query(
      'INSERT INTO link_sessions (id_hash, practice_id, link_id, created_at) VALUES ($1, $2, $3, $4)',
      [hashToken(token), scope.practiceId, linkId, scope.now],
    );
  }
}

const select = `
  SELECT l.id, l.client_id, l.purpose, l.intake_id, l.created_at, l.expires_at, l.opened_at, l.revoked_at, i.submitted_at, i.state AS intake_state
  FROM links l LEFT JOIN intakes i ON i.practice_id = l.practice_id AND i.id = l.intake_id`;
