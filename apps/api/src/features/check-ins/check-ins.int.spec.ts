import type { CheckIn } from '@skinroot/contracts';
import { randomUUID } from 'node:crypto';
import { aPhone } from '../../../test/portal-link';
import { PASSWORD, startTestApp, type TestApp } from '../../../test/test-app';

let test: TestApp;
beforeAll(async () => (test = await startTestApp()));
beforeEach(() => test.clock.set('2026-03-02T09:00:00Z'));
afterAll(() => test.close());

async function aClient(timeZone = 'Europe/Stockholm') {
  const practice = await test.aPractice();
  const { body: client } = await practice.owner.post('/api/clients', { firstName: 'Bo', timeZone }).expect(201);
  return { ...practice, clientId: client.id as string, phone: await aPhone(test, practice.practiceId, client.id) };
}

const aDay = (changes: object = {}) => ({
  clientMadeId: randomUUID(),
  recordedAt: '2026-03-02T08:00:00Z',
  skin: { itch: 6, burn: 2, red: 4, dry: 3, new: 0 },
  sleep: 3,
  stress: 2,
  stool: 4,
  plan: 'kept',
  offPlan: [],
  note: '',
  ...changes,
});

describe('a check-in', () => {
  it('is kept with the score of its instrument, and seen by the practitioner', async () => {
    const { owner, clientId, phone } = await aClient();
    const sent = aDay({
      plan: 'slip',
      offPlan: [{ name: 'Cheese', foodId: 'no-such-food' }, { name: 'Aunt Eva’s cake' }],
      note: 'A birthday.',
    });
    const { body } = await phone.put('/api/public/check-ins/2026-03-02', sent).expect(200);
    expect(body).toMatchObject({
      day: '2026-03-02',
      origin: 'observed',
      skin: sent.skin,
      skinIndex: 30,
      skinBand: 'moderate',
      sleep: 3,
      plan: 'slip',
      note: 'A birthday.',
    });
    expect(body.offPlan).toEqual([
      { name: 'Cheese', foodId: null },
      { name: 'Aunt Eva’s cake', foodId: null },
    ]);
    const { body: list } = await owner
      .get(`/api/clients/${clientId}/check-ins?from=2026-03-01&to=2026-03-03`)
      .expect(200);
    expect(list.days).toEqual([
      { day: '2026-03-01', origin: 'missing', checkIn: null },
      { day: '2026-03-02', origin: 'observed', checkIn: body },
      { day: '2026-03-03', origin: 'missing', checkIn: null },
    ]);
    expect((await owner.get('/api/clients')).body.items[0]).toMatchObject({ lastCheckInOn: '2026-03-02' });
  });

  it.each([
    [{ itch: 5, burn: null, red: 5, dry: 5, new: 5 }, 50],
    [{ itch: 5, burn: null, red: null, dry: 5, new: 5 }, null],
    [{ itch: 0, burn: 0, red: 0, dry: 0, new: 0 }, 0],
  ])('with ratings %j has the index %s: missing is not zero', async (skin, index) => {
    const { phone } = await aClient();
    const { body } = await phone.put('/api/public/check-ins/2026-03-02', aDay({ skin })).expect(200);
    expect(body).toMatchObject({ skin, skinIndex: index });
  });

  it('sent again gives the same answer, sent anew the later one', async () => {
    const { phone, owner, clientId } = await aClient();
    const sent = aDay();
    const first = await phone.put('/api/public/check-ins/2026-03-02', sent).expect(200);
    test.clock.advance(60_000);
    expect((await phone.put('/api/public/check-ins/2026-03-02', sent).expect(200)).body).toEqual(first.body);
    const later = await phone
      .put('/api/public/check-ins/2026-03-02', aDay({ recordedAt: '2026-03-02T08:30:00Z', sleep: 9 }))
      .expect(200);
    expect(later.body).toMatchObject({ id: first.body.id, sleep: 9 });
    const late = await phone.put('/api/public/check-ins/2026-03-02', sent).expect(200);
    expect(late.body).toEqual(later.body);
    const { body } = await owner.get(`/api/clients/${clientId}/check-ins`).expect(200);
    expect(body.days.filter((day: { origin: string }) => day.origin !== 'missing')).toHaveLength(1);
  });

  it('filled in afterwards is an estimate, and never replaces an observed day', async () => {
    const { phone, owner } = await aClient();
    const estimate = await phone.put('/api/public/check-ins/2026-02-28', aDay({ sleep: 1 })).expect(200);
    expect(estimate.body).toMatchObject({ origin: 'estimated', sleep: 1 });
    const observed = await phone
      .put('/api/public/check-ins/2026-02-28', aDay({ recordedAt: '2026-02-28T20:00:00Z', sleep: 5 }))
      .expect(200);
    expect(observed.body).toMatchObject({ origin: 'observed', sleep: 5 });
    const again = await phone.put('/api/public/check-ins/2026-02-28', aDay({ sleep: 7 })).expect(200);
    expect(again.body).toEqual(observed.body);
    expect((await owner.get('/api/clients')).body.items[0]).toMatchObject({ lastCheckInOn: '2026-02-28' });
  });

  it('by a device whose clock is wrong is an estimate', async () => {
    const { phone } = await aClient();
    const { body } = await phone
      .put('/api/public/check-ins/2026-03-02', aDay({ recordedAt: '2026-03-02T09:06:00Z' }))
      .expect(200);
    expect(body.origin).toBe('estimated');
  });

  it.each([
    ['Europe/Stockholm', '2026-03-02T09:00:00Z', '2026-03-03'],
    ['Europe/Stockholm', '2026-03-02T09:00:00Z', '2026-02-15'],
    ['Pacific/Auckland', '2026-03-02T10:30:00Z', '2026-03-03'],
    ['America/Los_Angeles', '2026-03-02T07:30:00Z', '2026-03-02'],
  ])('in %s at %s is not taken for %s', async (zone, now, day) => {
    const { phone } = await aClient(zone);
    test.clock.set(now);
    const { body } = await phone.put(`/api/public/check-ins/${day}`, aDay({ recordedAt: now })).expect(409);
    expect(body.type).toMatch(/day-not-open$/);
  });

  it.each([
    ['Europe/Stockholm', '2026-03-02T09:00:00Z', '2026-02-16', 'estimated'],
    // Already Tuesday in Auckland, still Sunday in Los Angeles.
    ['Pacific/Auckland', '2026-03-02T12:30:00Z', '2026-03-03', 'observed'],
    ['Pacific/Auckland', '2026-03-02T12:30:00Z', '2026-03-02', 'estimated'],
    ['America/Los_Angeles', '2026-03-02T07:30:00Z', '2026-03-01', 'observed'],
    ['America/Los_Angeles', '2026-03-02T08:30:00Z', '2026-03-01', 'estimated'],
  ])('in %s at %s is taken for %s as %s', async (zone, now, day, origin) => {
    const { phone } = await aClient(zone);
    test.clock.set(now);
    const { body } = await phone.put(`/api/public/check-ins/${day}`, aDay({ recordedAt: now })).expect(200);
    expect(body).toMatchObject({ day, origin });
  });

  it.each([
    [{ skin: { itch: 11, burn: 0, red: 0, dry: 0, new: 0 } }, '#/skin/itch'],
    [{ skin: { itch: 1, burn: 0, red: 0, dry: 0 } }, '#/skin/new'],
    [{ stress: 0 }, '#/stress'],
    [{ stool: 4.5 }, '#/stool'],
    [{ plan: 'cheated' }, '#/plan'],
    [{ note: 'a\0b' }, '#/note'],
    [{ recordedAt: 'yesterday' }, '#/recordedAt'],
    [{ weight: 60 }, '#/weight'],
  ])('refuses %j naming %s', async (changes, pointer) => {
    const { phone } = await aClient();
    const { body } = await phone.put('/api/public/check-ins/2026-03-02', aDay(changes)).expect(422);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it.each(['2026-02-30', '1850-01-01', 'today'])('refuses the day %s', async (day) => {
    const { phone } = await aClient();
    await phone.put(`/api/public/check-ins/${day}`, aDay()).expect(422);
  });

  it('needs an opened link', async () => {
    const { owner } = await aClient();
    await test.anonymous().put('/api/public/check-ins/2026-03-02', aDay()).expect(401);
    await owner.put('/api/public/check-ins/2026-03-02', aDay()).expect(401);
  });
});

describe('the list of days', () => {
  it('shows four weeks until today in the client’s zone', async () => {
    const { owner, email, clientId } = await aClient('Pacific/Auckland');
    test.clock.set('2026-03-02T12:30:00Z');
    await owner.post('/api/session', { email, password: PASSWORD }).expect(200);
    const { body } = await owner.get(`/api/clients/${clientId}/check-ins`).expect(200);
    expect([body.from, body.to, body.days.length]).toEqual(['2026-02-04', '2026-03-03', 28]);
    expect(body.days.every((day: { checkIn: CheckIn | null }) => day.checkIn === null)).toBe(true);
  });

  it.each(['from=2026-03-02&to=2026-03-01', 'from=1900-01-01&to=2100-01-01', 'from=now', 'days=3'])(
    'refuses ?%s',
    async (query) => {
      const { owner, clientId } = await aClient();
      await owner.get(`/api/clients/${clientId}/check-ins?${query}`).expect(422);
    },
  );

  it('is the practitioner’s alone, and hidden from another practice', async () => {
    const { owner, clientId } = await aClient();
    await (await test.aMember(owner, 'assistant')).get(`/api/clients/${clientId}/check-ins`).expect(403);
    const { owner: stranger } = await test.aPractice();
    const theirs = await stranger.get(`/api/clients/${clientId}/check-ins`).expect(404);
    expect(theirs.text).toBe((await stranger.get(`/api/clients/${randomUUID()}/check-ins`).expect(404)).text);
  });
});
