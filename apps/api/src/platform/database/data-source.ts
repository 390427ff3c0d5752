import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from '../../entities';
import { PreparingClient } from './preparing-client';

const POOL_SIZE = 10;
const STATEMENT_TIMEOUT_MS = 15_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 15_000;

/** What TypeORM is told, in the app, on the command line and in specs alike. */
export function dataSourceOptions(url: string) {
  return {
    type: 'postgres',
    url,
    entities: [...entities],
    synchronize: false,
    migrationsRun: false,
    applicationName: 'skinroot',
    poolSize: POOL_SIZE,
    connectTimeoutMS: 10_000,
    extra: {
      Client: PreparingClient,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    },
  } satisfies DataSourceOptions;
}

/** The pool of the restricted role: what every request works through. Connected when it resolves; `destroy()` ends it. */
export function createAppDataSource(appUrl: string): Promise<DataSource> {
  return new DataSource(dataSourceOptions(appUrl)).initialize();
}
