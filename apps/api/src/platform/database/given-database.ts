import { createHmac } from 'node:crypto';
import { Client } from 'pg';
import { type Env } from '../../config/env';
import { keptSecret } from './data-folders';
import { APP_ROLE, WEAK_LOGIN } from './database-roles';

export type DatabaseSettings = Pick<Env, 'DATA_DIR' | 'DATABASE_URL' | 'APP_DATABASE_URL'>;

/**
 * A database that is run elsewhere. DATABASE_URL is its owner's; the restricted role is made there when the owner may,
 * or given as APP_DATABASE_URL when somebody else makes the roles. Either way it is checked to be weak.
 */
export async function openGivenDatabase(env: DatabaseSettings): Promise<{ ownerUrl: string; appUrl: string }> {
  const appUrl = env.APP_DATABASE_URL || (await ensureAppRole(env));
  await refuseStrongRole(appUrl);
  return { ownerUrl: env.DATABASE_URL, appUrl };
}

async function ensureAppRole({ DATABASE_URL, DATA_DIR }: DatabaseSettings): Promise<string> {
  const url = new URL(DATABASE_URL);
  const password = await appPassword(url, DATA_DIR);
  await withClient(DATABASE_URL, async (owner) => {
    // Instances that start together take turns; ALTER ROLE on one row fails when run twice at once.
    await owner.query('begin');
    await owner.query(`select pg_advisory_xact_lock(hashtext('${APP_ROLE}'))`);
    const { rowCount } = await owner.query('select 1 from pg_roles where rolname = $1', [APP_ROLE]);
    try {
      const verb = rowCount ? 'alter' : 'create';
      const strength = rowCount ? 'with login' : WEAK_LOGIN;
      await owner.query(`${verb} role ${APP_ROLE} ${strength} password ${owner.escapeLiteral(password)}`);
      await owner.query('commit');
    } catch (cause) {
      const advice = `Let the owner create roles (alter role ... createrole), or make ${APP_ROLE} yourself and set APP_DATABASE_URL.`;
      throw new Error(`The owner in DATABASE_URL may not make or change the role ${APP_ROLE}. ${advice}`, { cause });
    }
  });
  url.username = APP_ROLE;
  url.password = password;
  return url.href;
}

/** The same on every instance that has the owner's address, so that none changes it under another. */
function appPassword(ownerUrl: URL, dataDir: string): Promise<string> | string {
  if (ownerUrl.password === '') return keptSecret(dataDir, 'postgres-app');
  return createHmac('sha256', decodeURIComponent(ownerUrl.password)).update(APP_ROLE).digest('hex');
}

/** A role that row level security does not bind would make tenancy a matter of code alone: better not to start. */
async function refuseStrongRole(appUrl: string): Promise<void> {
  await withClient(appUrl, async (app) => {
    const { rows } = await app.query<{ name: string; strong: boolean }>(
      `select r.rolname as name,
              r.rolsuper or r.rolbypassrls or exists (select from pg_class c where pg_has_role(r.oid, c.relowner, 'usage')
                and c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)) as strong
         from pg_roles r where r.rolname = current_user`,
    );
    const role = rows[0];
    if (role?.strong)
      throw new Error(
        `The role ${role.name} is a superuser, bypasses row level security or owns tables: requests must not run as it.`,
      );
  });
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    application_name: 'skinroot-start',
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
