import { aSubmittedIntake } from '../../../test/submitted-intake';
import { startTestApp, type TestApp } from '../../../test/test-app';
import { runDueJobs, startJobRunner } from '../../platform/jobs/job-runner';
import type { Actor } from '../../platform/scope/scope';
import { Scopes } from '../../platform/scope/scopes';
import { LinksService } from '../links/links.service';
import { RemindersService } from './reminders.service';

interface Listed {
  id: string;
  clientName: string;
  kind: string;
  state: string;
  because: string;
  at: string;
}

const START = '2026-03-02T09:00:00Z';
const DAY_2 = '2026-03-04T09:00:00.000Z';
const DAY_5 = '2026-03-07T09:00:00.000Z';
const NO_SERVER = 'no mail server configured: pass the link on yourself';
let test: TestApp;
beforeAll(async () => (test = await startTestApp(START)));
afterAll(() => test.close());
beforeEach(() => test.clock.set(START));

async function aLink(client: object = { email: 'bo@example.com' }, request: object = {}) {
  const { owner, practiceId, email } = await test.aPractice();
  const { body: made } = await owner
    .post('/api/clients', { firstName: 'Bo', timeZone: 'Europe/Stockholm', ...client })
    .expect(201);
  const { body: link } = await owner
    .post(`/api/clients/${made.id}/links`, { purpose: 'intake', ...request })
    .expect(201);
  /** The clock moves past the session's idle time: sign in anew. */
  const messages = async (query = ''): Promise<{ items: Listed[]; nextCursor: string | null }> => {
    await owner.post('/api/session', { email, password: 'a quiet garden in May' }).expect(200);
    return (await owner.get(`/api/messages${query}`).expect(200)).body as {
      items: Listed[];
      nextCursor: string | null;
    };
  };
  return {
    owner,
    practiceId,
    clientId: made.id as string,
    link: link as { id: string; intakeId: string; url: string },
    messages,
  };
}

const statesOf = (items: Listed[]) => items.map(({ kind, state, because, at }) => [kind, state, because, at]);

/** Runs what is planned for a day, as the queue would: the queue itself keeps real time. */
async function remindAt(at: string, items: Listed[], due: string): Promise<void> {
  test.clock.set(at);
  const { practiceId } = current;
  for (const { id } of items.filter((message) => message.at === due))
    await test.app.get(RemindersService).remind({ practiceId, messageId: id });
}
let current: Awaited<ReturnType<typeof aLink>>;

describe('reminders', () => {
  it('are planned with the link, two and five days on, at ten in the morning of the client', async () => {
    const { messages } = await aLink();
    expect(statesOf((await messages()).items)).toEqual([
      ['reminder', 'planned', '', DAY_5],
      ['reminder', 'planned', '', DAY_2],
    ]);
  });

  it('are planned once, however many links are made; a portal link plans none', async () => {
    const { owner, clientId, messages } = await aLink();
    await owner.post(`/api/clients/${clientId}/links`, { purpose: 'intake' }).expect(201);
    await owner.post(`/api/clients/${clientId}/links`, { purpose: 'portal' }).expect(201);
    expect((await messages()).items).toHaveLength(2);
  });

  it('write a neutral mail with a link of its own to the same answers, once even when run twice', async () => {
    current = await aLink();
    const { owner, clientId, practiceId, messages, link } = current;
    const { items } = await messages();
    await remindAt(DAY_2, items, DAY_2);
    await remindAt(DAY_2, items, DAY_2);
    expect(statesOf((await messages()).items)).toEqual([
      ['reminder', 'planned', '', DAY_5],
      ['reminder', 'skipped', NO_SERVER, DAY_2],
    ]);
    const { body: links } = await owner.get(`/api/clients/${clientId}/links`).expect(200);
    expect(links.items.map(({ intakeId }: { intakeId: string }) => intakeId)).toEqual([link.intakeId, link.intakeId]);
    const mails = await test.database.transaction(async (db) => {
      await db.query(`SELECT set_config('app.practice', $1, true)`, [practiceId]);
      return db.query<{ subject: string; body: string }[]>('SELECT subject, body FROM outgoing_mails');
    });
    expect(mails).toEqual([{ subject: 'A reminder from Kvist Skin', body: expect.stringContaining('[link]') }]);
    expect(`${mails[0]?.subject} ${mails[0]?.body}`).not.toMatch(/skin (problem|disease)|health|eczema|intake/i);
  });

  it.each<[string, object, (setting: Awaited<ReturnType<typeof aLink>>) => Promise<unknown>, string]>([
    ['no address is known', { email: undefined }, () => Promise.resolve(), 'no e-mail address in the record'],
    [
      'the link was withdrawn',
      {},
      ({ owner, link }) => owner.post(`/api/links/${link.id}/revoke`).expect(200),
      'the link was withdrawn',
    ],
    [
      'the client is archived',
      {},
      ({ owner, clientId }) => owner.post(`/api/clients/${clientId}/archive`).expect(200),
      'the client is archived',
    ],
  ])('are skipped when %s, saying so', async (_name, client, before, because) => {
    current = await aLink({ email: 'bo@example.com', ...client });
    await before(current);
    const { items } = await current.messages();
    await remindAt(DAY_2, items, DAY_2);
    expect(statesOf((await current.messages()).items)).toContainEqual(['reminder', 'skipped', because, DAY_2]);
  });

  it('are skipped when the link is over by then', async () => {
    current = await aLink({ email: 'bo@example.com' }, { expiresAt: '2026-03-03T09:00:00Z' });
    const { items } = await current.messages();
    await remindAt(DAY_2, items, DAY_2);
    expect(statesOf((await current.messages()).items)).toContainEqual([
      'reminder',
      'skipped',
      'the link is over: send a new one',
      DAY_2,
    ]);
  });

  it('come after no other mail of the same day', async () => {
    current = await aLink();
    const { items } = await current.messages();
    test.clock.set('2026-03-04T07:00:00Z');
    await current.messages();
    await current.owner.post(`/api/clients/${current.clientId}/links`, { purpose: 'portal', send: true }).expect(201);
    await remindAt(DAY_2, items, DAY_2);
    expect(statesOf((await current.messages()).items)).toContainEqual([
      'reminder',
      'skipped',
      'a message was written to this client today already',
      DAY_2,
    ]);
  });

  it('fall away, visibly, once the questions are answered', async () => {
    const { practiceId, clientId, link, messages } = await aLink();
    const other = await aSubmittedIntake(test, { practiceId, clientId }, 'acne, many products');
    await test.database.transaction(async (db) => {
      await db.query(`SELECT set_config('app.practice', $1, true)`, [practiceId]);
      await db.query(
        `UPDATE intakes i SET submitted_at = $2, state = 'submitted', signature = o.signature FROM intakes o WHERE i.id = $1 AND o.id = $3`,
        [link.intakeId, new Date(START), other],
      );
    });
    expect(other).not.toBe(link.intakeId);
    expect((await messages()).items.map(({ state, because }) => [state, because])).toEqual(
      Array.from({ length: 2 }, () => ['skipped', 'the questions were answered']),
    );
  });

  it('go through the queue: there with the link, gone when the link was undone, done when due', async () => {
    const setting = await aLink();
    const seen: string[] = [];
    await runDueJobs(test.urls.ownerUrl, { remind: ({ messageId }) => Promise.resolve(void seen.push(messageId)) });
    const { items } = await setting.messages();
    for (const { id } of items) expect(seen).toContain(id);
    const { body: other } = await setting.owner.post('/api/clients', { firstName: 'Eva' }).expect(201);
    const actor: Actor = { kind: 'system', practiceId: setting.practiceId, id: null };
    const undone = test.app.get(Scopes).run(actor, { action: 'spec', requestId: 'spec' }, async (scope) => {
      await test.app.get(LinksService).create(scope, other.id, { purpose: 'intake', send: false });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const again: string[] = [];
    await runDueJobs(test.urls.ownerUrl, { remind: ({ messageId }) => Promise.resolve(void again.push(messageId)) });
    expect(again).toEqual([]);
  });
});

it('a runner works off what is due until it is stopped', async () => {
  const { messages } = await aLink();
  const seen = new Set<string>();
  const runner = await startJobRunner(test.urls.ownerUrl, {
    remind: ({ messageId }) => Promise.resolve(void seen.add(messageId)),
  });
  const ids = (await messages()).items.map(({ id }) => id);
  for (let tries = 0; tries < 100 && !ids.every((id) => seen.has(id)); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  await runner.stop();
  expect([...seen]).toEqual(expect.arrayContaining(ids));
});

describe('the list of messages', () => {
  it('is read of one client', async () => {
    const { owner, clientId, messages } = await aLink();
    const { body: other } = await owner.post('/api/clients', { firstName: 'Ida' }).expect(201);
    await owner.post(`/api/clients/${other.id}/links`, { purpose: 'intake' }).expect(201);
    expect((await messages()).items).toHaveLength(4);
    expect((await messages(`?clientId=${clientId}`)).items.map(({ clientName }) => clientName)).toEqual(['Bo', 'Bo']);
    const { messages: elsewhere } = await aLink();
    expect((await elsewhere(`?clientId=${clientId}`)).items).toEqual([]);
  });

  it('is read page by page', async () => {
    const { messages } = await aLink();
    const first = await messages('?limit=1');
    expect(first.items).toHaveLength(1);
    const second = await messages(`?limit=1&cursor=${first.nextCursor}`);
    expect(second.items.map(({ at }) => at)).toEqual([DAY_2]);
    expect(second.nextCursor).toBeNull();
  });

  it.each(['x', Buffer.from('["a","b"]').toString('base64url')])('refuses the cursor %s', async (cursor) => {
    const { owner } = await aLink();
    await owner.get(`/api/messages?cursor=${cursor}`).expect(422);
  });
});

it('the app role can put nothing else into the queue, and read nothing from it', async () => {
  await expect(test.database.query(`SELECT enqueue_job('drop-everything', '{}', now(), 'k')`)).rejects.toThrow(
    'no such job',
  );
  await expect(test.database.query('SELECT * FROM graphile_worker.jobs')).rejects.toThrow(/permission denied/);
});
