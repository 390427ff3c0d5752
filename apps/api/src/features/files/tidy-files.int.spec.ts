import { randomUUID } from 'node:crypto';
import { readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { type Caller, startTestApp, type TestApp } from '../../../test/test-app';
import { ENV, type Env } from '../../config/env-provider';
import { FileStore } from '../../platform/files/file-store';
import { TidyFiles } from './tidy-files';

const START = '2026-03-02T09:00:00Z';
const DAY_MS = 86_400_000;
let test: TestApp;
beforeAll(async () => (test = await startTestApp(START)));
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set(START);
  await test.database.query(`DELETE FROM rate_limits WHERE key LIKE 'redeem%'`);
});

const document = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Letters',
  item: [
    { linkId: 'letters', type: 'attachment', repeats: true, text: 'Letters of your doctor' },
    { linkId: 'more', type: 'attachment', text: 'One more' },
  ],
};
const pdf = (words: string) => Buffer.from(`%PDF-1.4\n% ${words}\n%%EOF`);

async function anIntake() {
  const { owner, practiceId } = await test.aPractice();
  const { body: made } = await owner.post('/api/forms', document).expect(201);
  const formId = made.items[0].form.id as string;
  await owner.post(`/api/forms/${formId}/publish`).expect(200);
  const { body: client } = await owner.post('/api/clients', { firstName: 'Bo' }).expect(201);
  const { body: link } = await owner.post(`/api/clients/${client.id}/links`, { purpose: 'intake', formId }).expect(201);
  const phone = test.anonymous();
  await phone.post('/api/public/redeem', { token: new URL(link.url as string).hash.slice(1) }).expect(200);
  return { owner, practiceId, phone, clientId: client.id as string, formId };
}

const piece = (phone: Caller, id: string, offset: number, bytes: Buffer) =>
  phone
    .call('put', `/api/public/files/${id}?offset=${offset}`, { 'content-type': 'application/octet-stream' })
    .send(bytes)
    .expect(200);
const begin = async (phone: Caller, bytes: Buffer, id: string = randomUUID()) => {
  const request = { id, linkId: 'letters', name: 'a.pdf', contentType: 'application/pdf', size: bytes.length };
  await phone.post('/api/public/intake/files', request).expect(201);
  return id;
};
async function upload(phone: Caller, words: string = randomUUID()) {
  const bytes = pdf(words);
  const id = await begin(phone, bytes);
  return (await piece(phone, id, 0, bytes)).body.file as { id: string };
}
const answer = (phone: Caller, value: object[] | null, linkId = 'letters') =>
  phone.put(`/api/public/intake/answers/${linkId}`, { value }).expect(200);
const handIn = async (phone: Caller) => {
  const { body } = await phone.get('/api/public/intake').expect(200);
  const signature = { name: 'Bo Ek', textShown: body.consentText, language: 'en', timeZone: 'UTC' };
  await phone.post('/api/public/intake/submit', { signature }).expect(200);
};

const tidy = (practiceId: string) => test.app.get(TidyFiles).tidy(practiceId);
const later = (days: number) => test.clock.set(new Date(Date.parse(START) + days * DAY_MS).toISOString());

const rowsOf = (practiceId: string) =>
  test.database.transaction(async (db) => {
    await db.query(`SELECT set_config('app.practice', $1, true)`, [practiceId]);
    return (await db.query<{ id: string }[]>('SELECT id FROM files')).map(({ id }) => id).sort();
  });

const loggedOf = (practiceId: string, clientId: string) =>
  test.database.transaction(async (db) => {
    await db.query(`SELECT set_config('app.practice', $1, true)`, [practiceId]);
    const rows = await db.query<{ action: string }[]>('SELECT action FROM audit_log WHERE client_id = $1', [clientId]);
    return rows.map(({ action }) => action);
  });

const folder = (practiceId: string) => join(test.app.get<Env>(ENV).DATA_DIR, 'files', practiceId);

/** Names on the disk: what is stored, and what is coming in. */
async function namesOn(practiceId: string): Promise<string[]> {
  const names = await readdir(folder(practiceId), { recursive: true, withFileTypes: true }).catch(() => []);
  return names.flatMap((entry) => (entry.isFile() ? entry.name : [])).sort();
}

/** As if everything on the disk had last been written at that time. */
async function lastWritten(practiceId: string, at: Date): Promise<void> {
  const names = await readdir(folder(practiceId), { recursive: true, withFileTypes: true });
  for (const entry of names) if (entry.isFile()) await utimes(join(entry.parentPath, entry.name), at, at);
}

describe('tidying', () => {
  it('keeps what an answer refers to, given or handed in, and what is still on its way', async () => {
    const { phone, practiceId } = await anIntake();
    const [first, second] = [await upload(phone), await upload(phone)];
    await answer(phone, [first]);
    await answer(phone, [second], 'more');
    const unfinished = await begin(phone, pdf('unfinished'));
    await piece(phone, unfinished, 0, pdf('unfinished').subarray(0, 5));
    const unclaimed = await upload(phone);
    const names = await namesOn(practiceId);
    expect(names).toHaveLength(4);
    later(6);
    await tidy(practiceId);
    expect(await rowsOf(practiceId)).toEqual([first.id, second.id, unfinished, unclaimed.id].sort());
    expect(await namesOn(practiceId)).toEqual(names);
    await handIn(phone);
    later(400);
    await tidy(practiceId);
    expect(await rowsOf(practiceId)).toEqual([first.id, second.id].sort());
    expect(await namesOn(practiceId)).toHaveLength(2);
  });

  it('throws away what was begun a week ago and never finished; the phone may begin it anew', async () => {
    const { phone, practiceId, clientId } = await anIntake();
    const bytes = pdf('begun');
    const id = await begin(phone, bytes);
    await piece(phone, id, 0, bytes.subarray(0, 5));
    await lastWritten(practiceId, new Date(START));
    later(8);
    await tidy(practiceId);
    expect([await rowsOf(practiceId), await namesOn(practiceId)]).toEqual([[], []]);
    expect(await loggedOf(practiceId, clientId)).toContain('tidy files');
    await begin(phone, bytes, id);
    expect((await piece(phone, id, 0, bytes)).body.file).toMatchObject({ id });
  });

  it('leaves an old upload alone of which a piece came today', async () => {
    const { phone, practiceId } = await anIntake();
    const id = await begin(phone, pdf('slow'));
    await piece(phone, id, 0, pdf('slow').subarray(0, 5));
    later(20);
    await lastWritten(practiceId, new Date(Date.parse(START) + 19.5 * DAY_MS));
    await tidy(practiceId);
    expect(await rowsOf(practiceId)).toEqual([id]);
    expect(await namesOn(practiceId)).toEqual([id]);
  });

  it('throws away a file whose answer was taken back, and keeps the others of that answer', async () => {
    const { phone, practiceId } = await anIntake();
    const [kept, dropped] = [await upload(phone), await upload(phone)];
    await answer(phone, [kept, dropped]);
    test.clock.advance(1000);
    await answer(phone, [kept]);
    later(29);
    await lastWritten(practiceId, new Date(START));
    await tidy(practiceId);
    expect(await rowsOf(practiceId)).toHaveLength(2);
    later(31);
    await tidy(practiceId);
    expect(await rowsOf(practiceId)).toEqual([kept.id]);
    expect(await namesOn(practiceId)).toHaveLength(1);
  });

  it('waits, for a file that was never an answer, until no link can bring the answer', async () => {
    const { owner, phone, practiceId, clientId, formId } = await anIntake();
    const { id } = await upload(phone);
    const expiresAt = new Date(Date.parse(START) + 300 * DAY_MS).toISOString();
    const { body: long } = await owner
      .post(`/api/clients/${clientId}/links`, { purpose: 'intake', formId, expiresAt })
      .expect(201);
    expect(long.intakeId).toBe((await phone.get('/api/public/intake').expect(200)).body.intakeId);
    later(299);
    await tidy(practiceId);
    expect(await rowsOf(practiceId)).toEqual([id]);
    later(301);
    await tidy(practiceId);
    expect(await rowsOf(practiceId)).toEqual([]);
  });

  it('keeps bytes that two files share until neither needs them', async () => {
    const { phone, practiceId } = await anIntake();
    const [one, two] = [await upload(phone, 'the same'), await upload(phone, 'the same')];
    await answer(phone, [one]);
    await answer(phone, [two], 'more');
    test.clock.advance(1000);
    await answer(phone, null, 'more');
    await lastWritten(practiceId, new Date(START));
    later(31);
    await tidy(practiceId);
    expect(await rowsOf(practiceId)).toEqual([one.id]);
    expect(await namesOn(practiceId)).toHaveLength(1);
  });

  it('is the same the second time, and looks into no other practice', async () => {
    const [mine, other] = [await anIntake(), await anIntake()];
    for (const { phone, practiceId } of [mine, other]) {
      await begin(phone, pdf('left'));
      await upload(phone);
      await lastWritten(practiceId, new Date(START));
    }
    const theirs = [await rowsOf(other.practiceId), await namesOn(other.practiceId)];
    later(60);
    await tidy(mine.practiceId);
    await tidy(mine.practiceId);
    expect([await rowsOf(mine.practiceId), await namesOn(mine.practiceId)]).toEqual([[], []]);
    expect([await rowsOf(other.practiceId), await namesOn(other.practiceId)]).toEqual(theirs);
  });
});

describe('bytes without a row', () => {
  const store = () => test.app.get(FileStore);

  it('go after a day: stored ones, and pieces of uploads nobody knows', async () => {
    const { practiceId } = await test.aPractice();
    await store().put(practiceId, pdf('orphan'));
    await store().writePiece(practiceId, randomUUID(), { offset: 0, bytes: pdf('lost') });
    await lastWritten(practiceId, new Date(Date.parse(START) - DAY_MS / 2));
    await tidy(practiceId);
    expect(await namesOn(practiceId)).toHaveLength(2);
    await lastWritten(practiceId, new Date(Date.parse(START) - 2 * DAY_MS));
    await tidy(practiceId);
    expect(await namesOn(practiceId)).toEqual([]);
  });

  it('stored again meanwhile stay', async () => {
    const { practiceId } = await test.aPractice();
    const name = await store().put(practiceId, pdf('again'));
    await lastWritten(practiceId, new Date(0));
    expect(await store().put(practiceId, pdf('again'))).toBe(name);
    await store().dropStored(practiceId, name, new Date(Date.now() - 60_000));
    expect(await store().read(practiceId, name)).toEqual(pdf('again'));
    const path = join(folder(practiceId), name.slice(0, 2), name);
    expect((await stat(path)).mtime.getTime()).toBeGreaterThan(Date.now() - 60_000);
  });

  it('are stored anew when they are thrown away at that moment', async () => {
    const { practiceId } = await test.aPractice();
    for (let round = 0; round < 30; round++) {
      const name = await store().put(practiceId, pdf('at once'));
      await lastWritten(practiceId, new Date(0));
      await Promise.all([
        store().dropStored(practiceId, name, new Date(Date.now() - 60_000)),
        store().put(practiceId, pdf('at once')),
      ]);
      expect(await store().read(practiceId, name)).toEqual(pdf('at once'));
      expect(await namesOn(practiceId)).toEqual([name]);
    }
  });
});
