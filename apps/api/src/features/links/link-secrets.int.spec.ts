import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { startTestApp, type TestApp } from '../../../test/test-app';

const lines: string[] = [];
let test: TestApp;
beforeAll(
  async () => (test = await startTestApp('2026-03-02T09:00:00Z', { log: { write: (line) => lines.push(line) } })),
);
afterAll(() => test.close());

const text = 'mostly-behind-the-knees';
const name = 'Zephyrine';
const document = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'One question',
  item: [{ linkId: 'where', type: 'string', required: true, text: 'Where?' }],
};

async function aSentLink() {
  const { owner } = await test.aPractice();
  const { body: made } = await owner.post('/api/forms', document).expect(201);
  const formId = made.items[0].form.id as string;
  await owner.post(`/api/forms/${formId}/publish`).expect(200);
  const { body: client } = await owner.post('/api/clients', { firstName: name, email: 'z@example.com' }).expect(201);
  const sending = { purpose: 'intake', formId, send: true };
  const { body: link } = await owner
    .post(`/api/clients/${client.id}/links`, sending, { 'idempotency-key': randomUUID() })
    .expect(201);
  return { owner, linkId: link.id as string, token: new URL(link.url as string).hash.slice(1) };
}

/** A link from being sent to being withdrawn, with every wrong turn on the way; returns what must stay secret of it. */
async function wholeLife(): Promise<string[]> {
  const { owner, linkId, token } = await aSentLink();
  const [phone, laptop] = [test.anonymous(), test.anonymous()];
  const opened = await phone.post('/api/public/redeem', { token }).expect(200);
  const session = /skinroot-link=([\w-]{43})/.exec(String(opened.headers['set-cookie']))?.[1] ?? 'none';
  await phone.put('/api/public/intake/answers/where', { value: text }).expect(200);
  await laptop.post('/api/public/code', { token }).expect(200);
  const { code } = (await owner.post(`/api/links/${linkId}/code`).expect(201)).body as { code: string };
  await laptop.post('/api/public/redeem', { token, code: code === '000000' ? '111111' : '000000' }).expect(422);
  await laptop.post('/api/public/redeem', { token, code }).expect(200);
  await goAstray(token);
  const { body: form } = await phone.get('/api/public/intake').expect(200);
  const signature = { name: `${name} Lind`, textShown: form.consentText, language: 'en', timeZone: 'UTC' };
  await phone.post('/api/public/intake/submit', { signature }).expect(200);
  await owner.post(`/api/links/${linkId}/revoke`).expect(200);
  await phone.post('/api/public/redeem', { token }).expect(401);
  return [token, session, code];
}

/** The token where it does not belong: in an address, in a body that is broken or refused. */
async function goAstray(token: string): Promise<void> {
  const stranger = test.anonymous();
  for (const path of ['/c', '/c/', '/api/public/session', '/api/public/redeem', '/api/public/intake', `/api/${token}`])
    await stranger.get(`${path}?token=${token}`);
  await stranger.post('/api/public/redeem', { token, more: token }).expect(422);
  await stranger.post('/api/public/redeem', { token: `${token}${token}` });
  await stranger
    .call('post', '/api/public/redeem', { 'content-type': 'application/json' })
    .send(`{"token":"${token}"`)
    .expect(400);
  await stranger.call('post', '/api/public/redeem', { 'content-type': 'text/plain' }).send(token).expect(415);
}

it('token, cookie and code of a link stand in no row and no line of the log', async () => {
  const words = await wholeLife();
  const rows = await dump();
  expect(rows.join('\n')).toContain(text);
  expect(lines.length).toBeGreaterThan(20);
  for (const word of words) {
    const traces = [word, Buffer.from(word).toString('hex'), Buffer.from(word, 'base64url').toString('hex')];
    // A code is six digits: as a word of its own, not within some number.
    const found = new RegExp(traces.map((trace) => `(?<![\\w-])${trace}(?![\\w-])`).join('|'));
    expect(rows.filter((row) => found.test(row))).toEqual([]);
    expect(lines.filter((line) => found.test(line))).toEqual([]);
  }
});

it('what a client says is in no line of the log, not even when the database fails at it', async () => {
  const { token } = await aSentLink();
  const phone = test.anonymous();
  await phone.post('/api/public/redeem', { token }).expect(200);
  await asAdmin((admin) => admin.query('ALTER TABLE intake_answers ADD CONSTRAINT never CHECK (false) NOT VALID'));
  await phone.put('/api/public/intake/answers/where', { value: text }).expect(500);
  await asAdmin((admin) => admin.query('ALTER TABLE intake_answers DROP CONSTRAINT never'));
  const failed = lines.filter((line) => line.includes('request failed'));
  expect(failed).toEqual([expect.stringMatching(/violates check constraint.*"code":"23514"/)]);
  expect(lines.filter((line) => line.includes(text) || line.includes(name))).toEqual([]);
});

/** Every row of every table as text, past all policies. */
const dump = () =>
  asAdmin(async (admin) => {
    const { rows: tables } = await admin.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await admin.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
      found.push(...rows.map(({ text }) => text));
    }
    return found;
  });

async function asAdmin<T>(work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: test.urls.adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
