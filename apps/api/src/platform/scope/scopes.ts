import { Inject, Injectable } from '@nestjs/common';
import { escapeLiteral } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { Clock } from '../clock/clock';
import { orderedId } from './ordered-id';
import { type Actor, type NewRow, Scope } from './scope';

export const PRACTICE_FILTER = Symbol('PRACTICE_FILTER');

export interface Trace {
  /** What the access log says was done. */
  action: string;
  requestId: string;
  /** The moment it happens; now, except for the demo's past. */
  at?: Date;
}

const UUID = /^[0-9a-f-]{36}$/;

/** Begins the transaction and names the practice in one trip; TypeORM's own way takes two. */
async function begin(runner: QueryRunner, practiceId: string): Promise<void> {
  if (!UUID.test(practiceId)) throw new RangeError('a practice has a UUID');
  await runner.query(`START TRANSACTION; SET LOCAL app.practice = '${practiceId}'`);
  // So that locks are taken, and nothing opens a transaction of its own in this one.
  Object.assign(runner, { isTransactionActive: true });
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
    const runner = this.database.createQueryRunner();
    try {
      await begin(runner, actor.practiceId);
      const scope = new Scope(actor, runner.manager, trace.at ?? this.clock.now(), this.filtersByPractice);
      const result = await work(scope);
      for (const clientId of scope.touched) scope.writeLast(access(scope, trace, clientId));
      await runner.query([...scope.lastRows.map(insertion), 'COMMIT'].join('; '));
      return result;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** A line of the access log. */
function access({ actor, now }: Scope, { action, requestId }: Trace, clientId: string): NewRow {
  return {
    table: 'audit_log',
    columns: {
      id: orderedId(now),
      practice_id: actor.practiceId,
      at: now,
      actor_kind: actor.kind,
      actor_id: actor.id,
      action,
      client_id: clientId,
      request_id: requestId,
    },
  };
}

/** Several statements fit in one trip only with their values written out. */
function insertion({ table, columns }: NewRow): string {
  const values = Object.values(columns).map((value) => {
    if (value === null) return 'NULL';
    return escapeLiteral(value instanceof Date ? value.toISOString() : value);
  });
  return `INSERT INTO ${table} (${Object.keys(columns).join(', ')}) VALUES (${values.join(', ')})`;
}
