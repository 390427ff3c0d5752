import { randomUUID } from 'node:crypto';
import { Caller, startTestApp, type TestApp } from '../../../test/test-app';
import { noteHash } from './note-hash';

let test: TestApp;
beforeAll(async () => (test = await startTestApp()));
afterAll(() => test.close());

async function aClient() {
  const practice = await test.aPractice();
  const { body: client } = await practice.owner.post('/api/clients', { firstName: 'Bo' }).expect(201);
  return { ...practice, clientId: client.id as string };
}

async function aNote(kind = 'soap') {
  const practice = await aClient();
  const { body: note } = await practice.owner
    .post(`/api/clients/${practice.clientId}/notes`, { kind, prefill: false })
    .expect(201);
  return { ...practice, note };
}

const written = { title: 'Week 4', sections: [{ heading: 'Note', text: 'Sleeps better.' }] };

async function aSignedNote() {
  const { note, ...practice } = await aNote('free');
  await practice.owner.patch(`/api/notes/${note.id}`, written, 1).expect(200);
  const { body: signed } = await sign(practice.owner, note.id, 2).expect(200);
  return { ...practice, signed };
}

const sign = (caller: Caller, id: string, version: number) =>
  caller.post(`/api/notes/${id}/sign`, undefined, { 'if-match': `"${version}"` });

describe('a note', () => {
  it.each([
    ['soap', ['Subjective', 'Objective', 'Assessment', 'Plan']],
    ['adime', ['Assessment', 'Diagnosis (nutrition)', 'Intervention', 'Monitoring', 'Evaluation']],
    ['free', ['Note']],
  ])('of kind %s begins with its headings', async (kind, headings) => {
    const { note, name, owner, clientId } = await aNote(kind);
    expect(note).toMatchObject({
      kind,
      clientId,
      state: 'draft',
      author: name,
      title: 'Consultation 2026-03-02',
      version: 1,
      sha256: null,
    });
    expect(note.sections.map((section: { heading: string }) => section.heading)).toEqual(headings);
    expect((await owner.get(`/api/clients/${clientId}/notes`).expect(200)).body.items).toEqual([note]);
  });

  it('is kept exactly as typed', async () => {
    const { note, owner } = await aNote('free');
    const text = '  two lines \n and "quotes" \t';
    const { body } = await owner
      .patch(`/api/notes/${note.id}`, { sections: [{ heading: 'Note', text }] }, 1)
      .expect(200);
    expect(body).toMatchObject({ sections: [{ heading: 'Note', text }], version: 2, title: note.title });
    await owner.get(`/api/notes/${note.id}`).expect(200, body);
  });

  it('refuses a stale version with what stands there now', async () => {
    const { note, owner } = await aNote('free');
    await owner.patch(`/api/notes/${note.id}`, { title: 'First' }, 1).expect(200);
    const { body } = await owner.patch(`/api/notes/${note.id}`, { title: 'Second' }, 1).expect(409);
    expect(body).toMatchObject({ type: expect.stringMatching(/stale$/), current: { title: 'First', version: 2 } });
  });

  it.each([
    [{ kind: 'poem' }, '#/kind'],
    [{}, '#/kind'],
    [{ kind: 'soap', text: 'x' }, '#/text'],
  ])('is not begun with %j', async (body, pointer) => {
    const { owner, clientId } = await aClient();
    const answer = await owner.post(`/api/clients/${clientId}/notes`, body).expect(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it.each([
    [{ sections: [] }, '#/sections'],
    [{ sections: [{ heading: 'Note', text: 'a\0b' }] }, '#/sections/0/text'],
    [{ sections: [{ heading: 'Note', text: 'a'.repeat(20_001) }] }, '#/sections/0/text'],
    [{ signedAt: '2026-01-01' }, '#/signedAt'],
  ])('is not changed by %j', async (body, pointer) => {
    const { note, owner } = await aNote('free');
    const answer = await owner.patch(`/api/notes/${note.id}`, body, 1).expect(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it('is not begun for an archived client', async () => {
    const { owner, clientId } = await aClient();
    await owner.post(`/api/clients/${clientId}/archive`).expect(200);
    await owner.post(`/api/clients/${clientId}/notes`, { kind: 'soap' }).expect(409);
  });
});

describe('signing', () => {
  it('keeps name, time and the hash of the text', async () => {
    const { signed, name, owner, clientId } = await aSignedNote();
    expect(signed).toMatchObject({ ...written, state: 'signed', signedBy: name, signedAt: '2026-03-02T09:00:00.000Z' });
    expect(signed.sha256).toBe(noteHash(written.title, written.sections));
    const { body: timeline } = await owner.get(`/api/clients/${clientId}/timeline`).expect(200);
    expect(timeline.items[0]).toMatchObject({ kind: 'note-signed', text: 'Note signed: Week 4' });
  });

  it('happens once, and nothing changes afterwards', async () => {
    const { signed, owner } = await aSignedNote();
    const again = await sign(owner, signed.id, signed.version).expect(409);
    const change = await owner.patch(`/api/notes/${signed.id}`, { title: 'Other' }, signed.version).expect(409);
    for (const { body } of [again, change])
      expect(body).toMatchObject({ type: expect.stringMatching(/note-signed$/), current: signed });
    await owner.get(`/api/notes/${signed.id}`).expect(200, signed);
  });

  it('of one version by two at once succeeds once', async () => {
    const { note, owner } = await aNote('free');
    await owner.patch(`/api/notes/${note.id}`, written, 1).expect(200);
    const answers = await Promise.all([1, 2, 3, 4].map(() => sign(owner, note.id, 2)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  it('needs the version that was read, and something to sign', async () => {
    const { note, owner } = await aNote('soap');
    expect((await sign(owner, note.id, 1).expect(409)).body.type).toMatch(/note-empty$/);
    await owner.patch(`/api/notes/${note.id}`, written, 1).expect(200);
    expect((await sign(owner, note.id, 1).expect(409)).body.type).toMatch(/stale$/);
    await owner.post(`/api/notes/${note.id}/sign`).expect(428);
  });

  it.each(['UPDATE notes SET title = title WHERE id = $1', 'DELETE FROM notes WHERE id = $1'])(
    'is kept by the database itself against %s',
    async (sql) => {
      const { signed, practiceId } = await aSignedNote();
      const attempt = test.database.transaction(async (db) => {
        await db.query(`SELECT set_config('app.practice', $1, true)`, [practiceId]);
        await db.query(sql, [signed.id]);
      });
      await expect(attempt).rejects.toThrow(/a signed note does not change|permission denied/);
    },
  );
});

describe('an addendum', () => {
  it('shows with the note it was added to', async () => {
    const { signed, owner, name } = await aSignedNote();
    const { body } = await owner.post(`/api/notes/${signed.id}/addenda`, { text: 'It was goat cheese.' }).expect(201);
    expect(body).toEqual({
      ...signed,
      addenda: [{ id: expect.any(String), text: 'It was goat cheese.', author: name, at: '2026-03-02T09:00:00.000Z' }],
    });
  });

  it('waits for the signature, and is not empty', async () => {
    const { note, owner } = await aNote();
    const { body } = await owner.post(`/api/notes/${note.id}/addenda`, { text: 'x' }).expect(409);
    expect(body.type).toMatch(/note-not-signed$/);
    await owner.post(`/api/notes/${note.id}/addenda`, { text: ' ' }).expect(422);
  });
});

describe('notes of others', () => {
  const calls = (caller: Caller, clientId: string, noteId: string) => [
    caller.get(`/api/clients/${clientId}/notes`),
    caller.post(`/api/clients/${clientId}/notes`, { kind: 'soap' }),
    caller.get(`/api/notes/${noteId}`),
    caller.patch(`/api/notes/${noteId}`, { title: 'x' }, 1),
    sign(caller, noteId, 1),
    caller.post(`/api/notes/${noteId}/addenda`, { text: 'x' }),
  ];

  it('look to a stranger like none', async () => {
    const { note, clientId } = await aNote();
    const { owner: stranger } = await test.aPractice();
    const { text: absent } = await stranger.get(`/api/notes/${randomUUID()}`).expect(404);
    for (const call of calls(stranger, clientId, note.id)) expect((await call.expect(404)).text).toBe(absent);
  });

  it('are closed to assistants', async () => {
    const { note, clientId, owner } = await aNote();
    const assistant = await test.aMember(owner, 'assistant');
    for (const call of calls(assistant, clientId, note.id)) await call.expect(403);
  });
});
