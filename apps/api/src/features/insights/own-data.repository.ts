import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/scope/scope';

export interface IntakeRow {
  form: string;
  submitted_at: Date;
  response: Record<string, unknown>;
  signature: Record<string, unknown> | null;
}

@Injectable()
export class OwnDataRepository {
  async listIntakes(scope: Scope, clientId: string): Promise<IntakeRow[]> {
    return scope.db.query<IntakeRow[]>(
      `SELECT f.title AS form, i.submitted_at, i.response, i.signature
       FROM intakes i JOIN forms f ON f.practice_id = i.practice_id AND f.id = i.form_id
       WHERE ${scope.ownSql('i')} AND i.client_id = $1 AND i.response IS NOT NULL ORDER BY i.submitted_at, i.id LIMIT 100`,
      [clientId],
    );
  }
}
