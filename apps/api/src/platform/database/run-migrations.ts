import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations';
import { migrateJobs } from '../jobs/job-runner';

/** One number for "Skinroot is migrating this database", the same for every instance that starts. */
const MIGRATION_LOCK = 7_546_668;

/** Brings the schema up to date as its owner; instances that start together wait for each other. Returns what ran. */
export async function runMigrations(ownerUrl: string): Promise<string[]> {
  const lock = new Client({ connectionString: ownerUrl, application_name: 'skinroot-migrations' });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await migrate(ownerUrl);
    await migrateJobs(ownerUrl);
    return ran;
  } finally {
    await lock.end();
  }
}

async function migrate(ownerUrl: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrations],
    synchronize: false,
    poolSize: 1,
  });
  await source.initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
