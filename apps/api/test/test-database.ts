import { randomBytes } from 'node:crypto';
import { OWNER_ROLE } from '../src/platform/database/database-roles';
import { inDatabase, onServer, TEMPLATE } from './test-server';

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** The superuser in this database: to look past policies, never to serve a request. */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/** A migrated, empty database for one suite, copied from the template of this run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = serverAddresses();
  const name = `suite_${randomBytes(8).toString('hex')}`;
  await onServer(server.adminUrl, `create database ${name} template ${TEMPLATE} owner ${OWNER_ROLE}`);
  return {
    ownerUrl: inDatabase(server.ownerUrl, name),
    appUrl: inDatabase(server.appUrl, name),
    adminUrl: inDatabase(server.adminUrl, name),
    drop: () => onServer(server.adminUrl, `drop database if exists ${name} with (force)`),
  };
}

function serverAddresses() {
  const {
    TEST_DATABASE_OWNER_URL: ownerUrl,
    TEST_DATABASE_APP_URL: appUrl,
    TEST_DATABASE_ADMIN_URL: adminUrl,
  } = process.env;
  if (!ownerUrl || !appUrl || !adminUrl)
    throw new Error('There is no test server: run this spec through jest, in the project "api".');
  return { ownerUrl, appUrl, adminUrl };
}
