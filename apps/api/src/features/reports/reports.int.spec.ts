import { readPdfText } from '@skinroot/report';
import { createHash, randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { aDiary, type DiaryDay } from '../../../test/diary';
import { aSubmittedIntake } from '../../../test/submitted-intake';
import { type Caller, startTestApp, type TestApp } from '../../../test/test-app';

let test: TestApp;
beforeAll(async () => (test = await startTestApp('2026-05-04T09:00:00Z')));
afterAll(() => test.close());

async function aClient() {
  const practice = await test.aPractice();
  const { body: client } = await practice.owner
    .post('/api/clients', { firstName: 'Märta', lastName: 'Ekström', birthDate: '1988-02-01' })
    .expect(201);
  return { ...practice, clientId: client.id as string };
}

const days: DiaryDay[] = Array.from({ length: 57 }, (_, at) =>
  at % 11 === 10 ? null : { level: (at < 14 ? 6 : 3) + (at % 2) },
);
const period = { edition: 'clinician', from: '2026-03-09', to: '2026-05-04' };

async function aCourse() {
  const client = await aClient();
  const { owner, clientId } = client;
  await aSubmittedIntake(test, client, 'nothing marked');
  const { body: plan } = await owner
    .post(`/api/clients/${clientId}/plans`, { templateId: 'stress-sleep-screen', startsOn: '2026-03-09' })
    .expect(201);
  await owner.post(`/api/plans/${plan.id}/publish`, {}).expect(200);
  await aDiary(test, client, '2026-03-09', days);
  const { body: note } = await owner
    .post(`/api/clients/${clientId}/notes`, { kind: 'free', prefill: false })
    .expect(201);
  await owner
    .patch(
      `/api/notes/${note.id}`,
      { title: 'Week 8', sections: [{ heading: 'Note', text: 'Sleeps through the night.' }] },
      1,
    )
    .expect(200);
  await owner.post(`/api/notes/${note.id}/sign`, undefined, { 'if-match': '"2"' }).expect(200);
  await owner.post(`/api/notes/${note.id}/addenda`, { text: 'Except on Sunday.' }).expect(201);
  return client;
}

const report = (caller: Caller, clientId: string, body: object = period) =>
  caller.post(`/api/clients/${clientId}/reports`, body);
const asBytes = (response: Response, done: (error: Error | null, body: Buffer) => void) => {
  const parts: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
};
const pdfOf = (caller: Caller, id: string) =>
  caller
    .get(`/api/reports/${id}.pdf`)
    .buffer(true)
    .parse(asBytes as never);

describe('a report', () => {
  it('is kept with its hash and comes back in the same bytes', async () => {
    const { owner, clientId, name } = await aCourse();
    const { body } = await report(owner, clientId).expect(201);
    expect(body).toMatchObject({
      clientId,
      edition: 'clinician',
      from: '2026-03-09',
      to: '2026-05-04',
      createdBy: name,
      createdAt: '2026-05-04T09:00:00.000Z',
    });
    expect(body.pages).toBeGreaterThan(1);
    const { headers, body: pdf } = (await pdfOf(owner, body.id).expect(200)) as {
      headers: Record<string, string>;
      body: Buffer;
    };
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect([pdf.length, createHash('sha256').update(pdf).digest('hex')]).toEqual([body.bytes, body.sha256]);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline; filename="progress-report.pdf"',
      'cache-control': 'no-store',
    });
    expect(((await pdfOf(owner, body.id).expect(200)).body as Buffer).equals(pdf)).toBe(true);
    expect((await owner.get(`/api/clients/${clientId}/reports`).expect(200)).body.items).toEqual([body]);
  });

  it('says what the screen says', async () => {
    const { owner, clientId, practiceId } = await aCourse();
    const { body: course } = await owner.get(`/api/clients/${clientId}/insights`).expect(200);
    const { body } = await report(owner, clientId).expect(201);
    const text = readPdfText((await pdfOf(owner, body.id).expect(200)).body as Buffer)
      .join('\n')
      .replace(/\s+/g, ' ');
    expect(text).toContain('Märta Ekström');
    expect(text).toContain(course.missing.statement.slice(0, 40));
    expect(text).toContain(`${course.adherence.overall.adherencePercent} %`);
    expect(text).toContain('Sleeps through the night.');
    expect(text).toContain('Except on Sunday.');
    expect(text).not.toContain(practiceId);
  });

  it('can be made of a record with nothing in it, and for the client', async () => {
    const { owner, clientId } = await aClient();
    await report(owner, clientId, { ...period, edition: 'client' }).expect(201);
  });

  it('ends today at the latest', async () => {
    const { owner, clientId } = await aClient();
    expect((await report(owner, clientId, { ...period, to: '2026-12-31' }).expect(201)).body.to).toBe('2026-05-04');
  });

  it('leaves a trace when it is made and each time it is opened', async () => {
    const { owner, clientId } = await aClient();
    const { body } = await report(owner, clientId).expect(201);
    await pdfOf(owner, body.id).expect(200);
    const { body: log } = await owner.get(`/api/clients/${clientId}/access-log`).expect(200);
    const actions = log.items.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['POST /api/clients/:clientId/reports', 'GET /api/reports/:id.pdf']),
    );
    expect((await owner.get(`/api/clients/${clientId}/timeline`)).body.items[0]).toMatchObject({
      kind: 'report-issued',
    });
  });

  it.each([
    [{ ...period, from: '2026-05-04', to: '2026-05-03' }, '#/from'],
    [{ ...period, from: '2025-01-01' }, '#/from'],
    [{ ...period, from: '2026-05-05', to: '2026-05-06' }, '#/from'],
    [{ ...period, edition: 'press' }, '#/edition'],
    [{ edition: 'client' }, '#/from'],
    [{ ...period, title: 'x' }, '#/title'],
  ])('is not made of %j', async (body, pointer) => {
    const { owner, clientId } = await aClient();
    const answer = await report(owner, clientId, body).expect(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
    expect((await owner.get(`/api/clients/${clientId}/reports`)).body.items).toEqual([]);
  });

  it('is hidden from other practices and closed to assistants', async () => {
    const { owner, clientId } = await aClient();
    const { body } = await report(owner, clientId).expect(201);
    const { owner: stranger } = await test.aPractice();
    const { text: absent } = await stranger.get(`/api/reports/${randomUUID()}.pdf`).expect(404);
    const calls = (caller: Caller) => [
      caller.get(`/api/reports/${body.id}.pdf`),
      report(caller, clientId),
      caller.get(`/api/clients/${clientId}/reports`),
    ];
    for (const call of calls(stranger)) expect((await call.expect(404)).text).toBe(absent);
    const assistant = await test.aMember(owner, 'assistant');
    for (const call of calls(assistant)) await call.expect(403);
    await stranger.get('/api/reports/nonsense.pdf').expect(404);
  });

  it('is not made for an archived client, whose reports can still be read', async () => {
    const { owner, clientId } = await aClient();
    const { body } = await report(owner, clientId).expect(201);
    await owner.post(`/api/clients/${clientId}/archive`).expect(200);
    await report(owner, clientId).expect(409);
    await pdfOf(owner, body.id).expect(200);
  });
});
