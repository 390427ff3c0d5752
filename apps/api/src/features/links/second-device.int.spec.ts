import { type Caller, startTestApp, type TestApp } from '../../../test/test-app';

const START = '2026-03-02T09:00:00Z';
let test: TestApp;
beforeAll(async () => (test = await startTestApp(START)));
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set(START);
  await test.database.query(`DELETE FROM rate_limits WHERE key LIKE 'redeem%'`);
});

const redeem = (
  token: string,
  { device = test.anonymous(), ...more }: { device?: Caller; code?: string; withIntake?: boolean } = {},
) => device.post('/api/public/redeem', { token, ...more });

/** An intake with one answer saved on a phone, and the link that opens it. */
async function aBegunIntake() {
  const { owner } = await test.aPractice();
  const { body: client } = await owner.post('/api/clients', { firstName: 'Bo', email: 'bo@example.com' }).expect(201);
  const { body: link } = await owner.post(`/api/clients/${client.id}/links`, { purpose: 'intake' }).expect(201);
  const token = new URL(link.url as string).hash.slice(1);
  const phone = test.anonymous();
  await redeem(token, { device: phone }).expect(200);
  await phone.put('/api/public/intake/answers/about.age', { value: 34 }).expect(200);
  return { owner, clientId: client.id as string, linkId: link.id as string, token, phone };
}

const readOut = async (owner: Caller, linkId: string) =>
  (await owner.post(`/api/links/${linkId}/code`).expect(201)).body as { code: string; expiresAt: string };
const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('the link of a begun intake', () => {
  it('shows another device nothing but the question for a code', async () => {
    const { token } = await aBegunIntake();
    const laptop = test.anonymous();
    const asked = await redeem(token, { device: laptop, withIntake: true }).expect(200);
    expect(asked.body).toEqual({ needsCode: true, practiceName: 'Kvist Skin', locale: 'en', canMail: false });
    expect(asked.headers['set-cookie']).toBeUndefined();
    await laptop.get('/api/public/intake').expect(401);
    await laptop.get('/api/public/session').expect(401);
  });

  it('opens again without a code on the device that began, also by a link sent anew', async () => {
    const { owner, clientId, linkId, token, phone } = await aBegunIntake();
    expect((await redeem(token, { device: phone }).expect(200)).body.purpose).toBe('intake');
    await owner.post(`/api/links/${linkId}/revoke`).expect(200);
    const { body: again } = await owner.post(`/api/clients/${clientId}/links`, { purpose: 'intake' }).expect(201);
    const fresh = new URL(again.url as string).hash.slice(1);
    expect((await redeem(fresh).expect(200)).body.needsCode).toBe(true);
    await redeem(fresh, { device: phone }).expect(200);
    expect((await phone.get('/api/public/intake').expect(200)).body.answers).toEqual({ 'about.age': [34] });
  });

  it('brings along what is behind it, for a device that is let in and asks for it', async () => {
    const { owner, clientId, linkId, token, phone } = await aBegunIntake();
    const intakeFor = async (options: Parameters<typeof redeem>[1]) =>
      (await redeem(token, options).expect(200)).body.intake as unknown;
    const { body: intake } = await phone.get('/api/public/intake').expect(200);
    expect(await intakeFor({ device: phone })).toBeUndefined();
    expect(await intakeFor({ device: phone, withIntake: true })).toEqual(intake);
    const { code } = await readOut(owner, linkId);
    expect(await intakeFor({ code, withIntake: true })).toEqual(intake);
    const { body: pages } = await owner.post(`/api/clients/${clientId}/links`, { purpose: 'portal' }).expect(201);
    const opened = await redeem(new URL(pages.url as string).hash.slice(1), { withIntake: true }).expect(200);
    expect(opened.body).not.toHaveProperty('intake');
  });

  it('does not take the cookie of another client for a known device', async () => {
    const [one, two] = [await aBegunIntake(), await aBegunIntake()];
    expect((await redeem(one.token, { device: two.phone }).expect(200)).body.needsCode).toBe(true);
  });

  it('opens with the code the practitioner reads out, for 15 minutes', async () => {
    const { owner, linkId, token } = await aBegunIntake();
    const { code, expiresAt } = await readOut(owner, linkId);
    expect(code).toMatch(/^\d{6}$/);
    expect(expiresAt).toBe('2026-03-02T09:15:00.000Z');
    const laptop = test.anonymous();
    await redeem(token, { device: laptop, code }).expect(200);
    expect((await laptop.get('/api/public/intake').expect(200)).body.answers).toEqual({ 'about.age': [34] });
    test.clock.set('2026-03-02T09:15:00Z');
    expect((await redeem(token, { code }).expect(422)).body.errors[0].pointer).toBe('#/code');
  });

  it('counts wrong codes and takes no right one after five', async () => {
    const { owner, linkId, token } = await aBegunIntake();
    const { code } = await readOut(owner, linkId);
    for (let tries = 0; tries < 5; tries++) await redeem(token, { code: wrong(code) }).expect(422);
    await redeem(token, { code }).expect(422);
    test.clock.advance(1000);
    const next = await readOut(owner, linkId);
    await redeem(token, { code: next.code }).expect(200);
  });

  it('gives five tries in all, however many come at once', async () => {
    const { owner, linkId, token } = await aBegunIntake();
    const { code } = await readOut(owner, linkId);
    await Promise.all(Array.from({ length: 20 }, () => redeem(token, { code: wrong(code) }).expect(422)));
    const rows = await test.database.transaction(async (db) => {
      await db.query(`SELECT set_config('app.practice', $1, true)`, [(await owner.get('/api/me')).body.practice.id]);
      return db.query<{ tries: number }[]>('SELECT tries FROM link_codes WHERE link_id = $1', [linkId]);
    });
    expect(rows).toEqual([{ tries: 5 }]);
  });

  it('takes only the newest code, and makes six an hour at most', async () => {
    const { owner, linkId, token } = await aBegunIntake();
    const first = await readOut(owner, linkId);
    test.clock.advance(1000);
    const second = await readOut(owner, linkId);
    if (first.code !== second.code) await redeem(token, { code: first.code }).expect(422);
    await redeem(token, { code: second.code }).expect(200);
    for (let made = 2; made < 6; made++) {
      test.clock.advance(1000);
      await readOut(owner, linkId);
    }
    await owner.post(`/api/links/${linkId}/code`).expect(429);
  });

  it('has no code once it is withdrawn, and none for assistants', async () => {
    const { owner, linkId } = await aBegunIntake();
    const assistant = await test.aMember(owner, 'assistant');
    await assistant.post(`/api/links/${linkId}/code`).expect(403);
    await owner.post(`/api/links/${linkId}/revoke`).expect(200);
    await owner.post(`/api/links/${linkId}/code`).expect(410);
  });

  it('says so when no code can be written', async () => {
    const { token } = await aBegunIntake();
    const { body } = await test.anonymous().post('/api/public/code', { token }).expect(200);
    expect(body).toEqual({ sent: 'skipped', because: 'no e-mail can be sent: ask your practitioner for the code' });
    await test
      .anonymous()
      .post('/api/public/code', { token: 'x'.repeat(43) })
      .expect(401);
  });
});

describe('two devices at once', () => {
  async function twoDevices() {
    const { owner, linkId, token, phone } = await aBegunIntake();
    const laptop = test.anonymous();
    await redeem(token, { device: laptop, code: (await readOut(owner, linkId)).code }).expect(200);
    return { phone, laptop, version: (await phone.get('/api/public/intake')).body.version as number };
  }

  it('the later answer stands, and each hears what the other saved', async () => {
    const { phone, laptop, version } = await twoDevices();
    const save = (device: Caller, linkId: string, value: unknown, since: number) =>
      device.put(`/api/public/intake/answers/${linkId}`, { value, since });
    const first = await save(laptop, 'about.age', 35, version).expect(200);
    expect(first.body).toMatchObject({
      version: version + 1,
      elsewhere: [{ linkId: 'about.age', value: [34] }].slice(1),
    });
    const second = await save(phone, 'about.age', 36, version).expect(200);
    expect(second.body.elsewhere).toEqual([{ linkId: 'about.age', value: [35] }]);
    const third = await save(laptop, 'about.goal', 'Calm skin', first.body.version).expect(200);
    expect(third.body.elsewhere).toEqual([{ linkId: 'about.age', value: [36] }]);
    expect((await save(phone, 'about.goal', null, second.body.version).expect(200)).body.elsewhere).toEqual([
      { linkId: 'about.goal', value: ['Calm skin'] },
    ]);
    expect((await save(laptop, 'about.age', 36, third.body.version).expect(200)).body.elsewhere).toEqual([
      { linkId: 'about.goal', value: [] },
    ]);
    expect((await phone.get('/api/public/intake')).body.answers).toEqual({ 'about.age': [36] });
  });

  it('a save that comes twice is taken once, though another answer came between', async () => {
    const { phone, laptop, version } = await twoDevices();
    const once = { value: 36, since: version, id: '0b51c1f4-3c55-4a5e-8f0e-2a1d3f5b7c01' };
    const first = await phone.put('/api/public/intake/answers/about.age', once).expect(200);
    expect(first.body).toMatchObject({ isNew: true, elsewhere: [] });
    await laptop.put('/api/public/intake/answers/about.age', { value: 37 }).expect(200);
    const again = await phone.put('/api/public/intake/answers/about.age', once).expect(200);
    expect(again.body).toMatchObject({ isNew: false, elsewhere: [{ linkId: 'about.age', value: [37] }] });
    expect((await phone.get('/api/public/intake')).body.answers).toEqual({ 'about.age': [37] });
  });

  it('a save that was held up on its way does not replace a later one of the same device', async () => {
    const { phone } = await twoDevices();
    const save = (value: number, at: number) =>
      phone.put('/api/public/intake/answers/about.age', { value, id: `0b51c1f4-3c55-4a5e-8f0e-2a1d3f5b7d0${at}` });
    // Sent as the tab closed, and again by the next visit, which then gave another answer.
    await save(36, 1).expect(200);
    await save(37, 2).expect(200);
    await save(36, 1).expect(200);
    expect((await phone.get('/api/public/intake')).body.answers).toEqual({ 'about.age': [37] });
    await phone.put('/api/public/intake/answers/about.age', { value: 38, id: 'one' }).expect(422);
  });

  it('what one has not seen of the other is not signed', async () => {
    const { phone, laptop, version } = await twoDevices();
    const { body } = await phone.put('/api/public/intake/answers/about.age', { value: 36, since: version }).expect(200);
    await laptop.put('/api/public/intake/answers/about.goal', { value: 'Calm skin' }).expect(200);
    const now = (await phone.get('/api/public/intake')).body;
    const signature = { name: 'Bo Ek', textShown: now.consentText, language: 'en', timeZone: 'Europe/Stockholm' };
    const sign = (since: number) => phone.post('/api/public/intake/submit', { signature, since });
    expect((await sign(body.version).expect(409)).body).toMatchObject({ type: expect.stringMatching(/stale$/) });
    // Seen by now: only what is still open stands in the way.
    expect((await sign(now.version).expect(422)).body.errors[0].pointer).toMatch(/^#\/answers\//);
    await phone.put('/api/public/intake/answers/about.age', { value: 37 }).expect(200);
    await sign(now.version).expect(422);
  });

  it('a device hears nothing of its own saves', async () => {
    const { phone, version } = await twoDevices();
    await phone.put('/api/public/intake/answers/about.age', { value: 40, since: version }).expect(200);
    const { body } = await phone.put('/api/public/intake/answers/about.age', { value: 41, since: version }).expect(200);
    expect(body.elsewhere).toEqual([]);
  });
});
