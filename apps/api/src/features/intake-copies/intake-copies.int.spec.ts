import { readPdfText } from '@skinroot/report';
import { randomUUID } from 'node:crypto';
import { aPhone } from '../../../test/portal-link';
import { aSubmittedIntake } from '../../../test/submitted-intake';
import { type Caller, startTestApp, type TestApp } from '../../../test/test-app';

let test: TestApp;
beforeAll(async () => (test = await startTestApp()));
afterAll(() => test.close());

const asBytes = (call: ReturnType<Caller['get']>) =>
  call.buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => done(null, Buffer.concat(parts)));
  });

async function anIntake(changes: Record<string, unknown> = {}) {
  const { owner, practiceId } = await test.aPractice();
  const { body: client } = await owner.post('/api/clients', { firstName: 'Åsa', lastName: 'Ek' }).expect(201);
  const intakeId = await aSubmittedIntake(test, { practiceId, clientId: client.id }, 'acne, many products', changes);
  const { body: intake } = await owner.get(`/api/intakes/${intakeId}`).expect(200);
  return { owner, practiceId, intakeId, clientId: client.id as string, formId: intake.formId as string, intake };
}

const wordsOf = (pdf: Buffer) =>
  readPdfText(pdf)
    .join('\n')
    .replace(/[\n\u200b]+/g, ' ');

describe('the PDF of an intake', () => {
  it('says what the screen says, from the same answers', async () => {
    const { owner, intakeId, intake } = await anIntake({ 'about.goal': 'Sleep through the night' });
    const response = await asBytes(owner.get(`/api/intakes/${intakeId}/pdf`))
      .expect(200)
      .expect('content-type', 'application/pdf');
    const words = wordsOf(response.body as Buffer);
    expect(words).toContain('Åsa Ek');
    expect(words).toContain('Sleep through the night');
    for (const { title } of intake.sections as { title: string }[]) expect(words).toContain(title);
  });

  it('waits for the hand-in; the client gets a copy of their own, and only that', async () => {
    const { owner, clientId } = await anIntake();
    const { body: link } = await owner.post(`/api/clients/${clientId}/links`, { purpose: 'intake' }).expect(201);
    const device = test.anonymous();
    await device.post('/api/public/redeem', { token: new URL(link.url).hash.slice(1) }).expect(200);
    expect((await device.get('/api/public/intake/copy').expect(409)).body.type).toMatch(/intake-not-submitted$/);
    await owner.get(`/api/intakes/${link.intakeId}/pdf`).expect(409);
    await device.get(`/api/intakes/${link.intakeId}/pdf`).expect(401);
  });
});

it('a client who handed in takes the own answers along, with the signature', async () => {
  const { owner, intakeId } = await anIntake();
  const { body: link } = await owner
    .post(`/api/intakes/${intakeId}/ask`, { asks: [{ linkId: 'about.goal', message: 'What matters most?' }] })
    .expect(201);
  const device = test.anonymous();
  await device.post('/api/public/redeem', { token: new URL(link.url).hash.slice(1) }).expect(200);
  await device.put('/api/public/intake/answers/about.goal', { value: 'To sleep' }).expect(200);
  const { body: page } = await device.get('/api/public/intake').expect(200);
  await device
    .post('/api/public/intake/submit', {
      signature: { name: 'Åsa Ek', textShown: page.consentText, language: 'en', timeZone: 'UTC' },
    })
    .expect(200);
  const { body: signed } = await owner.get(`/api/intakes/${link.intakeId}`).expect(200);
  const words = wordsOf((await asBytes(device.get('/api/public/intake/copy')).expect(200)).body as Buffer);
  for (const part of ['To sleep', 'Signed by', 'Åsa Ek', signed.signature.textHash]) expect(words).toContain(part);
});

describe('a copy for the client', () => {
  const copy = (caller: Pick<Caller, 'get'>, id: string) => caller.get(`/api/public/intakes/${id}/copy`);

  it('opens from their own pages with the narrow cookie alone, for every form they handed in', async () => {
    const { practiceId, clientId, intakeId } = await anIntake({ 'about.goal': 'Sleep through the night' });
    const phone = await aPhone(test, practiceId, clientId);
    const response = await asBytes(copy(phone, intakeId)).expect(200).expect('content-type', 'application/pdf');
    expect(wordsOf(response.body as Buffer)).toContain('Sleep through the night');
    expect(response.headers['cache-control']).toBe('no-store');
    await copy(test.anonymous(), intakeId).expect(401);
  });

  it('is nobody else’s, and no other form’s link opens it', async () => {
    const [mine, other] = [await anIntake(), await anIntake()];
    const stranger = await aPhone(test, other.practiceId, other.clientId);
    const absent = await copy(stranger, randomUUID()).expect(404);
    expect((await copy(stranger, mine.intakeId).expect(404)).text).toBe(absent.text);
    const { body: sibling } = await mine.owner.post('/api/clients', { firstName: 'Eva' }).expect(201);
    await copy(await aPhone(test, mine.practiceId, sibling.id as string), mine.intakeId).expect(404);
    const { body: link } = await mine.owner
      .post(`/api/clients/${mine.clientId}/links`, { purpose: 'intake' })
      .expect(201);
    const device = test.anonymous();
    await device.post('/api/public/redeem', { token: new URL(link.url).hash.slice(1) }).expect(200);
    await copy(device, mine.intakeId).expect(404);
    await copy(device, link.intakeId as string).expect(409);
  });

  it('leaves a line in the access log', async () => {
    const { owner, practiceId, clientId, intakeId } = await anIntake();
    await copy(await aPhone(test, practiceId, clientId), intakeId).expect(200);
    const { body } = await owner.get(`/api/clients/${clientId}/access-log`).expect(200);
    expect(body.items.map(({ action }: { action: string }) => action)).toContain('GET /api/public/intakes/:id/copy');
  });
});

describe('the table of a form', () => {
  it('has one row an intake, safe to open in a spreadsheet', async () => {
    const { owner, formId, intakeId } = await anIntake({ 'about.goal': '=HYPERLINK("http://x")' });
    const { text } = await owner
      .get(`/api/forms/${formId}/intakes.csv`)
      .expect(200)
      .expect('content-type', 'text/csv; charset=utf-8');
    const [header = '', row = '', end] = text.replace(/^\uFEFF/, '').split('\r\n');
    expect(header.split(',').slice(0, 2)).toEqual(['"intake"', '"client"']);
    expect(header).toContain('"about.goal"');
    expect(row.startsWith(`"${intakeId}"`)).toBe(true);
    expect(row).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(end).toBe('');
  });

  it('leaves a line in the access log of every client in it', async () => {
    const { owner, formId, clientId } = await anIntake();
    await owner.get(`/api/forms/${formId}/intakes.csv`).expect(200);
    const log = await owner.get(`/api/clients/${clientId}/access-log`).expect(200);
    expect(log.body.items.map(({ action }: { action: string }) => action)).toContain('GET /api/forms/:id/intakes.csv');
  });

  it('of a stranger is not there', async () => {
    const { formId, intakeId } = await anIntake();
    const { owner: stranger } = await test.aPractice();
    await stranger.get(`/api/forms/${formId}/intakes.csv`).expect(404);
    await stranger.get(`/api/intakes/${intakeId}/pdf`).expect(404);
  });
});
