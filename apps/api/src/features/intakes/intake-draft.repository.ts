import { Injectable } from '@nestjs/common';
import type { Answers, AnswerValue } from '@skinroot/forms';
import type { Scope } from '../../platform/scope/scope';

export interface DraftAnswer {
  path: string;
  values: readonly AnswerValue[];
  /** What the device calls this save, where it says so. */
  saveId: string | undefined;
}

/** How many saves an answer remembers: far more than a device repeats. */
const REMEMBERED = 20;

const deviceOf = ({ actor }: Scope): string | null => (actor.kind === 'client' ? (actor.device ?? null) : null);

/** Answers while they are given: each row knows the save it came with and the device. An answer taken back stays as an empty list, so that others hear of it. */
@Injectable()
export class IntakeDraftRepository {
  /** Path -> values, as libs/forms keeps answers; what was taken back is not there. */
  async list(scope: Scope, intakeId: string): Promise<Answers> {
    // As one value: a row for each answer takes longer to read than the answer.
    const [row] = await scope.db.query<{ answers: Answers | null }[]>(
      `SELECT json_object_agg(a.link_id, a.value) FILTER (WHERE a.value <> '[]') AS answers FROM intake_answers a
       WHERE ${scope.ownSql('a')} AND a.intake_id = $1`,
      [intakeId],
    );
    return Object.assign(Object.create(null), row?.answers) as Answers;
  }

  /** Whether it was taken: a save that was taken before changes nothing. */
  async save(
    scope: Scope,
    { id, version }: { id: string; version: number },
    { path, values, saveId }: DraftAnswer,
  ): Promise<boolean> {
    const taken = await scope.db.query<unknown[]>(
      `INSERT INTO intake_answers AS a (practice_id, intake_id, link_id, value, version, saved_by, saved_at, save_ids)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (practice_id, intake_id, link_id) DO UPDATE SET value = excluded.value, version = excluded.version,
         saved_by = excluded.saved_by, saved_at = excluded.saved_at, save_ids = (excluded.save_ids || a.save_ids)[1:${REMEMBERED}]
       WHERE NOT a.save_ids && excluded.save_ids
       RETURNING 1`,
      [
        scope.practiceId,
        id,
        path,
        JSON.stringify(values),
        version,
        deviceOf(scope),
        scope.now,
        saveId === undefined ? [] : [saveId],
      ],
    );
    return taken.length > 0;
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
