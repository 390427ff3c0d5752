import { workedExamples } from '@skinroot/reference';
import { randomUUID } from 'node:crypto';
import { type Caller, startTestApp, type TestApp } from '../../../test/test-app';
import type { Actor } from '../../platform/scope/scope';
import { Scopes } from '../../platform/scope/scopes';
import { IntakeFilling } from './intake-filling';

const START = '2026-03-02T09:00:00Z';
let test: TestApp;
beforeAll(async () => (test = await startTestApp(START)));
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set(START);
  await test.database.query(`DELETE FROM rate_limits WHERE key LIKE 'redeem%'`);
});

const worked = workedExamples.intake.find(({ complete }) => complete)?.answers ?? {};

/** A complete intake of ours, open on a phone, not yet signed. */
async function aFilledIntake(changes: Record<string, unknown> = {}) {
  const { owner, practiceId } = await test.aPractice();
  const { body: client } = await owner.post('/api/clients', { firstName: 'Bo' }).expect(201);
  const { body: link } = await owner.post(`/api/clients/${client.id}/links`, { purpose: 'intake' }).expect(201);
  const phone = test.anonymous();
  await phone.post('/api/public/redeem', { token: new URL(link.url as string).hash.slice(1) }).expect(200);
  const actor: Actor = {
    kind: 'client',
    practiceId,
    id: client.id,
    linkId: randomUUID(),
    purpose: 'intake',
    intakeId: link.intakeId,
  };
  await test.app
    .get(Scopes)
    .run(actor, { action: 'spec', requestId: 'spec' }, (scope) =>
      test.app.get(IntakeFilling).saveAll(scope, Object.entries({ ...worked, ...changes })),
    );
  return { owner, phone, clientId: client.id as string, intakeId: link.intakeId as string };
}

async function sign(phone: Caller, changes: object = {}) {
  const { body } = await phone.get('/api/public/intake').expect(200);
  return phone.post('/api/public/intake/submit', {
    signature: { name: 'Bo Ek', textShown: body.consentText, language: 'en', timeZone: 'UTC', ...changes },
  });
}

describe('a minor', () => {
  it.each([
    ['by age', { 'about.age': 17 }],
    ['by their own word', { 'consent.adult': false }],
  ])('%s needs a guardian, whose relation stands in the signature', async (_, changes) => {
    const { owner, phone, intakeId } = await aFilledIntake(changes);
    expect((await phone.get('/api/public/intake')).body.needsGuardian).toBe(true);
    const refused = await sign(phone);
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([
      { pointer: '#/signature/relation', detail: expect.stringContaining('guardian') },
    ]);
    expect((await sign(phone, { name: 'Eva Ek', relation: 'mother' })).status).toBe(200);
    expect((await owner.get(`/api/intakes/${intakeId}`).expect(200)).body.signature).toMatchObject({
      name: 'Eva Ek',
      relation: 'mother',
    });
  });

  it('is not somebody of 18', async () => {
    const { phone } = await aFilledIntake({ 'about.age': 18, 'consent.adult': true });
    expect((await phone.get('/api/public/intake')).body.needsGuardian).toBe(false);
    expect((await sign(phone)).status).toBe(200);
  });
});

describe('what was signed', () => {
  const purposeOf = (body: { items: { purposes: { purpose: string }[] }[] }, purpose: string) =>
    body.items[0]?.purposes.find((entry) => entry.purpose === purpose);

  it('is shown in its own words, purpose by purpose', async () => {
    const { phone, intakeId } = await aFilledIntake({ 'consent.photos': false });
    expect((await phone.get('/api/public/consents').expect(200)).body).toEqual({ items: [] });
    await sign(phone);
    const { body } = await phone.get('/api/public/consents').expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        intakeId,
        signedAt: '2026-03-02T09:00:00.000Z',
        signedBy: 'Bo Ek',
        relation: null,
        text: expect.stringContaining('photos of my skin'),
      }),
    ]);
    expect(purposeOf(body, 'consent.health-data')).toMatchObject({ kind: 'consent', state: 'given' });
    expect(purposeOf(body, 'consent.photos')).toMatchObject({ kind: 'consent', state: 'declined' });
    expect(purposeOf(body, 'consent.adult')).toMatchObject({ kind: 'statement' });
  });

  it('is withdrawn purpose by purpose, once, with its time and a line in the timeline', async () => {
    const { owner, phone, clientId, intakeId } = await aFilledIntake({ 'consent.photos': true });
    await sign(phone);
    test.clock.advance(60_000);
    const withdraw = (purpose: string) => phone.post(`/api/public/consents/${intakeId}/withdraw`, { purpose });
    expect(purposeOf((await withdraw('consent.photos').expect(200)).body, 'consent.photos')).toMatchObject({
      state: 'withdrawn',
      withdrawnAt: '2026-03-02T09:01:00.000Z',
    });
    test.clock.advance(60_000);
    const again = await withdraw('consent.photos').expect(200);
    expect(purposeOf(again.body, 'consent.photos')).toMatchObject({ withdrawnAt: '2026-03-02T09:01:00.000Z' });
    expect(purposeOf(again.body, 'consent.health-data')).toMatchObject({ state: 'given' });
    const { body: timeline } = await owner.get(`/api/clients/${clientId}/timeline`).expect(200);
    expect(timeline.items.filter(({ kind }: { kind: string }) => kind === 'consent-withdrawn')).toEqual([
      expect.objectContaining({ text: 'Consent withdrawn: I agree that photos of my skin are stored' }),
    ]);
    expect((await owner.get(`/api/intakes/${intakeId}`)).body.signature.text).toContain('photos of my skin');
  });

  it.each([['consent.adult'], ['consent.photos'], ['about.age'], ['nothing']])(
    '%s cannot be withdrawn when it is no consent that was given',
    async (purpose) => {
      const { phone, intakeId } = await aFilledIntake({ 'consent.photos': false });
      await sign(phone);
      expect(
        (await phone.post(`/api/public/consents/${intakeId}/withdraw`, { purpose }).expect(422)).body.errors[0].pointer,
      ).toBe('#/purpose');
    },
  );

  it('of somebody else is not there', async () => {
    const [one, two] = [await aFilledIntake(), await aFilledIntake()];
    await sign(one.phone);
    await two.phone
      .post(`/api/public/consents/${one.intakeId}/withdraw`, { purpose: 'consent.health-data' })
      .expect(404);
  });
});
