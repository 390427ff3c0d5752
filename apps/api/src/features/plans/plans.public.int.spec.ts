import type { PublicFood } from '@skinroot/contracts';
import { randomUUID } from 'node:crypto';
import { aPhone } from '../../../test/portal-link';
import { startTestApp, type TestApp } from '../../../test/test-app';

let test: TestApp;
beforeAll(async () => (test = await startTestApp('2026-04-07T09:00:00Z')));
beforeEach(() => test.clock.set('2026-04-07T09:00:00Z'));
afterAll(() => test.close());

async function aPhoneOf({
  templateId = 'dairy-wheat-elimination',
  startsOn = null as string | null,
  timeZone = 'Europe/Stockholm',
}) {
  const practice = await test.aPractice();
  const { body: client } = await practice.owner.post('/api/clients', { firstName: 'Bo', timeZone }).expect(201);
  const phone = await aPhone(test, practice.practiceId, client.id);
  if (startsOn === null) return { ...practice, phone, planId: '' };
  const { body: plan } = await practice.owner
    .post(`/api/clients/${client.id}/plans`, { templateId, startsOn })
    .expect(201);
  await practice.owner.post(`/api/plans/${plan.id}/publish`, {}).expect(200);
  return { ...practice, phone, planId: plan.id as string };
}

const aDay = (recordedAt: string) => ({
  clientMadeId: randomUUID(),
  recordedAt,
  skin: { itch: 1, burn: 1, red: 1, dry: 1, new: 1 },
  sleep: null,
  stress: null,
  stool: null,
  plan: 'kept',
  offPlan: [],
  note: '',
});

describe('today', () => {
  it('shows phase, tasks, habits and what is left out until when', async () => {
    // 23 March is the first day of the strict phase, 7 April its 16th.
    const { phone } = await aPhoneOf({ startsOn: '2026-03-09' });
    const { body } = await phone.get('/api/public/today').expect(200);
    expect(body).toMatchObject({
      day: '2026-04-07',
      firstName: 'Bo',
      program: 'Milk and wheat elimination',
      state: 'live',
      phase: { name: 'Without milk and wheat', kind: 'elimination', dayNumber: 16, days: 42, endsOn: '2026-05-03' },
      startsOn: '2026-03-09',
      tasks: [],
      limit: [],
      checkIn: null,
    });
    // Reintroduction repeats both rules: they hold to its end.
    expect(body.leaveOut).toEqual([
      { words: 'milk and dairy', reason: 'first suspect of the method', until: '2026-06-21' },
      { words: 'wheat, spelt too', reason: 'second suspect of the method', until: '2026-06-21' },
    ]);
    expect(body.habits.map(({ id }: { id: string }) => id)).toEqual(['diary', 'plates', 'new-food']);
  });

  it('has the tasks of the day', async () => {
    const { phone } = await aPhoneOf({ startsOn: '2026-03-24' });
    const { body } = await phone.get('/api/public/today').expect(200);
    expect(body.phase).toMatchObject({ kind: 'elimination', dayNumber: 1 });
    expect(body.tasks.map(({ id }: { id: string }) => id)).toEqual(['pantry']);
  });

  it('shows check-ins of today and yesterday and asks for forgotten days since the start', async () => {
    const { phone } = await aPhoneOf({ startsOn: '2026-04-03' });
    for (const day of ['2026-04-07', '2026-04-06', '2026-04-04'])
      await phone.put(`/api/public/check-ins/${day}`, aDay('2026-04-07T08:00:00Z')).expect(200);
    const { body } = await phone.get('/api/public/today').expect(200);
    expect(body).toMatchObject({
      checkIn: { day: '2026-04-07', origin: 'observed' },
      yesterday: { day: '2026-04-06', origin: 'estimated' },
      missedDays: ['2026-04-05', '2026-04-03'],
    });
  });

  it.each([
    [null, 'not-started', ''],
    ['2026-04-08', 'not-started', 'Milk and wheat elimination'],
    ['2025-09-01', 'finished', 'Milk and wheat elimination'],
  ])('of a plan that starts on %s is %s', async (startsOn, state, program) => {
    const { phone } = await aPhoneOf({ startsOn });
    const { body } = await phone.get('/api/public/today').expect(200);
    expect(body).toMatchObject({ state, program, phase: null, leaveOut: [] });
  });

  it('says when the plan is paused', async () => {
    const { phone, owner, planId } = await aPhoneOf({ startsOn: '2026-03-09' });
    await owner
      .post(`/api/plans/${planId}/retime`, {
        reason: 'Travel',
        change: { kind: 'pause-until', until: '2026-04-12' },
        apply: true,
      })
      .expect(200);
    expect((await phone.get('/api/public/today').expect(200)).body).toMatchObject({ state: 'paused' });
  });

  it.each([
    ['Pacific/Auckland', '2026-04-07T12:30:00Z', '2026-04-08'],
    ['America/Los_Angeles', '2026-04-07T05:00:00Z', '2026-04-06'],
  ])('in %s at %s is %s', async (timeZone, now, day) => {
    const { phone } = await aPhoneOf({ startsOn: '2026-03-09', timeZone });
    test.clock.set(now);
    expect((await phone.get('/api/public/today').expect(200)).body.day).toBe(day);
  });
});

describe('the plan and the foods', () => {
  it('show every phase with its dates', async () => {
    const { phone } = await aPhoneOf({ startsOn: '2026-03-09' });
    const { body } = await phone.get('/api/public/plan').expect(200);
    expect(body.program).toBe('Milk and wheat elimination');
    expect(body.phases.map(({ startsOn }: { startsOn: string }) => startsOn)).toEqual([
      '2026-03-09',
      '2026-03-23',
      '2026-05-04',
      '2026-06-22',
    ]);
  });

  const foodsOf = async (options: Parameters<typeof aPhoneOf>[0]) => {
    const { phone } = await aPhoneOf(options);
    const { body } = await phone.get('/api/public/foods').expect(200);
    return body.foods as PublicFood[];
  };

  it('have all 382 foods with the reason and the day', async () => {
    const foods = await foodsOf({ startsOn: '2026-03-09' });
    expect(foods).toHaveLength(382);
    const skyr = foods.find(({ id }) => id === 'skyr');
    expect(skyr).toMatchObject({
      action: 'exclude',
      because: 'Milk and dairy: first suspect of the method.',
      until: '2026-06-21',
    });
    expect(foods.find(({ id }) => id === 'potato')).toMatchObject({ action: 'allow', because: '', until: null });
  });

  it('keep what is not known unknown', async () => {
    const foods = await foodsOf({ templateId: 'low-histamine', startsOn: '2026-03-24' });
    const unknown = foods.filter(({ action }) => action === 'unknown');
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown[0]?.because).toMatch(/^It is not known whether this belongs to: /);
  });

  it('without a running plan are allowed by nobody', async () => {
    const foods = await foodsOf({ startsOn: null });
    expect(new Set(foods.map(({ action }) => action))).toEqual(new Set(['unknown']));
  });

  it.each(['today', 'plan', 'foods'])('need an opened link for %s', async (page) => {
    const { owner } = await aPhoneOf({});
    await owner.get(`/api/public/${page}`).expect(401);
    await test.anonymous().get(`/api/public/${page}`).expect(401);
  });
});
