// The client list over 100,000 clients: the product against node:http and pg running the same statements, in one run.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { ratio } from './floor/load.mjs';
import { ended, readyLine, signUp, startProduct } from './floor/product.mjs';

const CLIENTS = 100_000;
const PAGE = 50;

const product = await startProduct();
try {
  const { cookie, practiceId } = await signUp(product.origin);
  await fill(practiceId);
  const headers = { cookie, accept: 'application/json' };
  const list = (query) => () => ({ url: `${product.origin}/api/clients?limit=${PAGE}${query}`, headers });
  const lastPage = `&cursor=${cursorOf('name 099900', '00000000-0000-4000-8000-000000000000')}`;

  const floor = await startFloor(practiceId, cookie);
  try {
    await ratio('client list, first page / bare floor', list(''), () => ({ url: floor.origin }));
  } finally {
    await floor.stop();
  }
  await ratio('client list, last page / first page', list(lastPage), list(''));
  await ratio('client search "name 0999" / first page', list('&search=name%200999'), list(''));
} finally {
  await product.stop();
}

async function fill(practiceId) {
  const owner = new pg.Client({ connectionString: product.databaseUrl('app') });
  await owner.connect();
  await owner.query('BEGIN');
  await owner.query(`SELECT set_config('app.practice', $1, true)`, [practiceId]);
  await owner.query(
    `INSERT INTO clients (id, practice_id, first_name, last_name, sort_name, time_zone, locale, status, created_at)
     SELECT gen_random_uuid(), $1, lpad(n::text, 6, '0'), 'Name', 'name ' || lpad(n::text, 6, '0'), 'UTC', 'en', 'new', now() - n * interval '1 minute'
     FROM generate_series(0, $2 - 1) n`,
    [practiceId, CLIENTS],
  );
  await owner.query(
    `INSERT INTO client_words (practice_id, client_id, word) SELECT practice_id, id, unnest(ARRAY['name', first_name]) FROM clients WHERE practice_id = $1`,
    [practiceId],
  );
  await owner.query('COMMIT');
  await owner.end();
  const maintenance = new pg.Client({ connectionString: product.databaseUrl('owner') });
  await maintenance.connect();
  await maintenance.query('VACUUM ANALYZE clients');
  await maintenance.query('VACUUM ANALYZE client_words');
  await maintenance.end();
}

async function startFloor(practiceId, cookie) {
  const token = decodeURIComponent(cookie.split('=')[1]);
  const work = {
    url: product.databaseUrl('app'),
    before: [
      {
        sql: `SELECT * FROM session_member($1, now(), '30 minutes'::interval)`,
        values: [{ hex: createHash('sha256').update(token).digest('hex') }],
      },
    ],
    steps: [
      { sql: `SELECT set_config('app.practice', $1, true)`, values: [practiceId] },
      {
        sql: `SELECT c.id, c.first_name, c.last_name, c.sort_name, c.status, c.conditions, c.tags, c.last_check_in_on::text, c.created_at, c.archived_at,
                (SELECT p.name FROM plans p WHERE p.practice_id = c.practice_id AND p.client_id = c.id ORDER BY p.created_at DESC LIMIT 1) AS program
              FROM clients c WHERE c.practice_id = $1 AND c.archived_at IS NULL ORDER BY c.sort_name, c.id LIMIT ${PAGE + 1}`,
        values: [practiceId],
      },
    ],
    answer: 1,
  };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'floor/bare-server.mjs'), JSON.stringify(work)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { origin: await readyLine(child, /(http:\/\/localhost:\d+)/), stop: () => ended(child) };
}

function cursorOf(...keys) {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}
