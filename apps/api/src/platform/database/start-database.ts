import { type Env } from '../../config/env';

/** A database that answers, with its two roles. `stop` ends what was started here, and nothing else. */
export interface RunningDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
}

export function startDatabase(_env: Pick<Env, 'DATA_DIR' | 'DATABASE_URL' | 'APP_DATABASE_URL'>): Promise<RunningDatabase> {
  return Promise.reject(new Error('not written yet'));
}
