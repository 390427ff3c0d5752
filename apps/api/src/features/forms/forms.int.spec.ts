import { libraryFormById } from '@skinroot/reference';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type Caller, startTestApp, type TestApp } from '../../../test/test-app';

let test: TestApp;
beforeAll(async () => (test = await startTestApp()));
afterAll(() => test.close());

const questionnaire = (changes: object = {}) => ({
  resourceType: 'Questionnaire',
  status: 'draft',
  title: 'Patch test diary',
  item: [
    { linkId: 'day', type: 'integer', text: 'Day' },
    { linkId: 'seen', type: 'boolean', text: 'Anything to see?' },
    {
      linkId: 'what',
      type: 'string',
      text: 'What?',
      enableWhen: [{ question: 'seen', operator: '=', answerBoolean: true }],
    },
  ],
  ...changes,
});

async function aForm(owner: Caller, document: object = questionnaire()) {
  const { body } = await owner.post('/api/forms', document).expect(201);
  return body.items[0].form as { id: string };
}

describe('the forms of a practice', () => {
  it('begin with the shipped ones, published, and come out as FHIR as they are in the reference', async () => {
    const { owner } = await test.aPractice();
    const { body } = await owner.get('/api/forms').expect(200);
    expect(body.items.map((form: { key: string; state: string }) => [form.key, form.state])).toEqual(
      expect.arrayContaining([
        ['root-cause-intake', 'published'],
        ['weekly-check-in', 'published'],
        ['challenge-day', 'published'],
        ['skin-intake', 'published'],
        ['visit-follow-up', 'published'],
        ['product-shelf', 'published'],
      ]),
    );
    const intake = body.items.find((form: { key: string }) => form.key === 'root-cause-intake');
    expect(intake.questions).toBe(133);
    const out = await owner.get(`/api/forms/${intake.id}/questionnaire`).expect(200);
    expect(out.body).toEqual(JSON.parse(JSON.stringify(libraryFormById('root-cause-intake'))));
    await owner.get(`/api/forms/${intake.id}`).expect(200, intake);
  });

  it('take a Questionnaire and say what was repaired', async () => {
    const { owner } = await test.aPractice();
    const { body } = await owner
      .post(
        '/api/forms',
        questionnaire({
          item: [
            { linkId: 'a', type: 'integer', text: 'A' },
            { linkId: 'a', type: 'integer', text: 'B' },
          ],
        }),
      )
      .expect(201);
    expect(body.items[0].form).toMatchObject({
      title: 'Patch test diary',
      state: 'draft',
      latestVersion: 1,
      questions: 2,
      key: null,
    });
    expect(body.items[0].report).toEqual([expect.objectContaining({ level: 'warning', message: expect.any(String) })]);
  });

  it('take all of a Bundle', async () => {
    const { owner } = await test.aPractice();
    const entry = ['One', 'Two'].map((title) => ({ resource: questionnaire({ title }) }));
    const { body } = await owner.post('/api/forms', { resourceType: 'Bundle', type: 'collection', entry }).expect(201);
    expect(body.items.map(({ form }: { form: { title: string } }) => form.title)).toEqual(['One', 'Two']);
  });

  it.each([
    [{ resourceType: 'Patient' }, /Patient/],
    [{ resourceType: 'Bundle', entry: [] }, /no Questionnaire/],
    [{}, /resourceType/],
  ])('refuse %j with a reason', async (document, reason) => {
    const { owner } = await test.aPractice();
    const { body } = await owner.post('/api/forms', document).expect(422);
    expect(body.errors).toEqual([{ pointer: '#', detail: expect.stringMatching(reason) }]);
  });

  it('store a form with characters that no database takes', async () => {
    const { owner } = await test.aPractice();
    const { id } = await aForm(owner, questionnaire({ title: 'a\0b\uD800' }));
    const { body } = await owner.get(`/api/forms/${id}/questionnaire`).expect(200);
    expect(body.title).not.toMatch(/\0|\uD800/);
  });
});

describe('versions of a form', () => {
  it('are changed as a draft, frozen by publishing, and followed by the next', async () => {
    const { owner } = await test.aPractice();
    const { id } = await aForm(owner);
    const draft = await owner.put(`/api/forms/${id}`, questionnaire({ title: 'Diary' })).expect(200);
    expect(draft.body.form).toMatchObject({ title: 'Diary', latestVersion: 1, state: 'draft' });
    const published = await owner.post(`/api/forms/${id}/publish`).expect(200);
    expect(published.body).toMatchObject({ latestVersion: 1, state: 'published' });
    const again = await owner.post(`/api/forms/${id}/publish`).expect(409);
    expect(again.body.type).toMatch(/form-published$/);
    const next = await owner.put(`/api/forms/${id}`, questionnaire({ title: 'Diary 2' })).expect(200);
    expect(next.body.form).toMatchObject({ title: 'Diary 2', latestVersion: 2, state: 'draft' });
    const rows = await versionsOf(id);
    expect(rows.map((row) => [row.number, row.title, row.published])).toEqual([
      [1, 'Diary', true],
      [2, 'Diary 2', false],
    ]);
  });

  it('are listed, and each is given as it was', async () => {
    const { owner } = await test.aPractice();
    const { id } = await aForm(owner);
    await owner.post(`/api/forms/${id}/publish`).expect(200);
    await owner.put(`/api/forms/${id}`, questionnaire({ title: 'Diary 2' })).expect(200);
    const { body } = await owner.get(`/api/forms/${id}/versions`).expect(200);
    expect(body.items).toEqual([
      { number: 2, createdAt: expect.any(String), publishedAt: null },
      { number: 1, createdAt: expect.any(String), publishedAt: expect.any(String) },
    ]);
    const titleOf = async (query: string) =>
      (await owner.get(`/api/forms/${id}/questionnaire${query}`).expect(200)).body.title as string;
    expect([await titleOf(''), await titleOf('?version=1'), await titleOf('?version=2')]).toEqual([
      'Diary 2',
      'Patch test diary',
      'Diary 2',
    ]);
    await owner.get(`/api/forms/${id}/questionnaire?version=3`).expect(404);
    await owner.get(`/api/forms/${id}/questionnaire?version=one`).expect(422);
  });

  it('do not change behind the app either once published', async () => {
    const { owner, practiceId } = await test.aPractice();
    const { id } = await aForm(owner);
    await owner.post(`/api/forms/${id}/publish`).expect(200);
    const change = test.database.transaction(async (db) => {
      await db.query(`SELECT set_config('app.practice', $1, true)`, [practiceId]);
      await db.query(`UPDATE form_versions SET questionnaire = '{}' WHERE form_id = $1`, [id]);
    });
    await expect(change).rejects.toThrow('a published form version does not change');
  });

  it('two changes of a published form at once make one next version', async () => {
    const { owner } = await test.aPractice();
    const { id } = await aForm(owner);
    await owner.post(`/api/forms/${id}/publish`).expect(200);
    await Promise.all(
      [1, 2].map((number) => owner.put(`/api/forms/${id}`, questionnaire({ title: `Diary ${number}` })).expect(200)),
    );
    expect(await versionsOf(id)).toHaveLength(2);
  });

  async function versionsOf(formId: string): Promise<{ number: number; title: string; published: boolean }[]> {
    const admin = new Client({ connectionString: test.urls.adminUrl });
    await admin.connect();
    try {
      const found = await admin.query<{ number: number; title: string; published: boolean }>(
        `SELECT number, questionnaire ->> 'title' AS title, published_at IS NOT NULL AS published FROM form_versions WHERE form_id = $1 ORDER BY number`,
        [formId],
      );
      return found.rows;
    } finally {
      await admin.end();
    }
  }
});

describe('who may', () => {
  it('an assistant reads forms and changes none', async () => {
    const { owner } = await test.aPractice();
    const { id } = await aForm(owner);
    const assistant = await test.aMember(owner, 'assistant');
    await assistant.get('/api/forms').expect(200);
    await assistant.get(`/api/forms/${id}`).expect(200);
    await assistant.post('/api/forms', questionnaire()).expect(403);
    await assistant.put(`/api/forms/${id}`, questionnaire()).expect(403);
    await assistant.post(`/api/forms/${id}/publish`).expect(403);
    await test.anonymous().get('/api/forms').expect(401);
  });

  it('a stranger finds nothing, as if it were not there', async () => {
    const { owner } = await test.aPractice();
    const { owner: stranger } = await test.aPractice();
    const { id } = await aForm(owner);
    const absent = await stranger.get(`/api/forms/${randomUUID()}`).expect(404);
    for (const path of [`/api/forms/${id}`, `/api/forms/${id}/questionnaire`, `/api/forms/${id}/versions`])
      expect((await stranger.get(path).expect(404)).text).toBe(absent.text);
    expect((await stranger.put(`/api/forms/${id}`, questionnaire()).expect(404)).text).toBe(absent.text);
    expect((await stranger.post(`/api/forms/${id}/publish`).expect(404)).text).toBe(absent.text);
  });
});
