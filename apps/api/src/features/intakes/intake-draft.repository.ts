import { Injectable } from '@nestjs/common';
import type { Answers, AnswerValue } from '@skinroot/forms';
import type { Scope } from '../../platform/scope/scope';
import { IntakeAnswerEntity } from './intake-answer.entity';

export interface DraftAnswer {
  path: string;
  values: readonly AnswerValue[];
}

const deviceOf = ({ actor }: Scope): string | null => (actor.kind === 'client' ? (actor.device ?? null) : null);

/** Answers while they are given: each row knows the save it came with and the device. An answer taken back stays as an empty list, so that others hear of it. */
@Injectable()
export class IntakeDraftRepository {
  /** Path -> values, as libs/forms keeps answers; what was taken back is not there. */
  async list(scope: Scope, intakeId: string): Promise<Answers> {
    const rows = await scope.db.query<Pick<IntakeAnswerEntity, 'linkId' | 'value'>[]>(
      `SELECT a.link_id AS "linkId", a.value FROM intake_answers a WHERE ${scope.ownSql('a')} AND a.intake_id = $1`,
      [intakeId],
    );
    const answers = Object.create(null) as Record<string, readonly AnswerValue[]>;
    for (const { linkId, value } of rows) if (value.length > 0) answers[linkId] = value;
    return answers;
  }

  async save(
    scope: Scope,
    { id, version }: { id: string; version: number },
    { path, values }: DraftAnswer,
  ): Promise<void> {
    const row = {
      practiceId: scope.practiceId,
      intakeId: id,
      linkId: path,
      value: values,
      version,
      savedBy: deviceOf(scope),
      savedAt: scope.now,
    };
    await scope.db.upsert(IntakeAnswerEntity, row, ['practiceId', 'intakeId', 'linkId']);
  }

  /** What other devices saved after a version of the intake, in that order. */
  async listElsewhere(scope: Scope, intakeId: string, since: number): Promise<{ linkId: string; value: unknown }[]> {
    return scope.db.query<{ linkId: string; value: unknown }[]>(
      `SELECT a.link_id AS "linkId", a.value FROM intake_answers a
       WHERE ${scope.ownSql('a')} AND a.intake_id = $1 AND a.version > $2 AND a.saved_by IS DISTINCT FROM $3 ORDER BY a.version, a.link_id LIMIT 1000`,
      [intakeId, since, deviceOf(scope)],
    );
  }
}
