import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type Caller, startTestApp, type TestApp } from '../../../test/test-app';

const START = '2026-03-02T09:00:00Z';
let test: TestApp;
beforeAll(async () => (test = await startTestApp(START)));
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set(START);
  await test.database.query(`DELETE FROM rate_limits WHERE key LIKE 'redeem%'`);
});

const tokenOf = (url: string): string => new URL(url).hash.slice(1);

async function aClient(changes: object = {}) {
  const { owner } = await test.aPractice();
  const { body: client } = await owner.post('/api/clients', { firstName: 'Bo', ...changes }).expect(201);
  return { owner, client: client as { id: string }, path: `/api/clients/${client.id}/links` };
}

const redeem = (token: string, device: Caller = test.anonymous()) => device.post('/api/public/redeem', { token });

const firstLink = async (owner: Caller, path: string) =>
  (await owner.get(path).expect(200)).body.items[0] as { id: string; state: string };

describe('a link', () => {
  it('of an intake carries its token in the fragment, lasts 30 days and makes the intake', async () => {
    const { owner, client, path } = await aClient();
    const { body } = await owner.post(path, { purpose: 'intake' }).expect(201);
    expect(body).toMatchObject({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1\/c\/#[\w-]{43}$/),
      expiresAt: '2026-04-01T09:00:00.000Z',
      sent: 'skipped',
      sentBecause: 'not asked for',
    });
    const intakes = await owner.get(`/api/clients/${client.id}/intakes`).expect(200);
    expect(intakes.body.items).toEqual([
      expect.objectContaining({
        id: body.intakeId,
        state: 'sent',
        formVersion: 1,
        progress: { answered: 0, total: expect.any(Number), percent: 0 },
      }),
    ]);
    expect((await owner.get(`/api/clients/${client.id}`)).body).toMatchObject({
      status: 'intake-sent',
      intakeId: body.intakeId,
    });
    const timeline = await owner.get(`/api/clients/${client.id}/timeline`);
    expect(timeline.body.items.map((entry: { kind: string }) => entry.kind)).toContain('link-made');
  });

  it("to the client's pages lasts a year and makes no intake", async () => {
    const { owner, client, path } = await aClient();
    const { body } = await owner.post(path, { purpose: 'portal' }).expect(201);
    expect(body).toMatchObject({ expiresAt: '2027-03-02T09:00:00.000Z', intakeId: null });
    expect((await owner.get(`/api/clients/${client.id}`)).body.status).toBe('new');
  });

  it('made again opens the unfinished intake, so that no answer is left behind', async () => {
    const { owner, client, path } = await aClient();
    const [one, two] = [await owner.post(path, { purpose: 'intake' }), await owner.post(path, { purpose: 'intake' })];
    expect(two.body.intakeId).toBe(one.body.intakeId);
    expect((await owner.get(`/api/clients/${client.id}/intakes`)).body.items).toHaveLength(1);
  });

  it.each([
    [{ purpose: 'intake', expiresAt: START }, '#/expiresAt'],
    [{ purpose: 'intake', expiresAt: '2028-03-02T09:00:00Z' }, '#/expiresAt'],
    [{ purpose: 'intake', expiresAt: 'soon' }, '#/expiresAt'],
    [{ purpose: 'look' }, '#/purpose'],
    [{ purpose: 'intake', formId: randomUUID() }, '#/formId'],
    [{ purpose: 'portal', formId: randomUUID() }, '#/formId'],
    [{ purpose: 'portal', token: 'mine' }, '#/token'],
  ])('is refused as %j, naming %s', async (body, pointer) => {
    const { owner, path } = await aClient();
    const answer = await owner.post(path, body).expect(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
    expect((await owner.get(path)).body.items).toEqual([]);
  });

  it('waits for a form to be published, and then for its latest published version', async () => {
    const { owner, path } = await aClient();
    const document = (title: string) => ({
      resourceType: 'Questionnaire',
      title,
      item: [{ linkId: 'a', type: 'boolean', text: 'A' }],
    });
    const { body } = await owner.post('/api/forms', document('Short')).expect(201);
    const formId = body.items[0].form.id as string;
    expect((await owner.post(path, { purpose: 'intake', formId }).expect(409)).body.type).toMatch(
      /form-not-published$/,
    );
    await owner.post(`/api/forms/${formId}/publish`).expect(200);
    await owner.put(`/api/forms/${formId}`, document('Short, changed')).expect(200);
    const link = await owner.post(path, { purpose: 'intake', formId }).expect(201);
    expect((await owner.get(`/api/intakes/${link.body.intakeId}`).expect(200)).body.formVersion).toBe(1);
  });

  it('is not made for an archived client', async () => {
    const { owner, client, path } = await aClient();
    await owner.post(`/api/clients/${client.id}/archive`).expect(200);
    expect((await owner.post(path, { purpose: 'portal' }).expect(409)).body.type).toMatch(/client-archived$/);
  });

  it('is answered the same to a repeated key', async () => {
    const { owner, path } = await aClient();
    const key = { 'idempotency-key': randomUUID() };
    const first = await owner.post(path, { purpose: 'portal' }, key).expect(201);
    expect((await owner.post(path, { purpose: 'portal' }, key).expect(201)).body).toEqual(first.body);
    expect((await owner.get(path)).body.items).toHaveLength(1);
  });

  it('may be made and withdrawn by an assistant', async () => {
    const { owner, path } = await aClient();
    const assistant = await test.aMember(owner, 'assistant');
    const { body } = await assistant.post(path, { purpose: 'intake' }).expect(201);
    await assistant.post(`/api/links/${body.id}/revoke`).expect(200);
    await test.anonymous().post(path, { purpose: 'intake' }).expect(401);
  });

  it('of another practice is not there', async () => {
    const { owner, path } = await aClient();
    const { owner: stranger } = await test.aPractice();
    const { body } = await owner.post(path, { purpose: 'intake' }).expect(201);
    const absent = await stranger.post(`/api/links/${randomUUID()}/revoke`).expect(404);
    expect((await stranger.post(`/api/links/${body.id}/revoke`).expect(404)).text).toBe(absent.text);
    await stranger.get(path).expect(404);
    await stranger.post(path, { purpose: 'intake' }).expect(404);
    expect((await firstLink(owner, path)).state).toBe('open');
  });
});

describe('redeeming', () => {
  it('says who it is for, and once more on another device', async () => {
    const { owner, path } = await aClient({ locale: 'sv' });
    const { body } = await owner.post(path, { purpose: 'intake' }).expect(201);
    const [phone, laptop] = [test.anonymous(), test.anonymous()];
    for (const device of [phone, laptop]) {
      const opened = await redeem(tokenOf(body.url), device).expect(200);
      expect(opened.body).toEqual({
        purpose: 'intake',
        firstName: 'Bo',
        practiceName: 'Kvist Skin',
        locale: 'sv',
        timeZone: 'Europe/Stockholm',
        clientKey: expect.stringMatching(/^[\w-]{22}$/),
      });
      expect((await device.get('/api/public/session').expect(200)).body).toEqual(opened.body);
      expect(String(opened.headers['set-cookie'])).toMatch(
        /skinroot-link=[\w-]{43}; Max-Age=2592000; Path=\/api\/public; HttpOnly; SameSite=Lax/,
      );
      await device.get('/api/public/intake').expect(200);
    }
    expect((await firstLink(owner, path)).state).toBe('opened');
  });

  it('works for many devices at once', async () => {
    const { owner, path } = await aClient();
    const { body } = await owner.post(path, { purpose: 'intake' }).expect(201);
    const answers = await Promise.all(Array.from({ length: 20 }, () => redeem(tokenOf(body.url))));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(new Set(answers.map(({ headers }) => String(headers['set-cookie']))).size).toBe(20);
  });

  it('answers every dead link alike', async () => {
    const { owner, path } = await aClient();
    const made = async (body: object) =>
      (await owner.post(path, { purpose: 'intake', ...body }).expect(201)).body as { id: string; url: string };
    const [revoked, expired] = [await made({}), await made({ expiresAt: '2026-03-02T09:00:01Z' })];
    await owner.post(`/api/links/${revoked.id}/revoke`).expect(200);
    test.clock.advance(1000);
    const bodies = [];
    for (const token of [tokenOf(revoked.url), tokenOf(expired.url), 'x'.repeat(43), 'x'.repeat(30)]) {
      const { body, headers } = await redeem(token).expect(401);
      expect(headers['set-cookie']).toBeUndefined();
      bodies.push({ ...body, requestId: '' });
    }
    expect(bodies[0].type).toMatch(/link-not-valid$/);
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  });

  it('ends with the expiry to the second, also for a device that is in', async () => {
    const { owner, path } = await aClient();
    const { body } = await owner.post(path, { purpose: 'intake', expiresAt: '2026-03-02T10:00:00Z' }).expect(201);
    const device = test.anonymous();
    await redeem(tokenOf(body.url), device).expect(200);
    test.clock.set('2026-03-02T09:59:59.999Z');
    await device.get('/api/public/intake').expect(200);
    await redeem(tokenOf(body.url)).expect(200);
    test.clock.set('2026-03-02T10:00:00Z');
    await device.get('/api/public/intake').expect(401);
    await redeem(tokenOf(body.url)).expect(401);
  });

  it('ends with withdrawal, and with archiving, at once', async () => {
    const { owner, client, path } = await aClient();
    const { body } = await owner.post(path, { purpose: 'intake' }).expect(201);
    const device = test.anonymous();
    await redeem(tokenOf(body.url), device).expect(200);
    await owner.post(`/api/clients/${client.id}/archive`).expect(200);
    await device.get('/api/public/intake').expect(401);
    await owner.post(`/api/clients/${client.id}/restore`).expect(200);
    await device.get('/api/public/intake').expect(200);
    const revoked = await owner.post(`/api/links/${body.id}/revoke`).expect(200);
    expect(revoked.body).toMatchObject({ state: 'revoked', revokedAt: expect.any(String) });
    await device.get('/api/public/intake').expect(401);
    await redeem(tokenOf(body.url)).expect(401);
    expect((await owner.post(`/api/links/${body.id}/revoke`).expect(200)).body).toEqual(revoked.body);
  });

  it('is never done by looking', async () => {
    const { owner, path } = await aClient();
    const { body } = await owner.post(path, { purpose: 'intake' }).expect(201);
    for (const method of ['get', 'head', 'delete'] as const)
      await test
        .anonymous()
        .call(method, `/api/public/redeem?token=${tokenOf(body.url)}`)
        .expect(404);
    for (const path of ['/c', '/c/', '/api/public/session', '/api/public/intake'])
      await test.anonymous().call('head', path);
    expect((await firstLink(owner, path)).state).toBe('open');
  });

  it('needs a token and our own page', async () => {
    await test.anonymous().post('/api/public/redeem', {}).expect(422);
    await test.anonymous().post('/api/public/redeem', { token: 'short' }).expect(422);
    await test
      .anonymous()
      .call('post', '/api/public/redeem', { 'sec-fetch-site': 'cross-site' })
      .send({ token: 'x'.repeat(43) })
      .expect(403);
  });

  it('is stopped when it floods', async () => {
    for (let tries = 0; tries < 60; tries++) await redeem('x'.repeat(43)).expect(401);
    await redeem('x'.repeat(43)).expect(429);
  });
});

describe('a link that is sent', () => {
  it('is skipped with a reason when there is no address', async () => {
    const { owner, path } = await aClient();
    const { body } = await owner.post(path, { purpose: 'intake', send: true }).expect(201);
    expect(body).toMatchObject({ sent: 'skipped', sentBecause: 'no e-mail address in the record' });
  });

  it("waits in the outbox without a mail server, and is written at most once a day, the client's day", async () => {
    const { owner, path } = await aClient({ email: 'bo@example.com', conditions: ['Eczema'] });
    const send = async () =>
      (await owner.post(path, { purpose: 'portal', send: true }).expect(201)).body.sentBecause as string;
    expect(await send()).toMatch(/^no mail server/);
    test.clock.set('2026-03-02T09:20:00Z');
    expect(await send()).toBe('a message was written to this client today already');
    const mails = await dump('outgoing_mails');
    const mine = mails.filter((mail) => mail.includes('bo@example.com'));
    expect(mine).toHaveLength(2);
    expect(mine.join()).not.toMatch(/eczema|skin problem|intake/i);
  });
});

it('no token stands anywhere in the database', async () => {
  const { owner, path } = await aClient({ email: 'eva@example.com' });
  const { body } = await owner
    .post(path, { purpose: 'intake', send: true }, { 'idempotency-key': randomUUID() })
    .expect(201);
  const device = test.anonymous();
  const opened = await redeem(tokenOf(body.url), device).expect(200);
  const session = /skinroot-link=([\w-]{43})/.exec(String(opened.headers['set-cookie']))?.[1] ?? 'none';
  const everything = (await dump()).join('\n');
  expect(everything).toContain('eva@example.com');
  for (const token of [tokenOf(body.url), session]) {
    expect(everything).not.toContain(token);
    expect(everything).not.toContain(Buffer.from(token).toString('hex'));
    expect(everything).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  }
});

/** Every row of every table as text, past all policies. */
async function dump(only?: string): Promise<string[]> {
  const admin = new Client({ connectionString: test.urls.adminUrl });
  await admin.connect();
  try {
    const { rows: tables } = await admin.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    const found: string[] = [];
    for (const { name } of tables.filter((table) => only === undefined || table.name === only)) {
      const { rows } = await admin.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
      found.push(...rows.map(({ text }) => text));
    }
    return found;
  } finally {
    await admin.end();
  }
}
