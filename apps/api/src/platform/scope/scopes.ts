import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock';
import { orderedId } from './ordered-id';
import { type Actor, Scope } from './scope';

export const PRACTICE_FILTER = Symbol('PRACTICE_FILTER');

export interface Trace {
  /** What the access log says was done. */
  action: string;
  requestId: string;
  /** The moment it happens; now, except for the demo's past. */
  at?: Date;
}

/** Opens scopes: a transaction that the database knows the practice of, and the access log written at its end. */
@Injectable()
export class Scopes {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    // Off only in the spec that proves row level security alone keeps practices apart.
    @Inject(PRACTICE_FILTER) private readonly filtersByPractice: boolean,
  ) {}

  async run<T>(actor: Actor, trace: Trace, work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.database.transaction(async (db) => {
      await db.query(`SELECT set_config('app.practice', $1, true)`, [actor.practiceId]);
      const scope = new Scope(actor, db, trace.at ?? this.clock.now(), this.filtersByPractice);
      const result = await work(scope);
      for (const clientId of scope.touched) await this.log(scope, trace, clientId);
      return result;
    });
  }

  private async log(scope: Scope, trace: Trace, clientId: string): Promise<void> {
    const { actor } = scope;
    await scope.db.query(
      `INSERT INTO audit_log (id, practice_id, at, actor_kind, actor_id, action, client_id, request_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        orderedId(scope.now),
        actor.practiceId,
        scope.now,
        actor.kind,
        actor.id,
        trace.action,
        clientId,
        trace.requestId,
      ],
    );
  }
}
