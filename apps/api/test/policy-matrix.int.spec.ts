import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { allEndpoints } from '../src/platform/http/endpoint';
import { routesWithoutPolicy } from '../src/platform/http/router-check';
import { policyTable, type Outcome } from './policy-table';
import { Caller, PASSWORD, startTestApp, type TestApp } from './test-app';

/** Everything the target practice holds carries this word: no stranger may ever read it. */
const MARK = 'Zephyrine';

interface Target {
  owner: Caller;
  ids: Record<string, string>;
}

const keys = () => allEndpoints().map(({ route }) => `${route.method} ${route.path}`);
const columns = ['anonymous', 'stranger', 'assistant', 'practitioner', 'otherClient'] as const;
type Column = (typeof columns)[number];

it('has a row for every route, and no row for a route that is gone', () => {
  expect(Object.keys(policyTable).sort()).toEqual(keys().sort());
});

it('names a route that answers without a policy', () => {
  expect(
    routesWithoutPolicy([
      { method: 'GET', url: '/api/backdoor' },
      { method: 'GET', url: '/api/me' },
    ]),
  ).toEqual([{ method: 'GET', url: '/api/backdoor' }]);
});

describe('with both guards', () => {
  let test: TestApp;
  let target: Target;
  const callers = {} as Record<Column, { intake: Caller; portal: Caller }>;

  beforeAll(async () => {
    test = await startTestApp();
    target = await aTarget(test);
    const both = (caller: Caller) => ({ intake: caller, portal: caller });
    callers.anonymous = both(test.anonymous());
    callers.stranger = both((await test.aPractice()).owner);
    callers.assistant = both(await test.aMember(target.owner, 'assistant'));
    callers.practitioner = both(await test.aMember(target.owner, 'practitioner'));
    callers.otherClient = await anotherClient(test, target.owner);
  });
  afterAll(() => test.close());

  it.each(
    Object.entries(policyTable).flatMap(([key, row]) =>
      row.map((outcome, column) => [key, columns[column] as Column, outcome] as const),
    ),
  )('%s for %s: %s', async (key, column, outcome) => {
    // Signing up or out changes who a caller is: those two get callers of their own.
    const caller =
      key === 'POST /api/practices'
        ? { intake: test.anonymous(), portal: test.anonymous() }
        : key === 'DELETE /api/session' && outcome !== 'out'
          ? await signedInAnew(test, target, column)
          : callers[column];
    const response = await send(caller[/\/public\/(intake|files)/.test(key) ? 'intake' : 'portal'], key, target.ids);
    expect(outcomeOf(response.status)).toBe(outcome === 'own' ? 'in' : outcome);
    expect(response.status).toBeLessThan(500);
    if (column === 'stranger' || column === 'otherClient' || column === 'anonymous')
      expect(textOf(response)).not.toContain(MARK);
  });
});

describe.each([
  ['row level security dropped, the app alone', { rls: false, filter: true }],
  ['the app guards off, row level security alone', { rls: true, filter: false }],
])('with %s', (_, guards) => {
  let test: TestApp;
  let target: Target;
  let stranger: Caller;

  beforeAll(async () => {
    const whole = await startTestApp();
    target = await aTarget(whole);
    if (!guards.rls) await dropPolicies(whole.urls.adminUrl);
    test = await startTestApp('2026-03-02T09:00:00Z', { urls: whole.urls, filtersByPractice: guards.filter });
    stranger = (await test.aPractice()).owner;
    closeWhole = () => whole.app.close();
  });
  let closeWhole = (): Promise<void> => Promise.resolve();
  afterAll(async () => {
    await closeWhole();
    await test.close();
  });

  it.each(keys().filter((key) => !key.includes('/session')))(
    '%s shows a stranger nothing of this practice',
    async (key) => {
      const response = await send(key === 'POST /api/practices' ? test.anonymous() : stranger, key, target.ids);
      const wanted = policyTable[key]?.[1] as Outcome;
      expect(outcomeOf(response.status)).toBe(wanted === 'own' ? 'in' : wanted);
      expect(textOf(response)).not.toContain(MARK);
    },
  );
});

const outcomeOf = (status: number): Outcome =>
  (({ 401: 'out', 403: 'no', 404: 'hidden' }) as Record<number, Outcome>)[status] ?? 'in';
const textOf = (response: { text?: string; body?: unknown }): string =>
  `${response.text ?? ''}${JSON.stringify(response.body ?? '')}`;

async function signedInAnew(test: TestApp, target: Target, column: Column) {
  const caller =
    column === 'stranger'
      ? (await test.aPractice()).owner
      : await test.aMember(target.owner, column === 'assistant' ? 'assistant' : 'practitioner');
  return { intake: caller, portal: caller };
}

/** A client with something behind every route, all of it marked. */
async function aTarget(test: TestApp): Promise<Target> {
  const { owner } = await test.aPractice();
  const { body: client } = await owner
    .post('/api/clients', { firstName: MARK, lastName: MARK, email: `${MARK}@example.com` })
    .expect(201);
  const { body: link } = await owner.post(`/api/clients/${client.id}/links`, { purpose: 'intake' }).expect(201);
  const device = await opened(test, link.url);
  await device.put('/api/public/intake/answers/skin.problem', { value: ['eczema'] }).expect(200);
  const { body: plan } = await owner
    .post(`/api/clients/${client.id}/plans`, { templateId: 'skin-barrier-flg', startsOn: '2026-03-02' })
    .expect(201);
  const { body: note } = await owner
    .post(`/api/clients/${client.id}/notes`, { kind: 'free', prefill: false })
    .expect(201);
  await owner
    .patch(`/api/notes/${note.id}`, { title: MARK, sections: [{ heading: 'Note', text: MARK }] }, note.version)
    .expect(200);
  const { body: report } = await owner
    .post(`/api/clients/${client.id}/reports`, { edition: 'clinician', from: '2026-03-01', to: '2026-03-02' })
    .expect(201);
  const file = await aFile(test, owner, client.id);
  const { body: forms } = await owner.get('/api/forms').expect(200);
  return {
    owner,
    ids: {
      client: client.id,
      links: link.id,
      intakes: link.intakeId,
      plans: plan.id,
      notes: note.id,
      reports: report.id,
      files: file,
      forms: forms.items[0].id,
    },
  };
}

/** A file the client handed in, with a form that asks for one. */
async function aFile(test: TestApp, owner: Caller, clientId: string): Promise<string> {
  const document = {
    resourceType: 'Questionnaire',
    status: 'active',
    title: MARK,
    item: [{ linkId: 'letter', type: 'attachment', text: 'Letter' }],
  };
  const { body: made } = await owner.post('/api/forms', document).expect(201);
  const formId: string = made.items[0].form.id;
  await owner.post(`/api/forms/${formId}/publish`).expect(200);
  const { body: link } = await owner.post(`/api/clients/${clientId}/links`, { purpose: 'intake', formId }).expect(201);
  const device = await opened(test, link.url);
  const [id, bytes] = [randomUUID(), Buffer.from(`%PDF-1.4 ${MARK}`)];
  await device
    .post('/api/public/intake/files', {
      id,
      linkId: 'letter',
      name: `${MARK}.pdf`,
      contentType: 'application/pdf',
      size: bytes.length,
    })
    .expect(201);
  await device
    .call('put', `/api/public/files/${id}`, { 'content-type': 'application/octet-stream' })
    .send(bytes)
    .expect(200);
  return id;
}

async function anotherClient(test: TestApp, owner: Caller): Promise<{ intake: Caller; portal: Caller }> {
  const { body: client } = await owner.post('/api/clients', { firstName: 'Other' }).expect(201);
  const open = async (purpose: string) =>
    opened(test, (await owner.post(`/api/clients/${client.id}/links`, { purpose }).expect(201)).body.url);
  return { intake: await open('intake'), portal: await open('portal') };
}

async function opened(test: TestApp, url: string): Promise<Caller> {
  const device = test.anonymous();
  await device.post('/api/public/redeem', { token: url.split('#')[1] }).expect(200);
  return device;
}

function send(caller: Caller, key: string, ids: Record<string, string>) {
  const [method = '', path = ''] = key.split(' ');
  const noun = path.split('/')[2] ?? '';
  const address = path
    .replace(':clientId', ids.client ?? '')
    .replace(':templateId', 'low-nickel')
    .replace(':linkId', 'skin.doctor')
    .replace(':day', '2026-03-02')
    .replace(':id', (noun === 'clients' ? ids.client : ids[noun]) ?? randomUUID());
  const test = caller.call(method.toLowerCase() as 'get', address, { 'if-match': '"1"' });
  const body = bodies[key];
  if (key === 'PUT /api/public/files/:id') void test.set('content-type', 'application/octet-stream');
  return body === undefined ? test : test.send(body());
}

const bodies: Record<string, () => object> = {
  'POST /api/practices': () => ({
    practiceName: 'P',
    name: 'N',
    email: `${randomUUID()}@example.com`,
    password: PASSWORD,
    timeZone: 'UTC',
    locale: 'en',
  }),
  'POST /api/session': () => ({ email: `${randomUUID()}@example.com`, password: 'not the password' }),
  'POST /api/members': () => ({
    name: 'N',
    email: `${randomUUID()}@example.com`,
    password: PASSWORD,
    role: 'assistant',
  }),
  'POST /api/clients': () => ({ firstName: 'New' }),
  'PATCH /api/clients/:id': () => ({ phone: '1' }),
  'POST /api/clients/:clientId/links': () => ({ purpose: 'portal' }),
  'POST /api/forms': () => ({
    resourceType: 'Questionnaire',
    status: 'draft',
    title: 'T',
    item: [{ linkId: '1', text: 'Q', type: 'string' }],
  }),
  'PUT /api/forms/:id': () => ({
    resourceType: 'Questionnaire',
    status: 'draft',
    title: 'T',
    item: [{ linkId: '1', text: 'Q', type: 'string' }],
  }),
  'POST /api/intakes/:id/review': () => ({}),
  'POST /api/intakes/:id/ask': () => ({ asks: [{ linkId: 'skin.problem', message: 'Please say more' }] }),
  'POST /api/clients/:clientId/plans': () => ({ templateId: 'skin-barrier-flg', startsOn: '2026-03-02' }),
  'PATCH /api/plans/:id': () => ({ startsOn: '2026-03-03' }),
  'POST /api/plans/:id/publish': () => ({}),
  'POST /api/plans/:id/retime': () => ({ reason: 'a cold', change: { kind: 'continue' }, apply: false }),
  'POST /api/clients/:clientId/notes': () => ({ kind: 'free', prefill: false }),
  'PATCH /api/notes/:id': () => ({ title: 'T' }),
  'POST /api/notes/:id/addenda': () => ({ text: 'T' }),
  'POST /api/clients/:clientId/reports': () => ({ edition: 'clinician', from: '2026-03-01', to: '2026-03-02' }),
  'POST /api/public/redeem': () => ({ token: 'x'.repeat(43) }),
  'POST /api/public/code': () => ({ token: 'x'.repeat(43) }),
  'POST /api/public/consents/:id/withdraw': () => ({ purpose: 'consent.photos' }),
  'POST /api/public/intake/files': () => ({
    id: randomUUID(),
    linkId: 'skin.doctor',
    name: 'a.jpg',
    contentType: 'image/jpeg',
    size: 1,
  }),
  'PUT /api/public/files/:id': () => Buffer.from('x'),
  'PUT /api/public/intake/answers/:linkId': () => ({ value: true }),
  'POST /api/public/intake/submit': () => ({
    signature: { name: 'Other', textShown: 'x', language: 'en', timeZone: 'UTC' },
  }),
  'PUT /api/public/check-ins/:day': () => ({
    clientMadeId: randomUUID(),
    recordedAt: '2026-03-02T08:00:00Z',
    skin: { itch: 1, burn: 1, red: 1, dry: 1, new: 1 },
    sleep: null,
    stress: null,
    stool: null,
    plan: null,
    offPlan: [],
    note: '',
  }),
};

async function dropPolicies(adminUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace`,
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const { name } of rows) await admin.query(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`);
  await admin.end();
}
