import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/scope/scope';

/** What is older than these is left over. */
export interface LeftOverSince {
  /** Begun and never finished. */
  begun: Date;
  /** Uploads of which a piece came since, whenever they were begun. */
  goingOn: readonly string[];
  /** Whole, and no answer names it. */
  unclaimed: Date;
  /** Of a form that was handed in: no answer can come any more. */
  handedIn: Date;
}

export interface LeftOver {
  id: string;
  client_id: string;
}

// An answer of any of the client's forms, or a response as it was signed, holds a file; so does a link by which the answer
// can still come from a phone without network, unless a later answer to the same question left the file out.
const LEFT_OVER = `
  NOT EXISTS (
    SELECT 1 FROM intake_answers a JOIN intakes o ON o.practice_id = a.practice_id AND o.id = a.intake_id
    WHERE o.practice_id = f.practice_id AND o.client_id = f.client_id
      AND a.value @> jsonb_build_array(jsonb_build_object('id', f.id::text)))
  AND NOT EXISTS (
    SELECT 1 FROM intakes o
    WHERE o.practice_id = f.practice_id AND o.client_id = f.client_id AND strpos(o.response::text, f.id::text) > 0)
  AND (
    i.submitted_at < $1
    OR (i.submitted_at IS NULL AND f.ready_at IS NULL AND f.created_at < $2 AND f.id::text <> ALL ($5))
    OR (i.submitted_at IS NULL AND f.ready_at < $3 AND (
      EXISTS (
        SELECT 1 FROM intake_answers a
        WHERE a.practice_id = f.practice_id AND a.intake_id = f.intake_id AND a.link_id = f.link_id AND a.saved_at > f.ready_at AND a.saved_at < $3)
      OR NOT EXISTS (
        SELECT 1 FROM links l
        WHERE l.practice_id = f.practice_id AND l.intake_id = f.intake_id AND l.revoked_at IS NULL AND l.expires_at > $4))))`;

/** Files that nothing refers to. */
@Injectable()
export class LeftOverFileRepository {
  /**
   * Deletes them, and says which they were. The intakes are held first, as a save holds them: an answer that comes meanwhile
   * is seen.
   */
  async delete(scope: Scope, since: LeftOverSince): Promise<LeftOver[]> {
    const dates = [since.handedIn, since.begun, since.unclaimed, scope.now, since.goingOn];
    const held = await scope.db.query<{ id: string }[]>(
      `SELECT i.id FROM intakes i
       WHERE ${scope.ownSql('i')} AND EXISTS (
         SELECT 1 FROM files f WHERE f.practice_id = i.practice_id AND f.intake_id = i.id AND ${LEFT_OVER})
       FOR UPDATE OF i SKIP LOCKED`,
      dates,
    );
    if (held.length === 0) return [];
    const [rows] = await scope.db.query<[LeftOver[], number]>(
      `DELETE FROM files f USING intakes i
       WHERE ${scope.ownSql('f')} AND i.practice_id = f.practice_id AND i.id = f.intake_id AND i.id = ANY ($6) AND ${LEFT_OVER}
       RETURNING f.id, f.client_id`,
      [...dates, held.map(({ id }) => id)],
    );
    return rows;
  }

  /** Names of everything in the store that a row still needs, and ids of uploads that are under way. */
  async listNeeded(scope: Scope): Promise<{ stored: Set<string>; incoming: Set<string> }> {
    const rows = await scope.db.query<
      { id: string; sha256: string | null; small_sha256: string | null; is_ready: boolean }[]
    >(
      `SELECT f.id, f.sha256, f.small_sha256, f.ready_at IS NOT NULL AS is_ready FROM files f WHERE ${scope.ownSql('f')}`,
    );
    return {
      stored: new Set(rows.flatMap(({ sha256, small_sha256 }) => [sha256 ?? [], small_sha256 ?? []].flat())),
      incoming: new Set(rows.filter(({ is_ready }) => !is_ready).map(({ id }) => id)),
    };
  }
}
