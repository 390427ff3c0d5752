import { type Client } from 'pg';

/** Owns the database and everything in it; runs migrations, never serves a request. */
export const OWNER_ROLE = 'skinroot_owner';
/** What requests run as: owns nothing and is bound by row level security. */
export const APP_ROLE = 'skinroot_app';
export const DATABASE = 'skinroot';
/** Two starts at once would trip over each other's ALTER ROLE. */
const ROLES_LOCK = 7_546_670;

export interface RolePasswords {
  readonly owner: string;
  readonly app: string;
}

/** Makes roles and database of the embedded server where they are missing. Asked by its superuser, on every start. */
export async function ensureRolesAndDatabase(admin: Client, passwords: RolePasswords): Promise<void> {
  await admin.query('select pg_advisory_lock($1)', [ROLES_LOCK]);
  const names = await admin.query<{ name: string }>(
    'select rolname as name from pg_roles union all select datname from pg_database',
  );
  const present = new Set(names.rows.map((row) => row.name));
  for (const [role, password] of [
    [OWNER_ROLE, passwords.owner],
    [APP_ROLE, passwords.app],
  ] as const) {
    const verb = present.has(role) ? 'alter' : 'create';
    await admin.query(`${verb} role ${role} ${WEAK_LOGIN} password ${admin.escapeLiteral(password)}`);
  }
  if (!present.has(DATABASE)) await admin.query(`create database ${DATABASE} owner ${OWNER_ROLE}`);
  await admin.query(`revoke all on database ${DATABASE} from public`);
  await admin.query(`grant connect on database ${DATABASE} to ${APP_ROLE}`);
  await admin.query('select pg_advisory_unlock($1)', [ROLES_LOCK]);
}

export const WEAK_LOGIN = 'with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls';
