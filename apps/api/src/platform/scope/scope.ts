import type { Role } from '@skinroot/contracts';
import type { EntityManager } from 'typeorm';

/** Who asks: a member of the practice, a client through a link, or the system itself (seed, jobs). */
export type Actor =
  | { kind: 'member'; practiceId: string; id: string; role: Role }
  | {
      kind: 'client';
      practiceId: string;
      id: string;
      linkId: string;
      purpose: 'intake' | 'portal';
      intakeId: string | null;
      /** Opaque name of the browser that opened the link. */ device?: string;
    }
  | { kind: 'system'; practiceId: string; id: null };

/** A row by its columns. */
export interface NewRow {
  table: string;
  columns: Readonly<Record<string, string | Date | null>>;
}

/**
 * One practice, one actor, one short transaction: the first argument of services and repositories.
 * Made only by `Scopes`, after a guard has named the actor.
 */
export class Scope {
  /** Clients whose record this scope has read or written; each leaves a row in the access log. */
  readonly touched = new Set<string>();

  constructor(
    readonly actor: Actor,
    readonly db: EntityManager,
    readonly now: Date,
    private readonly filtersByPractice: boolean,
    /** What goes in with the end of the transaction, in one trip. */
    readonly lastRows: NewRow[] = [],
  ) {}

  get practiceId(): string {
    return this.actor.practiceId;
  }

  /** The practice's own rows, for a TypeORM `where`. The database's policies say the same again. */
  get own(): { practiceId?: string } {
    return this.filtersByPractice ? { practiceId: this.practiceId } : {};
  }

  /** The same condition for written SQL, in one text for all practices: it is parsed once. */
  ownSql(alias: string): string {
    return this.filtersByPractice ? `${alias}.practice_id = current_setting('app.practice')::uuid` : 'true';
  }

  /** Adds a row that nothing in this scope reads back. */
  writeLast(row: NewRow): void {
    this.lastRows.push(row);
  }

  touch(clientId: string): void {
    this.touched.add(clientId);
  }

  /** The signed-in member; clients and the system have no business where this is asked. */
  get member(): Extract<Actor, { kind: 'member' }> {
    if (this.actor.kind !== 'member') throw new RangeError('a member is needed here');
    return this.actor;
  }

  /** The client behind an opened link, for pages that show a client their own record. */
  get client(): Extract<Actor, { kind: 'client' }> {
    if (this.actor.kind !== 'client') throw new RangeError('a client is needed here');
    return this.actor;
  }

  /** The same transaction for what the calendar does: nobody asked for it, and nobody looked at the record. */
  asSystem(): Scope {
    return new Scope(
      { kind: 'system', practiceId: this.practiceId, id: null },
      this.db,
      this.now,
      this.filtersByPractice,
      this.lastRows,
    );
  }
}
