import { addDays } from '@skinroot/domain';
import type { Attention, LivePlan, Overview } from '@skinroot/contracts';
import { aDiary, type DiaryDay } from '../../../test/diary';
import { aSubmittedIntake } from '../../../test/submitted-intake';
import { PASSWORD, startTestApp, type TestApp } from '../../../test/test-app';

const TODAY = '2026-05-04';
let test: TestApp;
beforeAll(async () => (test = await startTestApp()));
beforeEach(() => test.clock.set(`${TODAY}T09:00:00Z`));
afterAll(() => test.close());

type Practice = Awaited<ReturnType<TestApp['aPractice']>>;

async function aClient({ owner, practiceId }: Practice, firstName: string) {
  const { body: client } = await owner.post('/api/clients', { firstName }).expect(201);
  return { owner, practiceId, clientId: client.id as string };
}

/** A live plan that began so many days ago, with check-ins from its first day. */
async function aLivePlan(
  practice: Practice,
  firstName: string,
  {
    begun,
    days = [],
    templateId = 'dairy-wheat-elimination',
  }: { begun: number; days?: DiaryDay[]; templateId?: string },
) {
  const client = await aClient(practice, firstName);
  const startsOn = addDays(TODAY, -begun);
  const { body: plan } = await practice.owner
    .post(`/api/clients/${client.clientId}/plans`, { templateId, startsOn })
    .expect(201);
  await practice.owner.post(`/api/plans/${plan.id}/publish`, {}).expect(200);
  await aDiary(test, client, startsOn, days);
  return { ...client, planId: plan.id as string, startsOn };
}

const steady = (count: number, level = 3): DiaryDay[] => Array.from({ length: count }, () => ({ level }));
const overviewOf = async ({ owner }: Pick<Practice, 'owner'>): Promise<Overview> =>
  (await owner.get('/api/overview').expect(200)).body as Overview;
const kinds = ({ attention }: { attention: Attention[] }) => attention.map(({ name, kind }) => [name, kind]);
const named = (overview: Overview, name: string) => overview.live.find((row) => row.name === name) as LivePlan;

describe('the Today screen', () => {
  it('of a new practice is empty', async () => {
    const practice = await test.aPractice();
    expect(await overviewOf(practice)).toEqual({ today: TODAY, attention: [], live: [], waiting: [] });
  });

  it('has a row for each live plan, with the numbers the insights have', async () => {
    const practice = await test.aPractice();
    const days: DiaryDay[] = [...steady(30), null, { level: 4, changes: { plan: 'slip' } }, ...steady(9, 4)];
    const { clientId, planId, startsOn } = await aLivePlan(practice, 'Bo', { begun: 40, days });
    const { live } = await overviewOf(practice);
    expect(live).toEqual([
      expect.objectContaining({
        clientId,
        planId,
        name: 'Bo',
        program: 'Milk and wheat elimination',
        phase: 'Without milk and wheat',
        phaseKind: 'elimination',
        dayNumber: 41,
        totalDays: 119,
        lastCheckInOn: TODAY,
        state: 'live',
      }),
    ]);
    const { body: course } = await practice.owner.get(`/api/clients/${clientId}/insights`).expect(200);
    expect(course.from).toBe(startsOn);
    expect(live[0]?.adherencePercent).toBe(course.adherence.overall.adherencePercent);
    expect(live[0]?.skin).toEqual(course.days.slice(-28).map(({ skin }: { skin: number | null }) => skin));
    expect(live[0]?.skin).toContain(null);
  });

  it('puts the most urgent first', async () => {
    const practice = await test.aPractice();
    await aLivePlan(practice, 'Calm', { begun: 20, days: steady(21) });
    await aLivePlan(practice, 'Flaring', { begun: 20, days: [...steady(18), ...steady(3, 6)] });
    await aLivePlan(practice, 'Silent', { begun: 20, days: steady(17) });
    await aLivePlan(practice, 'Slipped', {
      begun: 20,
      days: [
        ...steady(19),
        { level: 3, changes: { plan: 'slip', offPlan: [{ name: 'Cheese', foodId: null }] } },
        { level: 3 },
      ],
    });
    await aLivePlan(practice, 'Ending', { begun: 115, days: steady(116) });
    const away = await aLivePlan(practice, 'Away', { begun: 20, days: steady(10) });
    await practice.owner
      .post(`/api/plans/${away.planId}/retime`, {
        reason: 'Travel',
        change: { kind: 'pause-until', until: '2026-05-20' },
        apply: true,
      })
      .expect(200);
    await aSubmittedIntake(test, await aClient(practice, 'Reader'), 'nothing marked');
    await aSubmittedIntake(test, await aClient(practice, 'Urgent'), 'warning signs and allergy', {
      'flag.breath': true,
    });
    const overview = await overviewOf(practice);
    expect(kinds(overview)).toEqual([
      ['Urgent', 'red-flag'],
      ['Reader', 'intake-to-read'],
      ['Flaring', 'flare'],
      ['Silent', 'missed-days'],
      ['Slipped', 'slip'],
      ['Ending', 'decision-due'],
      ['Ending', 'ends-soon'],
      ['Away', 'paused'],
    ]);
    const text = (kind: string) => overview.attention.find((row) => row.kind === kind);
    expect(text('flare')).toMatchObject({
      text: 'Skin 30 points above the baseline in the last 3 days',
      since: '2026-05-02',
    });
    expect(text('missed-days')).toMatchObject({
      text: 'No check-in for 3 days',
      since: '2026-05-01',
      target: 'check-ins',
    });
    expect(text('slip')).toMatchObject({ text: 'Off plan: Cheese', since: '2026-05-03' });
    expect(text('ends-soon')).toMatchObject({ text: 'The program ends in 3 days' });
    expect(named(overview, 'Away').state).toBe('paused');
  });

  it.each([
    ['19 points above the baseline', { begun: 20, days: [...steady(18), { level: 5 }, { level: 5 }, { level: 4 }] }],
    ['two days without a word', { begun: 20, days: steady(18) }],
    [
      'a slip three days old',
      { begun: 20, days: [...steady(17), { level: 3, changes: { plan: 'slip' } }, ...steady(3)] },
    ],
    ['a plan that has not begun', { begun: -3, days: [] }],
  ] satisfies [string, { begun: number; days: DiaryDay[] }][])('is quiet about %s', async (_, plan) => {
    const practice = await test.aPractice();
    await aLivePlan(practice, 'Bo', plan);
    expect(kinds(await overviewOf(practice))).toEqual([]);
  });

  it('announces the end of a phase three days ahead, and no earlier', async () => {
    const practice = await test.aPractice();
    await aLivePlan(practice, 'Ahead', { begun: 10, days: steady(11) });
    await aLivePlan(practice, 'Later', { begun: 9, days: steady(10) });
    const { attention } = await overviewOf(practice);
    expect(attention).toEqual([
      expect.objectContaining({
        name: 'Ahead',
        kind: 'decision-due',
        since: '2026-05-07',
        text: '"Baseline: usual life" ends: go on, or stay longer',
      }),
    ]);
  });

  it('shows intakes that do not come', async () => {
    const practice = await test.aPractice();
    test.clock.set('2026-05-01T09:00:00Z');
    await practice.owner.post('/api/session', { email: practice.email, password: PASSWORD }).expect(200);
    const { clientId } = await aClient(practice, 'Slow');
    await practice.owner.post(`/api/clients/${clientId}/links`, { purpose: 'intake' }).expect(201);
    expect((await overviewOf(practice)).attention).toEqual([]);
    test.clock.set(`${TODAY}T09:00:00Z`);
    await practice.owner.post('/api/session', { email: practice.email, password: PASSWORD }).expect(200);
    const overview = await overviewOf(practice);
    expect(kinds(overview)).toEqual([['Slow', 'intake-stalled']]);
    expect(overview.waiting).toEqual([
      { clientId, name: 'Slow', state: 'sent', percent: 0, sentAt: '2026-05-01T09:00:00.000Z' },
    ]);
  });

  it('writes down what the calendar has ended', async () => {
    const practice = await test.aPractice();
    const ended = await aLivePlan(practice, 'Done', { begun: 119, days: [] });
    const away = await aLivePlan(practice, 'Away', { begun: 20, days: [] });
    await practice.owner
      .post(`/api/plans/${away.planId}/retime`, {
        reason: 'Travel',
        change: { kind: 'pause-until', until: '2026-05-05' },
        apply: true,
      })
      .expect(200);
    test.clock.set('2026-05-05T09:00:00Z');
    await practice.owner.post('/api/session', { email: practice.email, password: PASSWORD }).expect(200);
    const overview = await overviewOf(practice);
    expect(overview.live.map(({ name, state }) => [name, state])).toEqual([['Away', 'live']]);
    const statusOf = async (clientId: string) =>
      (await practice.owner.get(`/api/clients/${clientId}`)).body.status as string;
    expect([await statusOf(ended.clientId), await statusOf(away.clientId)]).toEqual(['finished', 'active']);
    const { body: timeline } = await practice.owner.get(`/api/clients/${ended.clientId}/timeline`).expect(200);
    expect(timeline.items[0]).toMatchObject({ kind: 'plan-finished', actor: null });
  });

  it('shows an assistant nothing about health', async () => {
    const practice = await test.aPractice();
    await aLivePlan(practice, 'Bo', { begun: 20, days: [...steady(18), ...steady(3, 8)] });
    await aSubmittedIntake(test, await aClient(practice, 'Urgent'), 'warning signs and allergy', {
      'flag.breath': true,
    });
    const overview = await overviewOf({ owner: await test.aMember(practice.owner, 'assistant') });
    expect(overview.attention).toEqual([]);
    expect(overview.live).toEqual([expect.objectContaining({ name: 'Bo', skin: [], adherencePercent: null })]);
  });

  it('shows nothing of another practice, and nothing of the archived', async () => {
    const practice = await test.aPractice();
    const { clientId } = await aLivePlan(practice, 'Bo', { begun: 20, days: steady(5) });
    const empty = { today: TODAY, attention: [], live: [], waiting: [] };
    expect(await overviewOf(await test.aPractice())).toEqual(empty);
    await practice.owner.post(`/api/clients/${clientId}/archive`).expect(200);
    expect(await overviewOf(practice)).toEqual(empty);
  });
});
