import { type WorkedIntake, workedExamples } from '@skinroot/reference';
import { createHash, randomUUID } from 'node:crypto';
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

interface Setting {
  owner: Caller;
  device: Caller;
  clientId: string;
  intakeId: string;
  practiceId: string;
}

/** A client with an intake link, opened on a phone. */
async function anIntake(changes: object = {}, formId?: string): Promise<Setting> {
  const { owner } = await test.aPractice();
  return anIntakeOf(owner, changes, formId);
}

async function anIntakeOf(owner: Caller, changes: object = {}, formId?: string): Promise<Setting> {
  const { body: client } = await owner.post('/api/clients', { firstName: 'Bo', ...changes }).expect(201);
  const { body: link } = await owner
    .post(`/api/clients/${client.id}/links`, { purpose: 'intake', ...(formId !== undefined && { formId }) })
    .expect(201);
  const device = test.anonymous();
  await device.post('/api/public/redeem', { token: new URL(link.url).hash.slice(1) }).expect(200);
  const { body: me } = await owner.get('/api/me').expect(200);
  return { owner, device, clientId: client.id, intakeId: link.intakeId, practiceId: me.practice.id };
}

const save = (device: Caller, linkId: string, value: unknown) =>
  device.put(`/api/public/intake/answers/${encodeURIComponent(linkId)}`, { value });

/** All answers through the service, as the demo practice is made; one test fills the whole form over HTTP. */
async function fill({ practiceId, clientId, intakeId }: Setting, answers: WorkedIntake['answers']): Promise<void> {
  const filling = test.app.get(IntakeFilling);
  const actor: Actor = { kind: 'client', practiceId, id: clientId, linkId: randomUUID(), purpose: 'intake', intakeId };
  await test.app
    .get(Scopes)
    .run(actor, { action: 'spec', requestId: 'spec' }, (scope) => filling.saveAll(scope, Object.entries(answers)));
}

async function signature(device: Caller, changes: object = {}) {
  const { body } = await device.get('/api/public/intake').expect(200);
  return {
    signature: { name: 'Bo Ek', textShown: body.consentText, language: 'en', timeZone: 'Europe/Stockholm', ...changes },
  };
}

const submit = async (device: Caller, changes: object = {}) =>
  device.post('/api/public/intake/submit', await signature(device, changes));

const workedClient = (name: string): WorkedIntake => {
  const found = workedExamples.intake.find((row) => row.name.startsWith(name));
  if (!found) throw new Error(`no worked client ${name}`);
  return found;
};
const bloating = workedClient('bloating, suspects milk and wheat');

describe('an answer', () => {
  it('is kept as given, counted, and there on the next visit', async () => {
    const { owner, device, clientId } = await anIntake();
    const { body } = await save(device, 'about.age', 34).expect(200);
    expect(body).toMatchObject({
      linkId: 'about.age',
      savedAt: '2026-03-02T09:00:00.000Z',
      progress: { answered: 1 },
      urgent: [],
    });
    await save(device, 'skin.problem', ['eczema', 'acne']).expect(200);
    const seen = await device.get('/api/public/intake').expect(200);
    expect(seen.body).toMatchObject({
      state: 'started',
      firstName: 'Bo',
      practiceName: 'Kvist Skin',
      submittedAt: null,
      questionnaire: { id: 'root-cause-intake' },
    });
    expect(seen.body.answers['about.age']).toEqual([34]);
    expect(seen.body.answers['skin.problem'].map(({ code }: { code: string }) => code)).toEqual(['eczema', 'acne']);
    expect((await owner.get(`/api/clients/${clientId}`)).body.status).toBe('intake-started');
  });

  it('replaces the one before, and null takes it back', async () => {
    const { device } = await anIntake();
    await save(device, 'about.age', 34).expect(200);
    const changed = await save(device, 'about.age', 35).expect(200);
    expect(changed.body.progress.answered).toBe(1);
    const gone = await save(device, 'about.age', null).expect(200);
    expect(gone.body.progress.answered).toBe(0);
    expect((await device.get('/api/public/intake')).body.answers).toEqual({});
  });

  it.each([
    ['no.such-question', 'params/linkId', 1],
    ['__proto__', 'params/linkId', 1],
    ['consent', 'params/linkId', true],
    ['consent.info', 'params/linkId', true],
    ['about.age~3', 'params/linkId', 34],
    ['about.age', '#/value', 'old'],
    ['about.age', '#/value', 3.5],
    ['about.age', '#/value', 4000],
    ['about.age', '#/value', [34, 35]],
    ['about.sex', '#/value', 'unheard-of'],
    ['consent.date', '#/value', '2026-02-30'],
    ['about.goal', '#/value', 'x'.repeat(30_000)],
    ['about.goal', '#/value', 'a\0b'],
    ['about.goal', '#/value', '\uD800'],
    ['about.goal', '#/value', { deep: [[[1]]] }],
    ['about.goal', '#/value', undefined],
  ])('%s is refused at %s (case %#) and changes nothing', async (linkId, pointer, value: unknown) => {
    const { device } = await anIntake();
    const { body } = await save(device, linkId, value).expect(422);
    expect(body.errors[0].pointer).toBe(pointer);
    expect((await device.get('/api/public/intake')).body).toMatchObject({ state: 'sent', answers: {} });
  });

  it('to a question that is not asked is refused', async () => {
    const { device } = await anIntake();
    expect((await save(device, 'about.pregnancy', 'no').expect(409)).body.type).toMatch(/question-disabled$/);
    await save(device, 'about.sex', 'female').expect(200);
    await save(device, 'about.pregnancy', 'no').expect(200);
    await save(device, 'about.sex', 'male').expect(200);
    expect((await save(device, 'about.pregnancy', 'pregnant').expect(409)).body.type).toMatch(/question-disabled$/);
  });

  it('refuses fields that nobody asked for', async () => {
    const { device } = await anIntake();
    const { body } = await device
      .put('/api/public/intake/answers/about.age', { value: 34, intakeId: randomUUID() })
      .expect(422);
    expect(body.errors[0].pointer).toBe('#/intakeId');
  });

  it('says at once what needs somebody to be seen now', async () => {
    const { device } = await anIntake();
    const { body } = await save(device, 'flag.breath', true).expect(200);
    expect(body.urgent).toEqual([{ id: 'emergency-now', level: 'emergency', text: expect.any(String) }]);
    expect((await save(device, 'flag.mole', true).expect(200)).body.urgent).toHaveLength(1);
    expect((await save(device, 'flag.breath', false).expect(200)).body.urgent).toEqual([]);
  });

  it('given on two devices at once is not lost', async () => {
    const { device } = await anIntake();
    const linkIds = Object.keys(bloating.answers).filter((linkId) => linkId.startsWith('flag.'));
    const saved = await Promise.all(linkIds.map((linkId) => save(device, linkId, false)));
    expect(saved.map(({ status }) => status)).toEqual(linkIds.map(() => 200));
    expect(Math.max(...saved.map(({ body }) => body.progress.answered as number))).toBe(linkIds.length);
    expect(Object.keys((await device.get('/api/public/intake')).body.answers)).toHaveLength(linkIds.length);
  });
});

describe('handing in', () => {
  it('names every question that is still open, and changes nothing', async () => {
    const setting = await anIntake();
    const { device } = setting;
    const { 'about.age': age, 'skin.itch': itch, ...rest } = bloating.answers;
    expect([age, itch]).not.toContain(undefined);
    await fill(setting, rest);
    const refused = await submit(device);
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([
      { pointer: '#/answers/about.age', detail: 'Age in years: please answer' },
      { pointer: '#/answers/skin.itch', detail: expect.stringMatching(/^Worst itch .*: please answer$/) },
    ]);
    expect((await device.get('/api/public/intake')).body.state).toBe('started');
  });

  it('takes only a signature under the text in force', async () => {
    const setting = await anIntake();
    const { device } = setting;
    await fill(setting, bloating.answers);
    const other = await submit(device, { textShown: 'I agree to everything.' });
    expect(other.status).toBe(422);
    expect(other.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/signature/textShown']);
    for (const [changes, pointer] of [
      [{ name: 'x' }, '#/signature/name'],
      [{ timeZone: 'Mars/Base' }, '#/signature/timeZone'],
      [{ extra: 1 }, '#/signature/extra'],
    ] as const) {
      const { status, body } = await submit(device, changes);
      expect([status, body.errors[0].pointer]).toEqual([422, pointer]);
    }
  });

  it('happens once, however often it is sent', async () => {
    const setting = await anIntake();
    const { owner, device, clientId, intakeId } = setting;
    await fill(setting, bloating.answers);
    const body = await signature(device);
    const answers = await Promise.all(Array.from({ length: 30 }, () => device.post('/api/public/intake/submit', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 29 }, () => 409)]);
    expect(answers.find(({ status }) => status === 409)?.body.type).toMatch(/intake-submitted$/);
    expect((await save(device, 'about.age', 20).expect(409)).body.type).toMatch(/intake-submitted$/);
    const timeline = await owner.get(`/api/clients/${clientId}/timeline`).expect(200);
    expect(timeline.body.items.filter((entry: { kind: string }) => entry.kind === 'intake-submitted')).toHaveLength(1);
    expect((await owner.get(`/api/clients/${clientId}`)).body.status).toBe('to-review');
    const links = await owner.get(`/api/clients/${clientId}/links`).expect(200);
    expect(links.body.items[0]).toMatchObject({ state: 'used', intakeId });
  });

  it('keeps the signature with the hash of what was read', async () => {
    const setting = await anIntake();
    const { owner, device, intakeId } = setting;
    await fill(setting, bloating.answers);
    const { body: page } = await device.get('/api/public/intake');
    expect(page.consentText).toContain('I am 18 years or older\n');
    expect(page.consentText).toMatch(/By typing my name I sign these consents and confirm my answers\.$/);
    expect(page.consentText).not.toContain('Date of consent');
    expect((await submit(device)).body).toEqual({ submittedAt: '2026-03-02T09:00:00.000Z' });
    const { body } = await owner.get(`/api/intakes/${intakeId}`).expect(200);
    expect(body.signature).toEqual({
      name: 'Bo Ek',
      at: '2026-03-02T09:00:00.000Z',
      text: page.consentText,
      version: 1,
      textHash: createHash('sha256').update(page.consentText).digest('hex'),
      language: 'en',
      timeZone: 'Europe/Stockholm',
    });
  });

  it('goes on without a consent, with the flag that stops a program', async () => {
    const setting = await anIntake();
    const { owner, device, intakeId } = setting;
    await fill(setting, { ...bloating.answers, 'consent.health-data': false });
    expect((await submit(device)).status).toBe(200);
    const { body } = await owner.get(`/api/intakes/${intakeId}`).expect(200);
    expect(body.redFlags[0]).toMatchObject({ id: 'no-consent', level: 'stop', locks: true });
  });

  it('stands: the database itself refuses to change it', async () => {
    const setting = await anIntake();
    const { device, intakeId, owner } = setting;
    await fill(setting, bloating.answers);
    await submit(device);
    const { body: me } = await owner.get('/api/me');
    const change = test.database.transaction(async (db) => {
      await db.query(`SELECT set_config('app.practice', $1, true)`, [me.practice.id]);
      await db.query(`UPDATE intakes SET response = '{}' WHERE id = $1`, [intakeId]);
    });
    await expect(change).rejects.toThrow('a signed intake does not change');
  });
});

describe('reading', () => {
  it('the worked client: scores with the answers behind them, flags, locked proposals', async () => {
    const { owner, device, intakeId, clientId } = await anIntake();
    for (const [linkId, value] of Object.entries(bloating.answers)) await save(device, linkId, value).expect(200);
    expect((await submit(device)).status).toBe(200);
    test.clock.advance(1000);
    const { body } = await owner.get(`/api/intakes/${intakeId}`).expect(200);
    const scores = Object.fromEntries(
      body.areas.map((area: { id: string; score: number; percent: number }) => [area.id, [area.score, area.percent]]),
    );
    expect(scores).toEqual({
      gut: [18, 56],
      food: [12, 67],
      nickel: [0, 0],
      barrier: [0, 0],
      products: [0, 0],
      load: [12, 63],
    });
    const gut = body.areas.find((area: { id: string }) => area.id === 'gut');
    expect(gut).toMatchObject({ band: 'likely', max: 32, missing: [] });
    expect(gut.items[0]).toMatchObject({ points: 3, max: 3, text: expect.any(String), answer: expect.any(String) });
    expect(gut.items.reduce((sum: number, { points }: { points: number }) => sum + points, 0)).toBe(18);
    expect(body.redFlags).toEqual([
      expect.objectContaining({
        id: 'coeliac-first',
        locks: true,
        because: [{ linkId: 'food.coeliac-test', text: 'Blood test for coeliac disease', answer: expect.any(String) }],
      }),
    ]);
    expect(
      body.proposals
        .filter((row: { suggested: boolean }) => row.suggested)
        .map(({ templateId, locks }: { templateId: string; locks: { flagId: string }[] }) => [
          templateId,
          locks.map(({ flagId }) => flagId),
        ]),
    ).toEqual([
      ['dairy-wheat-elimination', ['coeliac-first']],
      ['stress-sleep-screen', []],
      ['low-fodmap', ['coeliac-first']],
    ]);
    expect(body).toMatchObject({ metrics: { bmi: 22.7, eatingScore: 0 }, state: 'submitted', reviewedAt: null });
    expect(body.sections.map(({ title }: { title: string }) => title).slice(0, 3)).toEqual([
      'Consents',
      'About you',
      'Your skin',
    ]);
    const about = body.sections[1].lines;
    expect(about.find((line: { linkId: string }) => line.linkId === 'about.age')).toEqual({
      linkId: 'about.age',
      text: 'Age in years',
      entry: '',
      answer: '34 years',
      answered: true,
      notable: false,
    });
    expect(about.find((line: { linkId: string }) => line.linkId === 'about.goal')).toMatchObject({
      answer: '',
      answered: false,
    });
    const log = await owner.get(`/api/clients/${clientId}/access-log`).expect(200);
    expect(log.body.items.map((entry: { action: string }) => entry.action)).toContain('GET /api/intakes/:id');
  }, 30_000);

  it.each(workedExamples.intake.filter(({ complete }) => complete).map((row) => [row.name, row] as const))(
    '%s: every area and flag as worked out',
    async (_name, client) => {
      const setting = await anIntake();
      const { owner, intakeId } = setting;
      await fill(setting, client.answers);
      const { body } = await owner.get(`/api/intakes/${intakeId}`).expect(200);
      expect(
        Object.fromEntries(
          body.areas.map(
            ({ id, score, percent, band }: { id: string; score: number; percent: number; band: string }) => [
              id,
              { score, percent, band },
            ],
          ),
        ),
      ).toEqual(client.expected.areas);
      expect(body.redFlags.map(({ id }: { id: string }) => id).sort()).toEqual([...client.expected.redFlags].sort());
    },
  );

  it('puts the most urgent flag first', async () => {
    const { owner, device, intakeId } = await anIntake();
    for (const linkId of ['flag.joints', 'flag.mole', 'flag.sores', 'flag.breath'])
      await save(device, linkId, true).expect(200);
    const { body } = await owner.get(`/api/intakes/${intakeId}`).expect(200);
    expect(body.redFlags.map(({ level }: { level: string }) => level)).toEqual([
      'emergency',
      'same-day',
      'before-start',
      'soon',
    ]);
  });

  it('an unfinished intake: what is missing is null, not zero', async () => {
    const { owner, device, intakeId } = await anIntake();
    await save(device, 'gut.bloating', 'd5-7').expect(200);
    const { body } = await owner.get(`/api/intakes/${intakeId}`).expect(200);
    expect(body).toMatchObject({ state: 'started', signature: null, progress: { answered: 1 } });
    expect(
      body.areas.every(({ score, percent }: { score: null; percent: null }) => score === null && percent === null),
    ).toBe(true);
    expect(body.areas[0].missing).toContain('Belly pain or cramps');
  });

  it('gives the answers as a FHIR QuestionnaireResponse, before and after the signature', async () => {
    const setting = await anIntake();
    const { owner, device, intakeId, clientId } = setting;
    await save(device, 'about.age', 34).expect(200);
    const draft = await owner.get(`/api/intakes/${intakeId}/questionnaire-response`).expect(200);
    expect(draft.body).toMatchObject({
      resourceType: 'QuestionnaireResponse',
      status: 'in-progress',
      id: intakeId,
      item: [{ linkId: 'about', item: [{ linkId: 'about.age', answer: [{ valueInteger: 34 }] }] }],
    });
    await fill(setting, bloating.answers);
    await submit(device);
    const signed = await owner.get(`/api/intakes/${intakeId}/questionnaire-response`).expect(200);
    expect(signed.body).toMatchObject({
      status: 'completed',
      questionnaire: 'https://skinroot.app/fhir/Questionnaire/root-cause-intake|1.0.0',
      subject: { reference: `Patient/${clientId}` },
      authored: '2026-03-02T09:00:00.000Z',
    });
  });

  it("a practice's own form, without our areas", async () => {
    const { owner } = await test.aPractice();
    const item = [
      {
        linkId: 'kid',
        type: 'group',
        text: 'Child',
        repeats: true,
        item: [{ linkId: 'name', type: 'string', text: 'Name', required: true }],
      },
      { linkId: 'gut.bloating', type: 'string', text: 'Belly' },
    ];
    const { body: made } = await owner
      .post('/api/forms', { resourceType: 'Questionnaire', title: 'Family', item })
      .expect(201);
    await owner.post(`/api/forms/${made.items[0].form.id}/publish`).expect(200);
    const { device, intakeId } = await anIntakeOf(owner, {}, made.items[0].form.id as string);
    await save(device, 'name~1', 'Eva').expect(200);
    await save(device, 'gut.bloating', 'no').expect(200);
    const { body } = await owner.get(`/api/intakes/${intakeId}`).expect(200);
    expect(body).toMatchObject({ formTitle: 'Family', areas: [], redFlags: [], proposals: [] });
    expect(body.sections.flatMap((section: { lines: { linkId: string; answer: string }[] }) => section.lines)).toEqual(
      expect.arrayContaining([expect.objectContaining({ linkId: 'name~1', answer: 'Eva' })]),
    );
    expect((await submit(device)).status).toBe(200);
  });
});

describe('review', () => {
  async function aSubmittedIntake(changes: object = {}): Promise<Setting> {
    const setting = await anIntake(changes);
    await fill(setting, { ...bloating.answers, 'nickel.patch-test': 'positive' });
    expect((await submit(setting.device)).status).toBe(200);
    return setting;
  }

  it('waits for the client', async () => {
    const { owner, intakeId } = await anIntake();
    expect((await owner.post(`/api/intakes/${intakeId}/review`, {}).expect(409)).body.type).toMatch(
      /intake-not-submitted$/,
    );
  });

  it('takes accepted facts into the record, and says who read it and when', async () => {
    const { owner, intakeId, clientId } = await aSubmittedIntake();
    const before = await owner.get(`/api/intakes/${intakeId}`).expect(200);
    expect(before.body.facts).toEqual([
      { key: 'conditions', label: 'Skin problems', value: expect.stringMatching(/eczema/i), current: '', state: 'new' },
      {
        key: 'tag:nickel-patch-test-positive',
        label: 'Tag',
        value: 'nickel patch test positive',
        current: '',
        state: 'new',
      },
    ]);
    test.clock.advance(60_000);
    const { body } = await owner
      .post(`/api/intakes/${intakeId}/review`, { accept: ['conditions', 'tag:nickel-patch-test-positive'] })
      .expect(200);
    expect(body).toMatchObject({ state: 'reviewed', reviewedAt: '2026-03-02T09:01:00.000Z', reviewedBy: 'Ebba Kvist' });
    expect(body.facts.map(({ state }: { state: string }) => state)).toEqual(['same', 'same']);
    const client = await owner.get(`/api/clients/${clientId}`).expect(200);
    expect(client.body).toMatchObject({
      status: 'reviewed',
      conditions: [before.body.facts[0].value],
      tags: ['nickel patch test positive'],
    });
  });

  it('takes nothing by itself, and keeps what the record says beside it', async () => {
    const { owner, intakeId, clientId } = await aSubmittedIntake({ conditions: ['Rosacea'] });
    const { body } = await owner.post(`/api/intakes/${intakeId}/review`, {}).expect(200);
    expect((await owner.get(`/api/clients/${clientId}`)).body).toMatchObject({ conditions: ['Rosacea'], tags: [] });
    expect(body.facts[0]).toMatchObject({
      state: 'conflict',
      current: 'Rosacea',
      value: expect.stringMatching(/^Rosacea, .*eczema/i),
    });
    await owner.post(`/api/intakes/${intakeId}/review`, { accept: ['conditions'] }).expect(200);
    expect((await owner.get(`/api/clients/${clientId}`)).body.conditions).toHaveLength(2);
  });

  it('keeps the first reader when read again', async () => {
    const { owner, intakeId, clientId } = await aSubmittedIntake();
    const colleague = await test.aMember(owner, 'practitioner');
    const first = await owner.post(`/api/intakes/${intakeId}/review`, {}).expect(200);
    test.clock.advance(60_000);
    const again = await colleague.post(`/api/intakes/${intakeId}/review`, {}).expect(200);
    expect(again.body).toEqual(first.body);
    const timeline = await owner.get(`/api/clients/${clientId}/timeline`);
    expect(timeline.body.items.filter((entry: { kind: string }) => entry.kind === 'intake-reviewed')).toHaveLength(1);
  });

  it.each([
    [{ accept: ['conditions', 'weight'] }, '#/accept/1'],
    [{ accept: 'conditions' }, '#/accept'],
    [{ by: 'me' }, '#/by'],
  ])('refuses %j naming %s, and stays unread', async (body, pointer) => {
    const { owner, intakeId } = await aSubmittedIntake();
    const answer = await owner.post(`/api/intakes/${intakeId}/review`, body).expect(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
    expect((await owner.get(`/api/intakes/${intakeId}`)).body.state).toBe('submitted');
  });

  it.each(['active', 'paused', 'finished'])('does not take a client back who is %s', async (status) => {
    const { owner, intakeId, clientId } = await aSubmittedIntake();
    const { body: me } = await owner.get('/api/me');
    await test.database.transaction(async (db) => {
      await db.query(`SELECT set_config('app.practice', $1, true)`, [me.practice.id]);
      await db.query('UPDATE clients SET status = $2 WHERE id = $1', [clientId, status]);
    });
    await owner.post(`/api/intakes/${intakeId}/review`, {}).expect(200);
    expect((await owner.get(`/api/clients/${clientId}`)).body.status).toBe(status);
  });
});

describe('who may', () => {
  const reads = (intakeId: string, clientId: string) => [
    `/api/intakes/${intakeId}`,
    `/api/intakes/${intakeId}/questionnaire-response`,
    `/api/clients/${clientId}/intakes`,
  ];

  it('an assistant reads no intake', async () => {
    const { owner, intakeId, clientId } = await anIntake();
    const assistant = await test.aMember(owner, 'assistant');
    for (const path of reads(intakeId, clientId)) await assistant.get(path).expect(403);
    await assistant.post(`/api/intakes/${intakeId}/review`, {}).expect(403);
  });

  it('a stranger finds nothing, as if it were not there', async () => {
    const { intakeId, clientId } = await anIntake();
    const { owner: stranger } = await test.aPractice();
    const absent = await stranger.get(`/api/intakes/${randomUUID()}`).expect(404);
    for (const path of reads(intakeId, clientId)) expect((await stranger.get(path).expect(404)).text).toBe(absent.text);
    expect((await stranger.post(`/api/intakes/${intakeId}/review`, {}).expect(404)).text).toBe(absent.text);
  });

  it('a link opens its own intake and nothing else', async () => {
    const { owner, device, intakeId, clientId } = await anIntake();
    const other = await anIntakeOf(owner, { firstName: 'Eva' });
    await save(device, 'about.age', 34).expect(200);
    expect((await other.device.get('/api/public/intake').expect(200)).body).toMatchObject({
      firstName: 'Eva',
      intakeId: other.intakeId,
      answers: {},
    });
    for (const path of [...reads(intakeId, clientId), '/api/clients', '/api/me']) await device.get(path).expect(401);
  });

  it('neither a member nor a link to the pages opens an intake', async () => {
    const { owner, clientId } = await anIntake();
    await owner.get('/api/public/intake').expect(401);
    await test.anonymous().get('/api/public/intake').expect(401);
    const { body: link } = await owner.post(`/api/clients/${clientId}/links`, { purpose: 'portal' }).expect(201);
    const device = test.anonymous();
    await device.post('/api/public/redeem', { token: new URL(link.url).hash.slice(1) }).expect(200);
    await device.get('/api/public/intake').expect(401);
    await save(device, 'about.age', 34).expect(401);
    await device
      .post('/api/public/intake/submit', { signature: { name: 'Bo', textShown: 'x', language: 'en', timeZone: 'UTC' } })
      .expect(401);
  });
});
