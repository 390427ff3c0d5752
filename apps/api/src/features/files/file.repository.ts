import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { Scope } from '../../platform/scope/scope';
import { FileEntity } from './file.entity';

const MOST_LISTED = 500;
const PHOTOS = 'consent.photos';
const TAKEN_BACK = `
  SELECT 1 FROM intakes i
  WHERE i.practice_id = f.practice_id AND i.id = f.intake_id AND i.submitted_at IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM intake_answers a
    WHERE a.practice_id = f.practice_id AND a.intake_id = f.intake_id
      AND a.value @> jsonb_build_array(jsonb_build_object('id', f.id::text)))`;

@Injectable()
export class FileRepository {
  /** The same id twice is one row. */
  async insertOnce(scope: Scope, file: FileEntity): Promise<void> {
    await scope.db.createQueryBuilder().insert().into(FileEntity).values(file).orIgnore().execute();
  }

  async findById(scope: Scope, id: string): Promise<FileEntity | null> {
    return scope.db.findOneBy(FileEntity, { id, ...scope.own });
  }

  /** Held until the transaction ends: pieces of one file come one after the other. */
  async findToChange(scope: Scope, id: string): Promise<FileEntity | null> {
    return scope.db.findOne(FileEntity, { where: { id, ...scope.own }, lock: { mode: 'pessimistic_write' } });
  }

  async update(scope: Scope, id: string, changes: Partial<FileEntity>): Promise<void> {
    await scope.db.update(FileEntity, { id, ...scope.own }, changes);
  }

  async delete(scope: Scope, id: string): Promise<void> {
    await scope.db.delete(FileEntity, { id, ...scope.own });
  }

  async countOf(scope: Scope, intakeId: string): Promise<number> {
    return scope.db.countBy(FileEntity, { intakeId, ...scope.own });
  }

  async listReady(scope: Scope, intakeId: string, ids: string[]): Promise<FileEntity[]> {
    return scope.db.findBy(FileEntity, { intakeId, id: In(ids), readyAt: Not(IsNull()), ...scope.own });
  }

  /** Of a form that was handed in only what its answers name: the client took the rest back. */
  async listOf(scope: Scope, clientId: string): Promise<FileEntity[]> {
    return scope.db
      .createQueryBuilder(FileEntity, 'f')
      .where({ clientId, readyAt: Not(IsNull()), ...scope.own })
      .andWhere(`NOT EXISTS (${TAKEN_BACK})`)
      .orderBy({ 'f.createdAt': 'DESC', 'f.id': 'DESC' })
      .take(MOST_LISTED)
      .getMany();
  }

  /** Intakes whose consent to store photos was taken back. */
  async listWithdrawn(scope: Scope, clientId: string): Promise<Set<string>> {
    const rows = await scope.db.query<{ intake_id: string }[]>(
      `SELECT w.intake_id FROM consent_withdrawals w WHERE ${scope.ownSql('w')} AND w.client_id = $1 AND w.purpose = $2`,
      [clientId, PHOTOS],
    );
    return new Set(rows.map(({ intake_id }) => intake_id));
  }
}
