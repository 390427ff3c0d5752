import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/scope/scope';
import { FormVersionEntity } from '../forms/form-version.entity';

/** Form versions made for one follow-up: numbered downwards from -1, so that no list of a form's versions shows them. */
@Injectable()
export class FollowUpRepository {
  async insertVersion(scope: Scope, formId: string, questionnaire: Record<string, unknown>): Promise<number> {
    await scope.db.query(`SELECT pg_advisory_xact_lock(hashtextextended('asked form ' || $1, 0))`, [formId]);
    const lowest = await scope.db.minimum(FormVersionEntity, 'number', { formId, ...scope.own });
    const number = Math.min(lowest ?? 0, 0) - 1;
    // TypeORM's insert type does not take open jsonb records.
    await scope.db.insert(FormVersionEntity, {
      practiceId: scope.practiceId,
      formId,
      number,
      questionnaire,
      report: [],
      createdAt: scope.now,
      publishedAt: scope.now,
    } as object);
    return number;
  }
}
