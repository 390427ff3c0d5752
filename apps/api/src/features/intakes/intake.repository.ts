import { Injectable } from '@nestjs/common';
import type { Answers, AnswerValue } from '@skinroot/forms';
import { In, IsNull, LessThan, Not } from 'typeorm';
import { rowById } from '../../platform/scope/row-by-id';
import type { Scope } from '../../platform/scope/scope';
import { IntakeAnswerEntity } from './intake-answer.entity';
import { IntakeEntity, type Signature } from './intake.entity';

/** What a list shows besides the row itself. */
export interface IntakeNames {
  form_title: string;
  reviewer: string | null;
}

const MOST_LISTED = 200;
const MOST_EXPORTED = 2000;

@Injectable()
export class IntakeRepository {
  async insert(scope: Scope, intake: IntakeEntity): Promise<void> {
    // TypeORM's insert type does not take open jsonb records.
    await scope.db.insert(IntakeEntity, intake as object);
  }

  async findById(scope: Scope, id: string): Promise<IntakeEntity | null> {
    return rowById(scope, IntakeEntity, id);
  }

  /** The row, held until the transaction ends: saves, hand-in and review come one after the other. */
  async findToChange(scope: Scope, id: string): Promise<IntakeEntity | null> {
    return rowById(scope, IntakeEntity, id, { forUpdate: true });
  }

  async findUnfinished(scope: Scope, clientId: string, formId: string): Promise<IntakeEntity | null> {
    return scope.db.findOne(IntakeEntity, {
      where: { clientId, formId, state: In(['sent', 'started']), askedOf: IsNull(), ...scope.own },
      order: { createdAt: 'DESC' },
    });
  }

  async hasUnread(scope: Scope, clientId: string): Promise<boolean> {
    return scope.db.existsBy(IntakeEntity, { clientId, state: 'submitted', ...scope.own });
  }

  /** The intake of the same form that the client handed in before this one. */
  async findBefore(scope: Scope, { id, clientId, formId, submittedAt }: IntakeEntity): Promise<IntakeEntity | null> {
    const before = submittedAt ? LessThan(submittedAt) : Not(IsNull());
    return scope.db.findOne(IntakeEntity, {
      where: { id: Not(id), clientId, formId, submittedAt: before, askedOf: IsNull(), ...scope.own },
      order: { submittedAt: 'DESC' },
    });
  }

  /** Questions asked back about an intake, oldest first. */
  async listFollowUps(scope: Scope, id: string): Promise<IntakeEntity[]> {
    return scope.db.find(IntakeEntity, {
      where: { askedOf: id, ...scope.own },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: MOST_LISTED,
    });
  }

  /** Every intake of a form that was handed in, newest first. */
  async listHandedIn(scope: Scope, formId: string): Promise<IntakeEntity[]> {
    return scope.db.find(IntakeEntity, {
      where: { formId, submittedAt: Not(IsNull()), ...scope.own },
      order: { submittedAt: 'DESC', id: 'DESC' },
      take: MOST_EXPORTED,
    });
  }

  /** Intake id -> its answers. */
  async listAnswersOf(scope: Scope, ids: string[]): Promise<Map<string, Answers>> {
    const rows = await scope.db.findBy(IntakeAnswerEntity, { intakeId: In(ids), ...scope.own });
    const found = new Map<string, Record<string, readonly AnswerValue[]>>();
    for (const { intakeId, linkId, value } of rows) {
      const answers = found.get(intakeId) ?? (Object.create(null) as Record<string, readonly AnswerValue[]>);
      answers[linkId] = value;
      found.set(intakeId, answers);
    }
    return found;
  }

  async list(scope: Scope, clientId: string): Promise<IntakeEntity[]> {
    return scope.db.find(IntakeEntity, {
      where: { clientId, ...scope.own },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: MOST_LISTED,
    });
  }

  /** Intake id -> names. */
  async listNames(scope: Scope, ids: string[]): Promise<Map<string, IntakeNames>> {
    const rows = await scope.db.query<({ id: string } & IntakeNames)[]>(
      `SELECT i.id, f.title AS form_title, m.name AS reviewer
       FROM intakes i
       JOIN forms f ON f.practice_id = i.practice_id AND f.id = i.form_id
       LEFT JOIN members m ON m.practice_id = i.practice_id AND m.id = i.reviewed_by
       WHERE ${scope.ownSql('i')} AND i.id = ANY ($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, ...names }) => [id, names]));
  }

  /** Begun, and how far it has come. */
  async moveForward(
    scope: Scope,
    { id }: IntakeEntity,
    { answered, total }: { answered: number; total: number },
  ): Promise<void> {
    await scope.db.query(
      `UPDATE intakes i SET state = 'started', answered = $2, total = $3, started_at = COALESCE(started_at, $4), version = version + 1
       WHERE ${scope.ownSql('i')} AND i.id = $1`,
      [id, answered, total, scope.now],
    );
  }

  async handIn(
    scope: Scope,
    { id }: IntakeEntity,
    { response, signature }: { response: Record<string, unknown>; signature: Signature },
  ): Promise<void> {
    await scope.db.query(
      `UPDATE intakes i SET state = 'submitted', submitted_at = $2, started_at = COALESCE(started_at, $2), response = $3, signature = $4, version = version + 1
       WHERE ${scope.ownSql('i')} AND i.id = $1`,
      [id, scope.now, response, signature],
    );
  }

  async update(scope: Scope, { id, version }: IntakeEntity, changes: Partial<IntakeEntity>): Promise<void> {
    await scope.db.update(IntakeEntity, { id, ...scope.own }, { ...changes, version: version + 1 } as object);
  }

  /** Path -> values, as libs/forms keeps answers. */
  async listAnswers(scope: Scope, intakeId: string): Promise<Answers> {
    const rows = await scope.db.findBy(IntakeAnswerEntity, { intakeId, ...scope.own });
    const answers = Object.create(null) as Record<string, readonly AnswerValue[]>;
    for (const { linkId, value } of rows) answers[linkId] = value;
    return answers;
  }
}
