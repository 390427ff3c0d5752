import { randomUUID } from 'node:crypto';
import { aSubmittedIntake } from '../../../test/submitted-intake';
import { type Caller, startTestApp, type TestApp } from '../../../test/test-app';

let test: TestApp;
beforeAll(async () => (test = await startTestApp()));
afterAll(() => test.close());
beforeEach(() => test.database.query(`DELETE FROM rate_limits WHERE key LIKE 'redeem%'`));

async function anIntake() {
  const { owner, practiceId } = await test.aPractice();
  const { body: client } = await owner.post('/api/clients', { firstName: 'Bo', email: 'bo@example.com' }).expect(201);
  const intakeId = await aSubmittedIntake(
    test,
    { practiceId, clientId: client.id },
    'bloating, suspects milk and wheat, coeliac test missing',
  );
  test.clock.advance(60_000);
  return { owner, intakeId, clientId: client.id as string };
}

const asks = [
  { linkId: 'food.coeliac-test', message: 'Did you find the result?' },
  { linkId: 'about.goal', message: 'What matters most?' },
];

async function opened(owner: Caller, intakeId: string, body: object = { asks }) {
  const { body: link } = await owner.post(`/api/intakes/${intakeId}/ask`, body).expect(201);
  const device = test.anonymous();
  await device.post('/api/public/redeem', { token: new URL(link.url).hash.slice(1) }).expect(200);
  return { device, link };
}

async function answered(device: Caller, answers: Record<string, unknown>) {
  for (const [linkId, value] of Object.entries(answers))
    await device.put(`/api/public/intake/answers/${linkId}`, { value }).expect(200);
  const { body: page } = await device.get('/api/public/intake').expect(200);
  const signature = { name: 'Bo Ek', textShown: page.consentText, language: 'en', timeZone: 'Europe/Stockholm' };
  return device.post('/api/public/intake/submit', { signature });
}

describe('asking back', () => {
  it('opens only the asked questions, with the words to them and the old answers', async () => {
    const { owner, intakeId } = await anIntake();
    const { device, link } = await opened(owner, intakeId);
    expect(link.intakeId).not.toBe(intakeId);
    const { body } = await device.get('/api/public/intake').expect(200);
    const groups = body.questionnaire.item.map(
      ({ text, item }: { text: string; item: { linkId: string; text: string }[] }) => [
        text,
        item[0]?.text,
        item[1]?.linkId,
      ],
    );
    expect(groups).toEqual([
      ['Did you find the result?', expect.stringMatching(/^You answered: /), 'food.coeliac-test'],
      ['What matters most?', 'You left this question open.', 'about.goal'],
    ]);
    await device.put('/api/public/intake/answers/about.age', { value: 34 }).expect(422);
  });

  it('asks for an answer to each, then stands beside the old ones, which do not change', async () => {
    const { owner, intakeId } = await anIntake();
    const before = await owner.get(`/api/intakes/${intakeId}`).expect(200);
    const { device, link } = await opened(owner, intakeId);
    const half = await answered(device, { 'about.goal': 'Sleep' });
    expect([half.status, half.body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      422,
      ['#/answers/food.coeliac-test'],
    ]);
    expect((await answered(device, { 'food.coeliac-test': 'negative' })).status).toBe(200);
    const first = await owner.get(`/api/intakes/${intakeId}`).expect(200);
    expect(first.body.sections).toEqual(before.body.sections);
    expect(first.body.followUps).toEqual([expect.objectContaining({ intakeId: link.intakeId, state: 'submitted' })]);
    expect(first.body.followUps[0].lines[1]).toEqual({
      linkId: 'about.goal',
      text: 'What would you like to be different in six months?',
      message: 'What matters most?',
      before: '',
      now: 'Sleep',
    });
  });

  it('reads the whole intake anew: an answered question takes its flag and its locks away', async () => {
    const { owner, intakeId, clientId } = await anIntake();
    expect((await owner.get(`/api/intakes/${intakeId}`)).body.redFlags.map(({ id }: { id: string }) => id)).toEqual([
      'coeliac-first',
    ]);
    const { device, link } = await opened(owner, intakeId);
    expect((await answered(device, { 'about.goal': 'Sleep', 'food.coeliac-test': 'negative' })).status).toBe(200);
    const { body } = await owner.get(`/api/intakes/${link.intakeId}`).expect(200);
    expect(body).toMatchObject({ askedOf: intakeId, redFlags: [], changes: { intakeId } });
    expect(body.areas.map(({ id }: { id: string }) => id)).toContain('gut');
    expect(body.changes.lines.map(({ linkId, now }: { linkId: string; now: string }) => [linkId, now])).toEqual(
      expect.arrayContaining([['about.goal', 'Sleep']]),
    );
    const reviewed = await owner.post(`/api/intakes/${link.intakeId}/review`, { accept: ['conditions'] }).expect(200);
    expect(reviewed.body.state).toBe('reviewed');
    expect((await owner.get(`/api/clients/${clientId}`)).body.conditions).not.toEqual([]);
  });

  it('leaves the form itself and new links alone', async () => {
    const { owner, intakeId, clientId } = await anIntake();
    const { link } = await opened(owner, intakeId);
    const { body: forms } = await owner.get('/api/forms').expect(200);
    const { body: again } = await owner.post(`/api/clients/${clientId}/links`, { purpose: 'intake' }).expect(201);
    expect(again.intakeId).not.toBe(link.intakeId);
    expect(forms.items.filter(({ key }: { key: string | null }) => key === null)).toEqual([]);
  });

  it.each([
    [{ asks: [] }, '#/asks'],
    [{ asks: [{ linkId: 'no.such', message: 'x' }] }, '#/asks/0/linkId'],
    [{ asks: [{ linkId: 'consent.info', message: 'x' }] }, '#/asks/0/linkId'],
    [{ asks: [asks[0], asks[0]] }, '#/asks/1/linkId'],
    [{ asks: [{ linkId: 'about.goal', message: '' }] }, '#/asks/0/message'],
  ])('refuses %j at %s', async (body, pointer) => {
    const { owner, intakeId } = await anIntake();
    const answer = await owner.post(`/api/intakes/${intakeId}/ask`, body).expect(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it('waits for the intake to be handed in, and finds none of a stranger', async () => {
    const { owner, clientId, intakeId } = await anIntake();
    const { body: link } = await owner.post(`/api/clients/${clientId}/links`, { purpose: 'intake' }).expect(201);
    expect((await owner.post(`/api/intakes/${link.intakeId}/ask`, { asks }).expect(409)).body.type).toMatch(
      /intake-not-submitted$/,
    );
    const { owner: stranger } = await test.aPractice();
    await stranger.post(`/api/intakes/${intakeId}/ask`, { asks }).expect(404);
    await owner.post(`/api/intakes/${randomUUID()}/ask`, { asks }).expect(404);
  });
});
