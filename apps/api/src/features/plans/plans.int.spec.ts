import { randomUUID } from 'node:crypto';
import { aSubmittedIntake } from '../../../test/submitted-intake';
import { type Caller, PASSWORD, startTestApp, type TestApp } from '../../../test/test-app';

let test: TestApp;
beforeAll(async () => (test = await startTestApp()));
beforeEach(() => test.clock.set('2026-03-02T09:00:00Z'));
afterAll(() => test.close());

async function aClient() {
  const practice = await test.aPractice();
  const { body: client } = await practice.owner.post('/api/clients', { firstName: 'Bo' }).expect(201);
  return { ...practice, clientId: client.id as string };
}

async function aDraft({ templateId = 'dairy-wheat-elimination', startsOn = '2026-03-09' } = {}) {
  const practice = await aClient();
  const { body: plan } = await practice.owner
    .post(`/api/clients/${practice.clientId}/plans`, { templateId, startsOn })
    .expect(201);
  return { ...practice, plan };
}

const publish = (caller: Caller, id: string, overrides: object[] = []) =>
  caller.post(`/api/plans/${id}/publish`, { overrides });
const retime = (caller: Caller, id: string, change: object, apply = true) =>
  caller.post(`/api/plans/${id}/retime`, { reason: 'A cold', change, apply });

async function aLivePlan(options: Parameters<typeof aDraft>[0] = {}) {
  const draft = await aDraft(options);
  const { body: plan } = await publish(draft.owner, draft.plan.id).expect(200);
  return { ...draft, plan };
}

interface Dated {
  id: string;
  startsOn: string;
  endsOn: string;
  days: number;
  rules: { id: string; words: string }[];
}
const dates = (content: { phases: Dated[] }) =>
  content.phases.map(({ id, startsOn, endsOn, days }) => [id, startsOn, endsOn, days]);
const slug = ({ body }: { body: { type: string } }) => body.type.split('/').at(-1);

describe('templates', () => {
  it('are the ten programs, with evidence, limits and rules in words', async () => {
    const { owner } = await test.aPractice();
    const { body } = await owner.get('/api/templates').expect(200);
    expect(body.items).toHaveLength(10);
    const { body: one } = await owner.get('/api/templates/dairy-wheat-elimination').expect(200);
    expect(one).toMatchObject({
      name: 'Milk and wheat elimination',
      evidence: { grade: 'C', gradeText: 'indirect, small or open studies' },
      weeks: { typical: 17 },
    });
    expect(one.phases[1]).toMatchObject({ kind: 'elimination', days: 42, minDays: 28, maxDays: 70 });
    expect(one.phases[1].rules.map((rule: { words: string }) => rule.words)).toEqual([
      'milk and dairy',
      'wheat, spelt too',
    ]);
    expect(one.steps[0]).toMatchObject({ id: 'milk-protein', foodId: 'milk-lactose-free', grams: [60, 125, 250] });
    expect(body.items).toContainEqual(one);
  });

  it('can be looked at by assistants; one that is none is not found', async () => {
    const { owner } = await test.aPractice();
    const assistant = await test.aMember(owner, 'assistant');
    await assistant.get('/api/templates').expect(200);
    await assistant.get('/api/templates/carnivore').expect(404);
  });
});

describe('a draft', () => {
  it('has every phase’s dates laid out', async () => {
    const { plan, owner } = await aDraft();
    expect(plan).toMatchObject({
      state: 'draft',
      name: 'Milk and wheat elimination',
      live: null,
      liveVersion: null,
      locks: [],
      version: 1,
    });
    expect(dates(plan.draft)).toEqual([
      ['baseline', '2026-03-09', '2026-03-22', 14],
      ['elimination', '2026-03-23', '2026-05-03', 42],
      ['reintroduction', '2026-05-04', '2026-06-21', 49],
      ['personal-plan', '2026-06-22', '2026-07-05', 14],
    ]);
    await owner.get(`/api/plans/${plan.id}`).expect(200, plan);
  });

  it.each([
    [{ templateId: 'carnivore', startsOn: '2026-03-09' }, '#/templateId'],
    [{ templateId: 'low-nickel' }, '#/startsOn'],
    [{ templateId: 'low-nickel', startsOn: '2026-02-30' }, '#/startsOn'],
    [{ templateId: 'low-nickel', startsOn: '2100-12-01' }, '#/startsOn'],
    [{ templateId: 'low-nickel', startsOn: '2026-03-09', state: 'live' }, '#/state'],
  ])('is not made of %j', async (body, pointer) => {
    const { owner, clientId } = await aClient();
    const answer = await owner.post(`/api/clients/${clientId}/plans`, body).expect(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it('takes another start, other lengths and fewer rules, and gives rules back', async () => {
    const { plan, owner } = await aDraft();
    const changes = { startsOn: '2026-03-16', phases: [{ id: 'elimination', days: 28, removedRules: ['wheat'] }] };
    const { body: changed } = await owner.patch(`/api/plans/${plan.id}`, changes, 1).expect(200);
    expect(changed.version).toBe(2);
    expect(dates(changed.draft).slice(0, 3)).toEqual([
      ['baseline', '2026-03-16', '2026-03-29', 14],
      ['elimination', '2026-03-30', '2026-04-26', 28],
      ['reintroduction', '2026-04-27', '2026-06-14', 49],
    ]);
    expect(changed.draft.phases[1].rules.map(({ id }: { id: string }) => id)).toEqual(['dairy']);
    const { body: back } = await owner
      .patch(`/api/plans/${plan.id}`, { phases: [{ id: 'elimination', days: 28, removedRules: [] }] }, 2)
      .expect(200);
    expect(back.draft.phases[1].rules.map(({ id }: { id: string }) => id)).toEqual(['dairy', 'wheat']);
    const stale = await owner.patch(`/api/plans/${plan.id}`, changes, 2).expect(409);
    expect(stale.body).toMatchObject({ type: expect.stringMatching(/stale$/), current: back });
  });

  it.each([
    [{ phases: [{ id: 'fasting', days: 3 }] }, '#/phases/0/id'],
    [{ phases: [{ id: 'elimination', days: 0 }] }, '#/phases/0/days'],
    [{ phases: [{ id: 'elimination', days: 28, removedRules: ['sugar'] }] }, '#/phases/0/removedRules/0'],
    [{ startsOn: '2100-12-01' }, '#/startsOn'],
    [{ name: 'Mine' }, '#/name'],
  ])('is not changed by %j', async (body, pointer) => {
    const { plan, owner } = await aDraft();
    const answer = await owner.patch(`/api/plans/${plan.id}`, body, 1).expect(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });
});

describe('publishing', () => {
  it('makes the draft version 1, the client active and says so once', async () => {
    const { plan, owner, clientId, name } = await aLivePlan();
    expect(plan).toMatchObject({ state: 'live', liveVersion: 1, draft: null, publishedAt: '2026-03-02T09:00:00.000Z' });
    expect((await owner.get(`/api/clients/${clientId}`)).body).toMatchObject({ status: 'active', planId: plan.id });
    const { body: timeline } = await owner.get(`/api/clients/${clientId}/timeline`).expect(200);
    expect(timeline.items.filter(({ kind }: { kind: string }) => kind === 'plan-published')).toHaveLength(1);
    const { body: versions } = await owner.get(`/api/plans/${plan.id}/versions`).expect(200);
    expect(versions.items).toEqual([
      {
        number: 1,
        publishedAt: '2026-03-02T09:00:00.000Z',
        publishedBy: name,
        reason: 'First version',
        startsOn: '2026-03-09',
        endsOn: '2026-07-05',
      },
    ]);
  });

  it('twice, or by four at once, happens once', async () => {
    const { plan, owner } = await aDraft();
    const answers = await Promise.all([1, 2, 3, 4].map(() => publish(owner, plan.id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(slug(await publish(owner, plan.id).expect(409))).toBe('plan-published');
  });

  it('needs no body', async () => {
    const { plan, owner } = await aDraft();
    await owner.post(`/api/plans/${plan.id}/publish`).expect(200);
  });

  it('ends the plan the client followed before', async () => {
    const { plan: before, owner, clientId } = await aLivePlan();
    const { body: next } = await owner
      .post(`/api/clients/${clientId}/plans`, { templateId: 'low-nickel', startsOn: '2026-03-09' })
      .expect(201);
    await publish(owner, next.id).expect(200);
    const { body } = await owner.get(`/api/clients/${clientId}/plans`).expect(200);
    expect(body.items.map((plan: { id: string; state: string }) => [plan.id, plan.state]).sort()).toEqual(
      [
        [before.id, 'finished'],
        [next.id, 'live'],
      ].sort(),
    );
    expect(slug(await owner.patch(`/api/plans/${before.id}`, { startsOn: '2026-03-10' }, 3).expect(409))).toBe(
      'plan-not-live',
    );
  });

  it('is kept by the database itself', async () => {
    const { plan, practiceId } = await aLivePlan();
    const attempt = test.database.transaction(async (db) => {
      await db.query(`SELECT set_config('app.practice', $1, true)`, [practiceId]);
      await db.query(`UPDATE plan_versions SET content = '{}' WHERE plan_id = $1`, [plan.id]);
    });
    await expect(attempt).rejects.toThrow(/a published plan version does not change/);
  });

  it('of a changed live plan makes the next version, and says what changed', async () => {
    const { plan, owner } = await aLivePlan();
    const { body: open } = await owner
      .patch(
        `/api/plans/${plan.id}`,
        { phases: [{ id: 'elimination', days: 56, removedRules: ['wheat'] }] },
        plan.version,
      )
      .expect(200);
    expect(open).toMatchObject({ state: 'live', liveVersion: 1, live: plan.live });
    const { body: next } = await publish(owner, plan.id).expect(200);
    expect(next).toMatchObject({ liveVersion: 2, live: open.draft, draft: null });
    const { body: versions } = await owner.get(`/api/plans/${plan.id}/versions`).expect(200);
    expect(versions.items[0]).toMatchObject({
      number: 2,
      reason: 'Without milk and wheat: 56 days instead of 42; Without milk and wheat: no rule for wheat, spelt too',
    });
  });

  it('does not change days that are lived through', async () => {
    const { plan, owner, email } = await aLivePlan({ startsOn: '2026-03-02' });
    test.clock.set('2026-03-20T09:00:00Z');
    await owner.post('/api/session', { email, password: PASSWORD }).expect(200);
    for (const changes of [
      { startsOn: '2026-03-01' },
      { phases: [{ id: 'baseline', days: 10 }] },
      { phases: [{ id: 'elimination', days: 3 }] },
    ]) {
      await owner.patch(`/api/plans/${plan.id}`, changes, plan.version).expect(422);
    }
    await owner.patch(`/api/plans/${plan.id}`, { phases: [{ id: 'elimination', days: 5 }] }, plan.version).expect(200);
  });
});

describe('safety locks', () => {
  it('of the signed intake close a plan until each has a reason', async () => {
    const draft = await aDraft();
    await aSubmittedIntake(test, draft, 'nothing marked', {
      'about.pregnancy': 'pregnant',
      'food.coeliac-test': 'not-done',
    });
    const { body: plan } = await draft.owner.get(`/api/plans/${draft.plan.id}`).expect(200);
    const flags = plan.locks.map(({ flagId }: { flagId: string }) => flagId);
    expect(flags).toContain('pregnancy');
    const refused = await publish(draft.owner, plan.id).expect(409);
    expect(slug(refused)).toBe('plan-locked');
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      flags.map((flag: string) => `#/overrides/${flag}`),
    );
    const reasons = flags.map((flagId: string) => ({ flagId, reason: 'Agreed with her midwife on 1 March.' }));
    const { body: live } = await publish(draft.owner, plan.id, reasons).expect(200);
    expect(live.locks.map(({ overriddenBecause }: { overriddenBecause: string }) => overriddenBecause)).toEqual(
      reasons.map(({ reason }: { reason: string }) => reason),
    );
  });

  it('of the gravest levels stay closed', async () => {
    const draft = await aDraft();
    await aSubmittedIntake(test, draft, 'nothing marked', { 'about.age': 12 });
    const { body } = await publish(draft.owner, draft.plan.id, [
      { flagId: 'minor', reason: 'Her mother would like it very much.' },
    ]).expect(409);
    expect(body.errors).toContainEqual({
      pointer: '#/overrides/minor',
      detail: expect.stringMatching(/No reason opens this/),
    });
  });

  it.each([
    [[{ flagId: 'pregnancy', reason: 'x' }], '#/overrides/0/reason'],
    [[{ flagId: 'pregnancy', reason: 'There is no such lock here.' }], '#/overrides/0/flagId'],
  ])('are not opened by %j', async (overrides, pointer) => {
    const { plan, owner } = await aDraft();
    const { body } = await publish(owner, plan.id, overrides).expect(422);
    expect(body.errors[0].pointer).toBe(pointer);
  });
});

describe('re-timing', () => {
  it('previews every date that moves, then publishes them with the reason', async () => {
    const { plan, owner } = await aLivePlan({ startsOn: '2026-02-23' });
    const change = { kind: 'lengthen', phaseId: 'baseline', days: 7 };
    const { body: preview } = await retime(owner, plan.id, change, false).expect(200);
    expect(preview).toMatchObject({ applied: false, plan });
    expect(preview.moves).toHaveLength(7);
    expect(preview.moves[0]).toEqual({ label: 'Baseline: usual life ends', before: '2026-03-08', after: '2026-03-15' });
  });

  it('moves what is ahead and keeps the version before', async () => {
    const { plan, owner } = await aLivePlan({ startsOn: '2026-02-23' });
    const { body } = await retime(owner, plan.id, { kind: 'lengthen', phaseId: 'baseline', days: 7 }).expect(200);
    expect(body).toMatchObject({ applied: true, plan: { liveVersion: 2, state: 'live' } });
    expect(dates(body.plan.live).slice(0, 2)).toEqual([
      ['baseline', '2026-02-23', '2026-03-15', 21],
      ['elimination', '2026-03-16', '2026-04-26', 42],
    ]);
    const { body: versions } = await owner.get(`/api/plans/${plan.id}/versions`).expect(200);
    expect(versions.items.map(({ number, reason }: { number: number; reason: string }) => [number, reason])).toEqual([
      [2, 'A cold'],
      [1, 'First version'],
    ]);
  });

  it('takes an open draft along', async () => {
    const { plan, owner } = await aLivePlan({ startsOn: '2026-02-23' });
    await owner.patch(`/api/plans/${plan.id}`, { phases: [{ id: 'elimination', days: 50 }] }, plan.version).expect(200);
    const { body } = await retime(owner, plan.id, { kind: 'lengthen', phaseId: 'baseline', days: 7 }).expect(200);
    expect(dates(body.plan.draft)[1]).toEqual(['elimination', '2026-03-16', '2026-05-04', 50]);
    const { body: next } = await publish(owner, plan.id).expect(200);
    expect(next).toMatchObject({ liveVersion: 3, live: body.plan.draft });
  });

  it('pauses until a day, longer when asked again, and goes on', async () => {
    const { plan, owner, clientId } = await aLivePlan({ startsOn: '2026-02-23' });
    const { body: paused } = await retime(owner, plan.id, { kind: 'pause-until', until: '2026-03-12' }).expect(200);
    expect(paused.plan).toMatchObject({ state: 'paused', pausedOn: '2026-03-02' });
    expect(dates(paused.plan.live)[0]).toEqual(['baseline', '2026-02-23', '2026-03-18', 24]);
    expect((await owner.get(`/api/clients/${clientId}`)).body.status).toBe('paused');
    const { body: longer } = await retime(owner, plan.id, { kind: 'pause-until', until: '2026-03-14' }).expect(200);
    expect(dates(longer.plan.live)[0]).toEqual(['baseline', '2026-02-23', '2026-03-20', 26]);
    const { body: on } = await retime(owner, plan.id, { kind: 'continue' }).expect(200);
    expect(on).toMatchObject({ moves: [], plan: { state: 'live', pausedOn: null, live: longer.plan.live } });
    expect((await owner.get(`/api/clients/${clientId}`)).body.status).toBe('active');
  });

  it('lets a pause end by itself', async () => {
    const { plan, owner, email } = await aLivePlan({ startsOn: '2026-02-23' });
    await retime(owner, plan.id, { kind: 'pause-until', until: '2026-03-05' }).expect(200);
    test.clock.set('2026-03-05T09:00:00Z');
    await owner.post('/api/session', { email, password: PASSWORD }).expect(200);
    expect((await owner.get(`/api/plans/${plan.id}`)).body).toMatchObject({ state: 'live', pausedOn: null });
  });

  it.each([
    [{ kind: 'lengthen', phaseId: 'nap', days: 7 }, '#/change'],
    [{ kind: 'pause-until', until: '2026-03-02' }, '#/change'],
    [{ kind: 'pause-until', until: '2100-12-31' }, '#/change'],
    [{ kind: 'restart-washout', days: 0 }, '#/change/days'],
    [{ kind: 'stop' }, '#/change/kind'],
  ])('refuses %j', async (change, pointer) => {
    const { plan, owner } = await aLivePlan({ startsOn: '2026-02-23' });
    const { body } = await retime(owner, plan.id, change).expect(422);
    expect(body.errors[0].pointer).toBe(pointer);
    expect((await owner.get(`/api/plans/${plan.id}`)).body).toEqual(plan);
  });

  it('waits for a plan that runs', async () => {
    const { plan, owner } = await aDraft();
    expect(slug(await retime(owner, plan.id, { kind: 'continue' }).expect(409))).toBe('plan-not-live');
  });
});

describe('plans of others', () => {
  const calls = (caller: Caller, clientId: string, id: string) => [
    caller.get(`/api/clients/${clientId}/plans`),
    caller.post(`/api/clients/${clientId}/plans`, { templateId: 'low-nickel', startsOn: '2026-03-09' }),
    caller.get(`/api/plans/${id}`),
    caller.patch(`/api/plans/${id}`, {}, 1),
    publish(caller, id),
    retime(caller, id, { kind: 'continue' }),
    caller.get(`/api/plans/${id}/versions`),
  ];

  it('look to a stranger like none', async () => {
    const { plan, clientId } = await aDraft();
    const { owner: stranger } = await test.aPractice();
    const { text: absent } = await stranger.get(`/api/plans/${randomUUID()}`).expect(404);
    for (const call of calls(stranger, clientId, plan.id)) expect((await call.expect(404)).text).toBe(absent);
  });

  it('are closed to assistants, and an archived client’s do not change', async () => {
    const { plan, clientId, owner } = await aDraft();
    const assistant = await test.aMember(owner, 'assistant');
    for (const call of calls(assistant, clientId, plan.id)) await call.expect(403);
    await owner.post(`/api/clients/${clientId}/archive`).expect(200);
    expect(slug(await publish(owner, plan.id).expect(409))).toBe('client-archived');
  });
});
