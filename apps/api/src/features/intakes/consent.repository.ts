import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { Scope } from '../../platform/scope/scope';
import { IntakeEntity } from './intake.entity';

const MOST_LISTED = 50;

@Injectable()
export class ConsentRepository {
  async listSigned(scope: Scope, clientId: string): Promise<IntakeEntity[]> {
    return scope.db.find(IntakeEntity, {
      where: { clientId, signature: Not(IsNull()), ...scope.own },
      order: { submittedAt: 'DESC', id: 'DESC' },
      take: MOST_LISTED,
    });
  }

  /** Intake id and purpose, joined by a blank -> when it was withdrawn. */
  async listWithdrawals(scope: Scope, clientId: string): Promise<Map<string, Date>> {
    const rows = await scope.db.query<{ intake_id: string; purpose: string; withdrawn_at: Date }[]>(
      `SELECT w.intake_id, w.purpose, w.withdrawn_at FROM consent_withdrawals w WHERE ${scope.ownSql('w')} AND w.client_id = $1`,
      [clientId],
    );
    return new Map(rows.map(({ intake_id, purpose, withdrawn_at }) => [`${intake_id} ${purpose}`, withdrawn_at]));
  }

  /** False when it was withdrawn before: the first time stays. */
  async withdraw(
    scope: Scope,
    { clientId, intakeId, purpose }: { clientId: string; intakeId: string; purpose: string },
  ): Promise<boolean> {
    const rows = await scope.db.query<unknown[]>(
      `INSERT INTO consent_withdrawals (practice_id, intake_id, purpose, client_id, withdrawn_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING 1`,
      [scope.practiceId, intakeId, purpose, clientId, scope.now],
    );
    return rows.length > 0;
  }
}
