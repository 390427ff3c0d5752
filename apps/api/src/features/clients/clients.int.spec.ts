import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../../test/test-app';

let test: TestApp;
beforeAll(async () => (test = await startTestApp()));
afterAll(() => test.close());

describe('a client', () => {
  it('needs only a first name', async () => {
    const { owner } = await test.aPractice();
    const { body } = await owner.post('/api/clients', { firstName: ' Åsa ' }).expect(201);
    expect(body).toMatchObject({
      firstName: 'Åsa',
      lastName: '',
      status: 'new',
      timeZone: 'Europe/Stockholm',
      version: 1,
      planId: null,
    });
    await owner.get(`/api/clients/${body.id}`).expect(200, body);
  });

  it.each([
    [{}, '#/firstName'],
    [{ firstName: ' ' }, '#/firstName'],
    [{ firstName: 'A', email: 'x' }, '#/email'],
    [{ firstName: 'A', birthDate: '1800-01-01' }, '#/birthDate'],
    [{ firstName: 'A', birthDate: '2001-02-30' }, '#/birthDate'],
    [{ firstName: 'A', practiceId: randomUUID() }, '#/practiceId'],
    [{ firstName: 7 }, '#/firstName'],
  ])('refuses %j naming %s', async (body, pointer) => {
    const { owner } = await test.aPractice();
    const answer = await owner.post('/api/clients', body).expect(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it('answers a repeated key with the same client and another body with a refusal', async () => {
    const { owner } = await test.aPractice();
    const key = { 'idempotency-key': randomUUID() };
    const first = await owner.post('/api/clients', { firstName: 'Bo' }, key).expect(201);
    const again = await owner.post('/api/clients', { firstName: 'Bo' }, key).expect(201);
    expect(again.body).toEqual(first.body);
    await owner.post('/api/clients', { firstName: 'Eva' }, key).expect(422);
    const { body } = await owner.get('/api/clients').expect(200);
    expect(body.items).toHaveLength(1);
  });

  it('is changed by the version it was read in', async () => {
    const { owner } = await test.aPractice();
    const { body: client } = await owner.post('/api/clients', { firstName: 'Bo' }).expect(201);
    await owner.patch(`/api/clients/${client.id}`, { lastName: 'Ek' }, 1).expect(200);
    const stale = await owner.patch(`/api/clients/${client.id}`, { lastName: 'Alm' }, 1).expect(409);
    expect(stale.body.current).toMatchObject({ lastName: 'Ek', version: 2 });
    await owner.call('patch', `/api/clients/${client.id}`).send({ lastName: 'Alm' }).expect(428);
  });

  it('leaves the list when archived and keeps its record', async () => {
    const { owner } = await test.aPractice();
    const { body: client } = await owner.post('/api/clients', { firstName: 'Bo' }).expect(201);
    await owner.post(`/api/clients/${client.id}/archive`).expect(200);
    expect((await owner.get('/api/clients')).body.items).toEqual([]);
    expect((await owner.get('/api/clients?status=archived')).body.items).toHaveLength(1);
    await owner.post(`/api/clients/${client.id}/restore`).expect(200);
    expect((await owner.get('/api/clients')).body.items).toHaveLength(1);
  });

  it('shows in the access log who opened it', async () => {
    const { owner, name } = await test.aPractice();
    const { body: client } = await owner.post('/api/clients', { firstName: 'Bo' }).expect(201);
    await owner.get(`/api/clients/${client.id}`).expect(200);
    const { body } = await owner.get(`/api/clients/${client.id}/access-log`).expect(200);
    const actions = body.items.map((entry: { action: string; actor: string }) => [entry.actor, entry.action]);
    expect(actions).toEqual(
      expect.arrayContaining([
        [name, 'POST /api/clients'],
        [name, 'GET /api/clients/:id'],
      ]),
    );
  });

  it('looks to a stranger exactly like one that is not there', async () => {
    const { owner } = await test.aPractice();
    const { owner: stranger } = await test.aPractice();
    const { body: client } = await owner.post('/api/clients', { firstName: 'Bo' }).expect(201);
    const theirs = await stranger.get(`/api/clients/${client.id}`).expect(404);
    const absent = await stranger.get(`/api/clients/${randomUUID()}`).expect(404);
    const nonsense = await stranger.get('/api/clients/not-an-id').expect(404);
    expect(theirs.text).toBe(absent.text);
    expect(nonsense.text).toBe(absent.text);
  });
});

describe('the list of clients', () => {
  it('finds by the beginnings of words, without accents', async () => {
    const { owner } = await test.aPractice();
    for (const [firstName, lastName] of [
      ['Åsa', 'Öberg'],
      ['Asta', 'Lind'],
      ['Bo', 'Åström'],
    ])
      await owner.post('/api/clients', { firstName, lastName }).expect(201);
    const find = async (search: string) =>
      (await owner.get(`/api/clients?search=${encodeURIComponent(search)}`).expect(200)).body.items.map(
        (item: { firstName: string }) => item.firstName,
      );
    expect(await find('as')).toEqual(['Bo', 'Asta', 'Åsa']);
    expect(await find('asa ob')).toEqual(['Åsa']);
    expect(await find('%')).toHaveLength(3);
    expect(await find('zz')).toEqual([]);
  });

  it.each(['name', 'recent'])('pages through everybody once, by %s', async (sort) => {
    const { owner } = await test.aPractice();
    for (let number = 0; number < 7; number++)
      await owner.post('/api/clients', { firstName: `Same`, lastName: 'Name' }).expect(201);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await owner.get(`/api/clients?limit=3&sort=${sort}${cursor && `&cursor=${cursor}`}`).expect(200);
      seen.push(...body.items.map((item: { id: string }) => item.id));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(new Set(seen).size).toBe(7);
    expect(seen).toHaveLength(7);
  });

  it.each(['cursor=nonsense', 'limit=0', 'limit=101', 'sort=up', 'offset=3'])('refuses ?%s', async (query) => {
    const { owner } = await test.aPractice();
    await owner.get(`/api/clients?${query}`).expect(422);
  });
});
