import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/scope/scope';
import { ReportEntity } from './report.entity';

export interface ReportRow {
  id: string;
  client_id: string;
  edition: ReportEntity['edition'];
  from_day: string;
  to_day: string;
  sha256: string;
  pages: number;
  bytes: number;
  created_at: Date;
  created_by: string;
}

@Injectable()
export class ReportRepository {
  async insert(scope: Scope, report: ReportEntity): Promise<void> {
    await scope.db.insert(ReportEntity, report);
  }

  async list(scope: Scope, clientId: string): Promise<ReportRow[]> {
    return this.select(scope, 'r.client_id = $1', clientId);
  }

  async findById(scope: Scope, id: string): Promise<ReportRow | null> {
    return (await this.select(scope, 'r.id = $1', id))[0] ?? null;
  }

  async findPdf(scope: Scope, id: string): Promise<{ clientId: string; pdf: Buffer } | null> {
    const rows = await scope.db.query<{ client_id: string; pdf: Buffer }[]>(
      `SELECT r.client_id, r.pdf FROM reports r WHERE ${scope.ownSql('r')} AND r.id = $1`,
      [id],
    );
    return rows[0] ? { clientId: rows[0].client_id, pdf: rows[0].pdf } : null;
  }

  // Everything but the file itself, newest first.
  private async select(scope: Scope, condition: string, value: string): Promise<ReportRow[]> {
    return scope.db.query<ReportRow[]>(
      `SELECT r.id, r.client_id, r.edition, r.from_day::text, r.to_day::text, r.sha256, r.pages, r.bytes, r.created_at, m.name AS created_by
       FROM reports r JOIN members m ON m.practice_id = r.practice_id AND m.id = r.created_by
       WHERE ${scope.ownSql('r')} AND ${condition} ORDER BY r.created_at DESC, r.id LIMIT 500`,
      [value],
    );
  }
}
