// Saving a day from the client's page: the product against node:http and pg running the same statements, in one run.
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ratio } from './floor/load.mjs';
import { ended, readyLine, signUp, startProduct } from './floor/product.mjs';

const product = await startProduct();
try {
  const { cookie, practiceId } = await signUp(product.origin);
  const post = (path, body, headers = {}) =>
    fetch(`${product.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: product.origin, cookie, ...headers },
      body: JSON.stringify(body),
    });
  // As many clients as requests under way: a client fills in a day once, not sixteen times at once.
  const clients = [];
  for (let number = 0; number < 48; number++) {
    const { id } = await (await post('/api/clients', { firstName: `Client ${number}`, timeZone: 'UTC' })).json();
    const { url } = await (await post(`/api/clients/${id}/links`, { purpose: 'portal' })).json();
    const opened = await post('/api/public/redeem', { token: url.split('#')[1] });
    clients.push({ id, cookie: opened.headers.getSetCookie()[0].split(';')[0] });
  }
  const day = new Date().toISOString().slice(0, 10);
  const skin = { itch: 3, burn: 1, red: 2, dry: 4, new: 0 };
  let turn = 0;
  const save = () => {
    const client = clients[turn++ % clients.length];
    const body = {
      clientMadeId: randomUUID(),
      recordedAt: new Date().toISOString(),
      skin,
      sleep: 2,
      stress: 2,
      stool: 4,
      plan: 'kept',
      offPlan: [],
      note: '',
    };
    return {
      url: `${product.origin}/api/public/check-ins/${day}`,
      method: 'PUT',
      headers: { 'content-type': 'application/json', origin: product.origin, cookie: client.cookie },
      body: JSON.stringify(body),
    };
  };

  const floor = await startFloor({ practiceId, clients, day });
  try {
    const bare = () => ({ url: floor.origin, method: 'PUT', body: JSON.stringify({ skin }) });
    await ratio('check-in write / bare floor', save, bare);
  } finally {
    await floor.stop();
  }
} finally {
  await product.stop();
}

async function startFloor({ practiceId, clients, day }) {
  const each = (values) => ({ each: values });
  const ids = each(clients.map(({ id }) => id));
  const hashes = clients.map(({ cookie }) => ({ hex: sha256(decodeURIComponent(cookie.split('=')[1])) }));
  const row = [3, 1, 2, 4, 0, 20, 2, 2, 4];
  const work = {
    url: product.databaseUrl('app'),
    before: [{ sql: 'SELECT * FROM link_session($1, now())', values: [each(hashes)] }],
    steps: [
      { sql: `SELECT set_config('app.practice', $1, true)`, values: [practiceId] },
      { sql: 'SELECT * FROM clients WHERE practice_id = $1 AND id = $2', values: [practiceId, ids] },
      {
        sql: `INSERT INTO check_ins (id, practice_id, client_id, day, time_zone, client_made_id, origin, itch, burn, red, dry, new_spots, skin_index,
                sleep, stress, stool, plan, off_plan, note, recorded_at, saved_at)
              VALUES ($1, $2, $3, $4, 'UTC', $5, 'observed', ${row.join(', ')}, 'kept', '[]', '', now(), now())
              ON CONFLICT (practice_id, client_id, day) DO UPDATE SET client_made_id = excluded.client_made_id, saved_at = excluded.saved_at`,
        values: [{ uuid: true }, practiceId, ids, day, { uuid: true }],
      },
      {
        sql: 'SELECT * FROM check_ins WHERE practice_id = $1 AND client_id = $2 AND day = $3',
        values: [practiceId, ids, day],
      },
      {
        sql: `INSERT INTO audit_log (id, practice_id, at, actor_kind, actor_id, action, client_id, request_id)
              VALUES ($1, $2, now(), 'client', $3, 'PUT /api/public/check-ins/:day', $3, $4)`,
        values: [{ uuid: true }, practiceId, ids, { uuid: true }],
      },
    ],
    answer: 3,
  };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'floor/bare-server.mjs'), JSON.stringify(work)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { origin: await readyLine(child, /(http:\/\/localhost:\d+)/), stop: () => ended(child) };
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}
