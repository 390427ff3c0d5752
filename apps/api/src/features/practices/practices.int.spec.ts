import { randomUUID } from 'node:crypto';
import { PASSWORD, startTestApp, type TestApp } from '../../../test/test-app';

let test: TestApp;
beforeAll(async () => (test = await startTestApp()));
afterAll(() => test.close());

const signUp = (changes: object = {}) => ({
  practiceName: 'Kvist Skin',
  name: 'Ebba',
  email: `${randomUUID()}@example.com`,
  password: PASSWORD,
  timeZone: 'Europe/Stockholm',
  locale: 'en',
  ...changes,
});

describe('sign-up', () => {
  it('opens a practice with its owner signed in', async () => {
    const { owner, name } = await test.aPractice();
    const { body } = await owner.get('/api/me').expect(200);
    expect(body).toMatchObject({
      member: { name, role: 'owner' },
      practice: { name: 'Kvist Skin', timeZone: 'Europe/Stockholm' },
    });
    expect(JSON.stringify(body)).not.toContain('argon2');
  });

  it.each([
    [{ password: 'short' }, '#/password'],
    [{ password: 'passwordpassword' }, '#/password'],
    [{ email: 'nobody' }, '#/email'],
    [{ timeZone: 'Mars/Olympus' }, '#/timeZone'],
    [{ name: 'a\0b' }, '#/name'],
    [{ name: '\uD800' }, '#/name'],
    [{ practiceName: 'x'.repeat(121) }, '#/practiceName'],
    [{ isAdmin: true }, '#/isAdmin'],
  ])('refuses %j naming %s', async (changes, pointer) => {
    const { body, headers } = await test.anonymous().post('/api/practices', signUp(changes)).expect(422);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body.errors).toEqual([expect.objectContaining({ pointer })]);
  });

  it('refuses an e-mail address that is in use', async () => {
    const { email } = await test.aPractice();
    const { body } = await test
      .anonymous()
      .post('/api/practices', signUp({ email: email.toUpperCase() }))
      .expect(409);
    expect(body.type).toMatch(/email-taken$/);
  });

  it('refuses a request from another site, and one that is not JSON', async () => {
    await test
      .anonymous()
      .call('post', '/api/practices', { 'sec-fetch-site': 'cross-site' })
      .send(signUp())
      .expect(403);
    await test.anonymous().call('post', '/api/practices', { 'content-type': 'text/plain' }).send('x').expect(415);
    await test
      .anonymous()
      .call('post', '/api/practices', { 'content-type': 'application/json' })
      .send('{"a":')
      .expect(400);
  });
});

describe('sign-in', () => {
  it('ends with sign-out', async () => {
    const { email } = await test.aPractice();
    const member = test.anonymous();
    await member.post('/api/session', { email, password: PASSWORD }).expect(200);
    await member.get('/api/me').expect(200);
    await member.delete('/api/session').expect(204);
    await member.get('/api/me').expect(401);
  });

  it('says the same of a wrong password and an unknown address', async () => {
    const { email } = await test.aPractice();
    const wrong = await test.anonymous().post('/api/session', { email, password: 'not the password' }).expect(401);
    const unknown = await test
      .anonymous()
      .post('/api/session', { email: 'nobody@example.com', password: 'not the password' })
      .expect(401);
    expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
  });

  it('stops listening after ten wrong passwords, and says for how long', async () => {
    const { email } = await test.aPractice();
    const guess = () => test.anonymous().post('/api/session', { email, password: 'not the password' });
    for (let tries = 0; tries < 10; tries++) await guess().expect(401);
    const { headers, body } = await guess().expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(body.type).toMatch(/too-many-requests$/);
  });

  it('forgets a session after half an hour without a word', async () => {
    const { owner } = await test.aPractice();
    test.clock.advance(29 * 60_000);
    await owner.get('/api/me').expect(200);
    test.clock.advance(31 * 60_000);
    await owner.get('/api/me').expect(401);
  });
});

describe('the team', () => {
  it('gets one member for one key, however often it is sent', async () => {
    const { owner } = await test.aPractice();
    const key = { 'idempotency-key': randomUUID() };
    const body = { name: 'Nils', email: `${randomUUID()}@example.com`, password: PASSWORD, role: 'practitioner' };
    const first = await owner.post('/api/members', body, key).expect(201);
    const again = await owner.post('/api/members', body, key).expect(201);
    expect(again.body).toEqual(first.body);
    await owner.post('/api/members', { ...body, name: 'Nora' }, key).expect(422);
  });

  it('is added to by the owner only', async () => {
    const { owner } = await test.aPractice();
    const assistant = await test.aMember(owner, 'assistant');
    const body = { name: 'Nils', email: `${randomUUID()}@example.com`, password: PASSWORD, role: 'practitioner' };
    await assistant.post('/api/members', body).expect(403);
    await owner.post('/api/members', body).expect(201);
    const { body: team } = await assistant.get('/api/members').expect(200);
    expect(team.items.map((member: { role: string }) => member.role)).toEqual(['owner', 'assistant', 'practitioner']);
  });
});
