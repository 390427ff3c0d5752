import { type Caller, startTestApp, type TestApp } from '../../../test/test-app';

let test: TestApp;
beforeAll(async () => (test = await startTestApp('2026-03-02T09:00:00Z')));
afterAll(() => test.close());
const forgetRates = () => test.database.query(`DELETE FROM rate_limits`);
beforeEach(forgetRates);

const MANY = 200;
const document = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'One question',
  item: [{ linkId: 'itch', type: 'boolean', required: true, text: 'Does it itch?' }],
};

async function aLink() {
  const { owner } = await test.aPractice();
  const { body: made } = await owner.post('/api/forms', document).expect(201);
  const formId = made.items[0].form.id as string;
  await owner.post(`/api/forms/${formId}/publish`).expect(200);
  const { body: client } = await owner.post('/api/clients', { firstName: 'Bo' }).expect(201);
  const { body: link } = await owner.post(`/api/clients/${client.id}/links`, { purpose: 'intake', formId }).expect(201);
  return {
    owner,
    clientId: client.id as string,
    intakeId: link.intakeId as string,
    token: new URL(link.url as string).hash.slice(1),
  };
}

/** So many requests, twenty under way at a time. */
async function atOnce<T>(work: (index: number) => PromiseLike<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const lane = async () => {
    while (next < MANY) results.push(await work(next++));
  };
  await Promise.all(Array.from({ length: 20 }, lane));
  return results;
}

const eventsOf = async (owner: Caller, clientId: string): Promise<string[]> =>
  (await owner.get(`/api/clients/${clientId}/timeline?limit=100`).expect(200)).body.items.map(
    ({ kind }: { kind: string }) => kind,
  );

// Hundreds of requests at once take as long as the machine is busy.
jest.setTimeout(60_000);

it('200 redeems at once open one intake, once', async () => {
  const { owner, clientId, token } = await aLink();
  const statuses = await atOnce(async (index) => {
    // The limit is by address: it is another test's matter.
    if (index % 40 === 0) await forgetRates();
    return (await test.anonymous().post('/api/public/redeem', { token })).status;
  });
  expect(new Set(statuses.filter((status) => status !== 429))).toEqual(new Set([200]));
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(100);
  expect((await owner.get(`/api/clients/${clientId}/intakes`)).body.items).toHaveLength(1);
  expect((await owner.get(`/api/clients/${clientId}/links`)).body.items).toEqual([
    expect.objectContaining({ state: 'opened', openedAt: '2026-03-02T09:00:00.000Z' }),
  ]);
});

it('200 signatures at once hand in once', async () => {
  const { owner, clientId, intakeId, token } = await aLink();
  const phone = test.anonymous();
  await phone.post('/api/public/redeem', { token }).expect(200);
  await phone.put('/api/public/intake/answers/itch', { value: true }).expect(200);
  const { body: form } = await phone.get('/api/public/intake').expect(200);
  const sign = (name: string) =>
    phone.post('/api/public/intake/submit', {
      signature: { name, textShown: form.consentText, language: 'en', timeZone: 'UTC' },
    });
  const answers = await atOnce(async (index) => {
    const name = `Signer ${index}`;
    return { name, status: (await sign(name)).status };
  });
  const first = answers.filter(({ status }) => status === 200);
  expect([first.length, answers.filter(({ status }) => status === 409).length]).toEqual([1, MANY - 1]);
  expect((await owner.get(`/api/intakes/${intakeId}`).expect(200)).body.signature.name).toBe(first[0]?.name);
  expect((await eventsOf(owner, clientId)).filter((kind) => kind === 'intake-submitted')).toHaveLength(1);
});

it('200 first answers at once begin the intake once, and the last one stands', async () => {
  const { owner, clientId, token } = await aLink();
  const phone = test.anonymous();
  await phone.post('/api/public/redeem', { token }).expect(200);
  const saved = await atOnce(
    async (index) =>
      (await phone.put('/api/public/intake/answers/itch', { value: index % 2 === 0 })).body as { version: number },
  );
  expect(new Set(saved.map(({ version }) => version)).size).toBe(MANY);
  expect((await eventsOf(owner, clientId)).filter((kind) => kind === 'intake-started')).toHaveLength(1);
  expect((await phone.get('/api/public/intake')).body).toMatchObject({
    version: MANY + 1,
    answers: { itch: [expect.any(Boolean)] },
  });
});

it('guesses of codes and tokens are slowed down alike', async () => {
  const statuses = await atOnce(
    async () => (await test.anonymous().post('/api/public/code', { token: 'x'.repeat(43) })).status,
  );
  expect(statuses.filter((status) => status === 401)).toHaveLength(60);
  expect(statuses.filter((status) => status === 429)).toHaveLength(MANY - 60);
});

it('no page of ours is framed, sends a referrer or loads from elsewhere', async () => {
  const { headers } = await test.anonymous().get('/api/public/intake').expect(401);
  expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' });
  expect(headers['content-security-policy']).toMatch(/default-src 'self'/);
  expect(headers['content-security-policy']).not.toMatch(/https?:/);
});

it('a long answer travels compressed where that is understood', async () => {
  const { owner } = await test.aPractice();
  const plain = await owner.call('get', '/api/openapi.json', { 'accept-encoding': 'identity' }).expect(200);
  const packed = await owner.call('get', '/api/openapi.json', { 'accept-encoding': 'gzip' }).expect(200);
  expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, 'gzip']);
  expect(packed.body).toEqual(plain.body);
});
