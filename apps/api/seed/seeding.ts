import type { INestApplicationContext } from '@nestjs/common';
import type { Actor, Scope } from '../src/platform/scope/scope';
import type { Scopes } from '../src/platform/scope/scopes';

/** What every part of the demo is made with. */
export interface Seeding {
  app: INestApplicationContext;
  scopes: Scopes;
  owner: Actor;
  timeZone: string;
  /** The calendar day so many days before today. */
  dayAgo(days: number): string;
  /** That day at an hour, UTC; never in the future. */
  at(days: number, hour?: number): Date;
}

/** Something the owner did so many days ago. */
export const asOwner = <T>(
  seeding: Seeding,
  daysAgo: number,
  hour: number,
  work: (scope: Scope) => Promise<T>,
): Promise<T> =>
  seeding.scopes.run(seeding.owner, { action: 'demo', requestId: 'seed', at: seeding.at(daysAgo, hour) }, work);
