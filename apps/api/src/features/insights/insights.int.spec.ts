import { randomUUID } from 'node:crypto';
import { aDiary, type DiaryDay } from '../../../test/diary';
import { aPhone } from '../../../test/portal-link';
import { aSubmittedIntake } from '../../../test/submitted-intake';
import { startTestApp, type TestApp } from '../../../test/test-app';

let test: TestApp;
beforeAll(async () => (test = await startTestApp('2026-05-04T18:00:00Z')));
afterAll(() => test.close());

async function aClient() {
  const practice = await test.aPractice();
  const { body: client } = await practice.owner.post('/api/clients', { firstName: 'Bo', lastName: 'Ek' }).expect(201);
  return { ...practice, clientId: client.id as string };
}

/** Two weeks of baseline near 60, then six calmer weeks near 30, with slips and gaps. */
const course: DiaryDay[] = Array.from({ length: 57 }, (_, at) => {
  if (at % 11 === 10) return null;
  const level = (at < 14 ? 6 : 3) + (at % 2);
  return at === 20 ? { level, changes: { plan: 'slip', offPlan: [{ name: 'Cheese', foodId: null }] } } : { level };
});

async function aCourse() {
  const client = await aClient();
  const { body: plan } = await client.owner
    .post(`/api/clients/${client.clientId}/plans`, { templateId: 'dairy-wheat-elimination', startsOn: '2026-03-09' })
    .expect(201);
  await client.owner.post(`/api/plans/${plan.id}/publish`, {}).expect(200);
  await aDiary(test, client, '2026-03-09', course);
  return { ...client, planId: plan.id as string };
}

const insights = (clientId: string, query = '') => `/api/clients/${clientId}/insights${query}`;

describe('insights', () => {
  it('of a new client say that nothing is known', async () => {
    const { owner, clientId } = await aClient();
    const { body } = await owner.get(insights(clientId)).expect(200);
    expect(body).toMatchObject({
      from: '2026-05-04',
      to: '2026-05-04',
      phases: [],
      change: null,
      findings: [],
      measures: [],
    });
    expect(body.days).toEqual([
      {
        day: '2026-05-04',
        origin: 'missing',
        skin: null,
        itch: null,
        sleep: null,
        stress: null,
        stool: null,
        plan: 'unknown',
        offPlan: [],
      },
    ]);
    expect(body.adherence.overall).toMatchObject({ planned: 0, adherencePercent: null });
  });

  it('run from the start of the plan until today, every day in it', async () => {
    const { owner, clientId } = await aCourse();
    const { body } = await owner.get(insights(clientId)).expect(200);
    expect([body.from, body.to, body.days.length]).toEqual(['2026-03-09', '2026-05-04', 57]);
    expect(body.phases.map(({ kind }: { kind: string }) => kind)).toEqual([
      'baseline',
      'elimination',
      'reintroduction',
      'maintenance',
    ]);
    expect(body.missing).toMatchObject({ days: 57, observed: 52, estimated: 0, missing: 5 });
    expect(body.days[10]).toMatchObject({ origin: 'missing', skin: null });
    expect(body.marks).toContainEqual({ day: '2026-03-29', kind: 'exposure', label: 'Cheese' });
    expect(body.adherence.overall).toMatchObject({ slip: 1, kept: 38 });
  });

  it('compare with the baseline, and call no food tested that was not', async () => {
    const { owner, clientId } = await aCourse();
    const { body } = await owner.get(insights(clientId)).expect(200);
    expect(body.change).toMatchObject({ verdict: 'clear-improvement' });
    expect(body.change.difference).toBeCloseTo(30, 0);
    expect(body.findings.length).toBeGreaterThan(3);
    expect(new Set(body.findings.map(({ verdict }: { verdict: string }) => verdict))).toEqual(new Set(['not-tested']));
    expect(body.measures.map(({ id }: { id: string }) => id)).toContain('skin-day-index');
  });

  it('can be asked for a range, which ends today at the latest', async () => {
    const { owner, clientId } = await aCourse();
    const { body } = await owner.get(insights(clientId, '?from=2026-04-27&to=2027-01-01')).expect(200);
    expect([body.from, body.to, body.days.length]).toEqual(['2026-04-27', '2026-05-04', 8]);
    // The baseline lies before the range and still counts.
    expect(body.change.verdict).toBe('clear-improvement');
  });

  it('mark the pause that runs', async () => {
    const { owner, clientId, planId } = await aCourse();
    await owner
      .post(`/api/plans/${planId}/retime`, {
        reason: 'Travel',
        change: { kind: 'pause-until', until: '2026-05-11' },
        apply: true,
      })
      .expect(200);
    expect((await owner.get(insights(clientId)).expect(200)).body.marks).toContainEqual({
      day: '2026-05-04',
      kind: 'pause',
      label: 'Paused',
    });
  });

  it.each(['?from=2026-05-05', '?from=2026-05-02&to=2026-05-01', '?from=1900-01-01', '?from=spring', '?days=7'])(
    'refuse %s',
    async (query) => {
      const { owner, clientId } = await aClient();
      await owner.get(insights(clientId, query)).expect(422);
    },
  );

  it('are hidden from other practices and closed to assistants', async () => {
    const { owner, clientId } = await aClient();
    const { owner: stranger } = await test.aPractice();
    const absent = await stranger.get(insights(randomUUID())).expect(404);
    expect((await stranger.get(insights(clientId)).expect(404)).text).toBe(absent.text);
    await (await test.aMember(owner, 'assistant')).get(insights(clientId)).expect(403);
  });
});

describe('the client’s own pages', () => {
  it('show the same numbers as the practitioner sees', async () => {
    const { owner, practiceId, clientId } = await aCourse();
    const phone = await aPhone(test, practiceId, clientId);
    const { body } = await phone.get('/api/public/progress').expect(200);
    expect(body).toEqual((await owner.get(insights(clientId)).expect(200)).body);
  });

  it('give everything away in one file, and leave a trace', async () => {
    const client = await aCourse();
    await aSubmittedIntake(test, client, 'nothing marked');
    const phone = await aPhone(test, client.practiceId, client.clientId);
    const { body } = await phone.get('/api/public/export').expect(200);
    expect(body).toMatchObject({
      client: { firstName: 'Bo', lastName: 'Ek' },
      plan: { name: 'Milk and wheat elimination', version: 1 },
      intakes: [{ signature: { name: 'Bo' }, response: { resourceType: 'QuestionnaireResponse' } }],
    });
    expect(body.checkIns).toHaveLength(52);
    expect(body.progress.days).toHaveLength(57);
    const { body: log } = await client.owner.get(`/api/clients/${client.clientId}/access-log`).expect(200);
    expect(log.items).toContainEqual(
      expect.objectContaining({ actor: 'the client', action: 'GET /api/public/export' }),
    );
  });

  it.each(['progress', 'export'])('need an opened link for %s', async (page) => {
    const { owner } = await aClient();
    await owner.get(`/api/public/${page}`).expect(401);
  });
});

describe('a note begun from the record', () => {
  it.each([
    ['soap', 'Objective', 'Plan'],
    ['adime', 'Monitoring', 'Intervention'],
  ])('as %s has the numbers under %s and tasks under %s', async (kind, numbers, tasks) => {
    const { owner, clientId } = await aCourse();
    const { body: course } = await owner.get(insights(clientId)).expect(200);
    const { body: note } = await owner.post(`/api/clients/${clientId}/notes`, { kind }).expect(201);
    const text = (heading: string) =>
      note.sections.find((section: { heading: string }) => section.heading === heading).text;
    expect(text(numbers)).toContain(
      `Skin day index ${Math.round(course.change.difference)} points lower than in the baseline`,
    );
    expect(text(numbers)).toContain(`Plan kept on ${course.adherence.overall.adherencePercent} % of the recorded days`);
    expect(text(numbers)).toContain(course.missing.statement);
    expect(text(tasks)).toContain('2026-05-04: Start only when the last three days are within the calm range');
  });

  it('stays empty where nothing is recorded', async () => {
    const { owner, clientId } = await aClient();
    const { body: note } = await owner.post(`/api/clients/${clientId}/notes`, { kind: 'soap' }).expect(201);
    expect(note.sections.every(({ text }: { text: string }) => text === '')).toBe(true);
  });
});
