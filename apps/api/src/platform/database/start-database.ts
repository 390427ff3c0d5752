import { startEmbeddedPostgres } from './embedded-postgres';
import { type DatabaseSettings, openGivenDatabase } from './given-database';

/** A database that answers, with its two roles. `stop` ends what was started here, and nothing else. */
export interface RunningDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
}

/** The embedded PostgreSQL, unless an address is given. */
export async function startDatabase(env: DatabaseSettings): Promise<RunningDatabase> {
  if (env.DATABASE_URL === '') return startEmbeddedPostgres({ dataDir: env.DATA_DIR });
  return { ...(await openGivenDatabase(env)), stop: () => Promise.resolve() };
}
