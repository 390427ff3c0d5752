import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/scope/scope';

export interface SubmittedIntake {
  questionnaire: Record<string, unknown>;
  response: Record<string, unknown>;
}

/** The form whose answers the safety rules are written for. */
const SAFETY_FORM = 'root-cause-intake';

@Injectable()
export class SubmittedIntakeRepository {
  async findLatest(scope: Scope, clientId: string): Promise<SubmittedIntake | null> {
    const rows = await scope.db.query<SubmittedIntake[]>(
      `SELECT v.questionnaire, i.response
       FROM intakes i
       JOIN forms f ON f.practice_id = i.practice_id AND f.id = i.form_id AND f.key = $2
       JOIN form_versions v ON v.practice_id = i.practice_id AND v.form_id = i.form_id AND v.number = i.form_version
       WHERE ${scope.ownSql('i')} AND i.client_id = $1 AND i.response IS NOT NULL
       ORDER BY i.submitted_at DESC, i.id LIMIT 1`,
      [clientId, SAFETY_FORM],
    );
    return rows[0] ?? null;
  }
}
