// Handing in a signed intake of 60 answers: the product against node:http and pg running the same statements, in one run.
import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ratio } from './floor/load.mjs';
import { ended, readyLine, signUp, startProduct } from './floor/product.mjs';

const QUESTIONS = 60;
/** An intake is handed in once: so many are ready for each side. */
const INTAKES = 5000;
const ALLOWED = 1.3;
const SIGNED = 'By typing my name I confirm my answers.';

const linkIds = Array.from({ length: QUESTIONS }, (_, at) => `question.${at + 1}`);
const product = await startProduct();
try {
  const { cookie, practiceId } = await signUp(product.origin);
  const setting = await prepare(cookie, practiceId);
  const body = JSON.stringify({
    signature: { name: 'Bench Client', textShown: SIGNED, language: 'en', timeZone: 'UTC' },
  });
  let turn = 0;
  const submit = () => ({
    url: `${product.origin}/api/public/intake/submit`,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: product.origin,
      cookie: `${setting.cookieName}=${setting.product[turn++].token}`,
    },
    body,
  });
  const floor = await startFloor(practiceId, setting);
  try {
    const bare = () => ({ url: floor.origin, method: 'POST', body });
    const median = await ratio('intake submit / bare floor', submit, bare, { pairs: 7, seconds: 1 });
    console.log(`time ${(1 / median).toFixed(2)}x of the bare transaction, ${ALLOWED}x allowed`);
  } finally {
    await floor.stop();
  }
} finally {
  await product.stop();
}

/** A form, a client, and intakes with every question answered, each with an opened link. */
async function prepare(cookie, practiceId) {
  const send = async (method, path, body) => {
    const headers = { origin: product.origin, cookie, ...(body && { 'content-type': 'application/json' }) };
    const response = await fetch(`${product.origin}${path}`, { method, headers, body: body && JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response;
  };
  const item = linkIds.map((linkId) => ({ linkId, text: `About ${linkId}`, type: 'string', required: true }));
  const questionnaire = { resourceType: 'Questionnaire', status: 'active', title: 'Bench', item };
  const made = await (await send('POST', '/api/forms', questionnaire)).json();
  const formId = made.items[0].form.id;
  await send('POST', `/api/forms/${formId}/publish`);
  const client = await (await send('POST', '/api/clients', { firstName: 'Bench' })).json();
  const link = await (await send('POST', `/api/clients/${client.id}/links`, { purpose: 'intake', formId })).json();
  const opened = await send('POST', '/api/public/redeem', { token: link.url.split('#')[1] });
  const cookieName = opened.headers.getSetCookie()[0].split('=')[0];
  const some = () =>
    Array.from({ length: INTAKES }, () => ({ id: randomUUID(), token: randomBytes(32).toString('base64url') }));
  const setting = { formId, clientId: client.id, cookieName, product: some(), floor: some() };
  await fill(practiceId, setting);
  return setting;
}

async function fill(practiceId, { formId, clientId, product: ours, floor }) {
  const database = new pg.Client({ connectionString: product.databaseUrl('app') });
  await database.connect();
  await database.query('BEGIN');
  await database.query(`SELECT set_config('app.practice', $1, true)`, [practiceId]);
  await database.query('SET LOCAL statement_timeout = 0');
  const intakes = [...ours, ...floor];
  const ids = intakes.map(({ id }) => id);
  await database.query(
    `INSERT INTO intakes (id, practice_id, client_id, form_id, form_version, state, answered, total, created_at, started_at)
     SELECT id, $2, $3, $4, 1, 'started', ${QUESTIONS}, ${QUESTIONS}, now(), now() FROM unnest($1::uuid[]) id`,
    [ids, practiceId, clientId, formId],
  );
  await database.query(
    `INSERT INTO intake_answers (practice_id, intake_id, link_id, value, saved_at)
     SELECT $2, id, link_id, '["An answer of some length, as people write them"]', now() FROM unnest($1::uuid[]) id, unnest($3::text[]) link_id`,
    [ids, practiceId, linkIds],
  );
  await database.query(
    `INSERT INTO links (id, practice_id, client_id, purpose, intake_id, token_hash, created_at, expires_at, opened_at)
     SELECT id, $2, $3, 'intake', id, sha256(id::text::bytea), now(), now() + interval '1 day', now() FROM unnest($1::uuid[]) id`,
    [ids, practiceId, clientId],
  );
  await database.query(
    `INSERT INTO link_sessions (id_hash, practice_id, link_id, created_at)
     SELECT sha256(token::bytea), $3, id, now() FROM unnest($1::uuid[], $2::text[]) AS made (id, token)`,
    [ids, intakes.map(({ token }) => token), practiceId],
  );
  await database.query('COMMIT');
  await database.end();
  const maintenance = new pg.Client({ connectionString: product.databaseUrl('owner') });
  await maintenance.connect();
  for (const table of ['intakes', 'intake_answers', 'links', 'link_sessions'])
    await maintenance.query(`VACUUM ANALYZE ${table}`);
  await maintenance.end();
}

async function startFloor(practiceId, { clientId, formId, floor }) {
  const ids = { each: floor.map(({ id }) => id) };
  const hashes = { each: floor.map(({ token }) => ({ hex: sha256(token) })) };
  const item = linkIds.map((linkId) => ({
    linkId,
    text: `About ${linkId}`,
    answer: [{ valueString: 'An answer of some length, as people write them' }],
  }));
  const response = {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    questionnaire: `urn:uuid:${formId}|1`,
    item,
  };
  const signature = {
    name: 'Bench Client',
    at: new Date(),
    textHash: sha256(SIGNED),
    text: SIGNED,
    language: 'en',
    timeZone: 'UTC',
    version: 1,
  };
  const work = {
    url: product.databaseUrl('app'),
    before: [{ sql: 'SELECT * FROM link_session($1, now())', values: [hashes] }],
    steps: [
      { sql: `SELECT set_config('app.practice', $1, true)`, values: [practiceId] },
      { sql: 'SELECT * FROM intakes WHERE practice_id = $1 AND id = $2 FOR UPDATE', values: [practiceId, ids] },
      { sql: 'SELECT * FROM clients WHERE practice_id = $1 AND id = $2', values: [practiceId, clientId] },
      { sql: 'SELECT * FROM intake_answers WHERE practice_id = $1 AND intake_id = $2', values: [practiceId, ids] },
      {
        sql: `UPDATE intakes SET state = 'submitted', submitted_at = now(), response = $3, signature = $4, version = version + 1
              WHERE practice_id = $1 AND id = $2 RETURNING submitted_at`,
        values: [practiceId, ids, JSON.stringify(response), JSON.stringify(signature)],
      },
      {
        sql: `INSERT INTO client_events (id, practice_id, client_id, at, kind, text) VALUES ($1, $2, $3, now(), 'intake-submitted', 'Intake signed and handed in')`,
        values: [{ uuid: true }, practiceId, clientId],
      },
      {
        sql: `INSERT INTO audit_log (id, practice_id, at, actor_kind, actor_id, action, client_id, request_id)
              VALUES ($1, $2, now(), 'client', $3, 'POST /api/public/intake/submit', $3, $4)`,
        values: [{ uuid: true }, practiceId, clientId, { uuid: true }],
      },
    ],
    answer: 4,
  };
  // Too long for an argument: the work is read from a file.
  const folder = mkdtempSync(join(tmpdir(), 'skinroot-floor-'));
  const file = join(folder, 'work.json');
  writeFileSync(file, JSON.stringify(work));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'floor/bare-server.mjs'), `@${file}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await readyLine(child, /(http:\/\/localhost:\d+)/);
  rmSync(folder, { recursive: true });
  return { origin, stop: () => ended(child) };
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}
