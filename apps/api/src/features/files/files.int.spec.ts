import { randomBytes, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { type Caller, startTestApp, type TestApp } from '../../../test/test-app';

const START = '2026-03-02T09:00:00Z';
let test: TestApp;
beforeAll(async () => (test = await startTestApp(START)));
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set(START);
  await test.database.query(`DELETE FROM rate_limits WHERE key LIKE 'redeem%'`);
});

const yes = (linkId: string, text: string) => ({ linkId, type: 'boolean', required: true, text });
const document = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Photos of the skin',
  item: [
    {
      linkId: 'consent',
      type: 'group',
      text: 'Consents',
      item: [yes('consent.photos', 'I agree that photos of my skin are stored')],
    },
    { linkId: 'photos', type: 'attachment', repeats: true, text: 'Photos' },
    {
      linkId: 'letter',
      type: 'attachment',
      text: 'Letter of your doctor',
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/mimeType', valueCode: 'application/pdf' },
        { url: 'http://hl7.org/fhir/StructureDefinition/maxSize', valueDecimal: 5000 },
      ],
    },
  ],
};

async function anIntake({ consent = true }: { consent?: boolean } = {}) {
  const { owner, practiceId } = await test.aPractice();
  const { body: made } = await owner.post('/api/forms', document).expect(201);
  const formId = made.items[0].form.id as string;
  await owner.post(`/api/forms/${formId}/publish`).expect(200);
  const { body: client } = await owner.post('/api/clients', { firstName: 'Bo' }).expect(201);
  const { body: link } = await owner.post(`/api/clients/${client.id}/links`, { purpose: 'intake', formId }).expect(201);
  const phone = test.anonymous();
  await phone.post('/api/public/redeem', { token: new URL(link.url as string).hash.slice(1) }).expect(200);
  if (consent) await save(phone, 'consent.photos', true).expect(200);
  return { owner, practiceId, phone, clientId: client.id as string, intakeId: link.intakeId as string };
}

const save = (phone: Caller, linkId: string, value: unknown) =>
  phone.put(`/api/public/intake/answers/${linkId}`, { value });
const begin = (phone: Caller, bytes: Buffer, changes: object = {}) =>
  phone.post('/api/public/intake/files', {
    id: randomUUID(),
    linkId: 'photos',
    name: 'arm.jpg',
    contentType: 'image/jpeg',
    size: bytes.length,
    ...changes,
  });
const piece = (phone: Caller, id: string, offset: number, bytes: Buffer) =>
  phone
    .call('put', `/api/public/files/${id}?offset=${offset}`, { 'content-type': 'application/octet-stream' })
    .send(bytes);
const bytesOf = (caller: Caller, path: string) =>
  caller
    .get(path)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });

async function upload(phone: Caller, bytes: Buffer, changes: object = {}) {
  const { body } = await begin(phone, bytes, changes).expect(201);
  return { id: body.id as string, answer: await piece(phone, body.id as string, 0, bytes) };
}

/** A photo with a place, a device and a turned sensor in its metadata. */
async function aPhoto(width = 3000, height = 2000): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#c87f6b' } })
    .withExif({
      IFD0: { Make: 'Phonemaker', Model: 'Secret 9' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 19/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

const pdf = Buffer.from('%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF');

describe('a photo', () => {
  it('is kept upright, in two sizes, without its metadata, and is an answer', async () => {
    const { owner, phone, clientId, intakeId } = await anIntake();
    const photo = await aPhoto();
    expect(photo.toString('latin1')).toContain('Phonemaker');
    const { id, answer } = await upload(phone, photo);
    const card = { id, name: 'arm.jpg', contentType: 'image/jpeg', size: photo.length };
    expect(answer.body).toEqual({ id, size: photo.length, received: photo.length, file: card });
    await save(phone, 'photos', [card]).expect(200);
    expect((await phone.get('/api/public/intake')).body.answers.photos).toEqual([card]);
    const { body: list } = await owner.get(`/api/clients/${clientId}/files`).expect(200);
    expect(list.items).toEqual([
      { ...card, intakeId, linkId: 'photos', width: 1365, height: 2048, createdAt: '2026-03-02T09:00:00.000Z' },
    ]);
    for (const [path, caller, longest] of [
      [`/api/files/${id}`, owner, 2048],
      [`/api/files/${id}?size=small`, owner, 480],
      [`/api/public/files/${id}?size=small`, phone, 480],
    ] as const) {
      const { body, headers } = await bytesOf(caller, path).expect(200);
      const seen = await sharp(body as Buffer).metadata();
      expect([seen.height, seen.format, seen.exif, seen.orientation]).toEqual([longest, 'jpeg', undefined, undefined]);
      expect((body as Buffer).toString('latin1')).not.toContain('Phonemaker');
      expect(headers).toMatchObject({
        'content-type': 'image/jpeg',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'no-store',
      });
    }
  });

  it('comes in pieces, each once, and says where to go on', async () => {
    const { phone } = await anIntake();
    const photo = await aPhoto(600, 400);
    const half = Math.floor(photo.length / 2);
    const [first, second] = [photo.subarray(0, half), photo.subarray(half)];
    const { body: begun } = await begin(phone, photo).expect(201);
    const id = begun.id as string;
    expect(begun).toEqual({ id, size: photo.length, received: 0, file: null });
    expect((await piece(phone, id, half, second).expect(200)).body.received).toBe(0);
    expect((await piece(phone, id, 0, first).expect(200)).body.received).toBe(half);
    expect((await piece(phone, id, 0, first).expect(200)).body.received).toBe(half);
    expect((await begin(phone, photo, { id }).expect(201)).body).toMatchObject({ received: half, file: null });
    expect((await piece(phone, id, half, second).expect(200)).body.file).toMatchObject({ id });
    expect((await piece(phone, id, half, second).expect(200)).body.file).toMatchObject({ id });
    expect((await begin(phone, photo, { id }).expect(201)).body.file).toMatchObject({ id });
  });

  it('sent whole by many at once is one file', async () => {
    const { owner, phone, clientId } = await anIntake();
    const photo = await aPhoto(300, 200);
    const id = randomUUID();
    const begun = await Promise.all(Array.from({ length: 8 }, () => begin(phone, photo, { id })));
    expect(begun.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
    const sent = await Promise.all(Array.from({ length: 8 }, () => piece(phone, id, 0, photo)));
    expect(sent.every(({ status }) => status === 200)).toBe(true);
    expect((await owner.get(`/api/clients/${clientId}/files`)).body.items).toHaveLength(1);
  });

  it.each([
    ['another kind of file', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/jpeg'],
    ['a page that calls itself a photo', () => Buffer.from('<html><script>alert(1)</script></html>'), 'image/png'],
    ['a photo cut in the middle', async () => (await aPhoto(800, 800)).subarray(0, 600), 'image/jpeg'],
    [
      'noise with the right first bytes',
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(4000)]),
      'image/jpeg',
    ],
    ['a photo of another type', () => aPhoto(60, 40), 'image/png'],
    [
      'more pixels than fit',
      () =>
        sharp({ create: { width: 9000, height: 6000, channels: 3, background: '#fff' } })
          .png({ compressionLevel: 9 })
          .toBuffer(),
      'image/png',
    ],
  ])('that is %s is refused, and nothing of it is kept', async (_, make, contentType) => {
    const { owner, phone, clientId } = await anIntake();
    const { id, answer } = await upload(phone, await make(), { contentType });
    expect([answer.status, answer.body.type]).toEqual([422, expect.stringMatching(/not-valid$/)]);
    await phone.get(`/api/public/files/${id}`).expect(404);
    expect((await owner.get(`/api/clients/${clientId}/files`)).body.items).toEqual([]);
    await save(phone, 'photos', [{ id, name: 'a.jpg', contentType, size: 9 }]).expect(422);
  });

  it('needs the consent, and disappears from the practice when that is withdrawn', async () => {
    const { phone } = await anIntake({ consent: false });
    const photo = await aPhoto(60, 40);
    expect((await begin(phone, photo).expect(409)).body.detail).toContain('consent');
    const other = await anIntake();
    const { id } = await upload(other.phone, photo);
    await save(other.phone, 'photos', [{ id, name: 'arm.jpg', contentType: 'image/jpeg', size: photo.length }]).expect(
      200,
    );
    const { body: form } = await other.phone.get('/api/public/intake');
    await other.phone
      .post('/api/public/intake/submit', {
        signature: { name: 'Bo Ek', textShown: form.consentText, language: 'en', timeZone: 'UTC' },
      })
      .expect(200);
    await other.owner.get(`/api/files/${id}`).expect(200);
    await other.phone
      .post(`/api/public/consents/${other.intakeId}/withdraw`, { purpose: 'consent.photos' })
      .expect(200);
    await other.owner.get(`/api/files/${id}`).expect(410);
    expect((await other.owner.get(`/api/clients/${other.clientId}/files`)).body.items).toEqual([]);
    await other.phone.get(`/api/public/files/${id}`).expect(200);
  });
});

describe('an upload', () => {
  it.each([
    [{ linkId: 'consent.photos' }, '#/linkId'],
    [{ linkId: 'nowhere' }, '#/linkId'],
    [{ size: 15 * 1024 * 1024 + 1 }, '#/size'],
    [{ size: 0 }, '#/size'],
    [{ id: 'mine' }, '#/id'],
    [{ contentType: 'photo' }, '#/contentType'],
    [{ linkId: 'letter' }, '#'],
    [{ linkId: 'letter', contentType: 'application/pdf', size: 5001 }, '#'],
    [{ path: '/etc/passwd' }, '#/path'],
  ])('%j is refused at %s', async (changes, pointer) => {
    const { phone } = await anIntake();
    expect((await begin(phone, Buffer.from('x'), changes).expect(422)).body.errors[0].pointer).toBe(pointer);
  });

  it('of a PDF is kept as it came and never shown in the page', async () => {
    const { owner, phone } = await anIntake();
    const { id } = await upload(phone, pdf, { linkId: 'letter', name: 'letter.pdf', contentType: 'application/pdf' });
    const { body, headers } = await bytesOf(owner, `/api/files/${id}`).expect(200);
    expect((body as Buffer).equals(pdf)).toBe(true);
    expect(headers['content-disposition']).toBe('attachment');
  });

  it('is longer than it said: refused', async () => {
    const { phone } = await anIntake();
    const { body } = await begin(phone, Buffer.from('x'), { size: 3 }).expect(201);
    await piece(phone, body.id as string, 0, Buffer.from('abcdef')).expect(422);
    await piece(phone, body.id as string, 0, Buffer.alloc(0)).expect(422);
    await phone.put(`/api/public/files/${body.id}`, { json: true }).expect(422);
  });

  it('of somebody else is not there, for answers neither', async () => {
    const [one, two] = [await anIntake(), await anIntake()];
    const photo = await aPhoto(60, 40);
    const { id } = await upload(one.phone, photo);
    await two.phone.get(`/api/public/files/${id}`).expect(404);
    await two.owner.get(`/api/files/${id}`).expect(404);
    await piece(two.phone, id, 0, photo).expect(404);
    await save(two.phone, 'photos', [{ id, name: 'arm.jpg', contentType: 'image/jpeg', size: photo.length }]).expect(
      422,
    );
    // The same id in another practice is another file.
    await begin(two.phone, photo, { id }).expect(201);
    expect((await one.owner.get(`/api/clients/${one.clientId}/files`)).body.items).toHaveLength(1);
  });

  it('is over once the form is handed in', async () => {
    const { phone } = await anIntake();
    const { body: form } = await phone.get('/api/public/intake');
    await phone
      .post('/api/public/intake/submit', {
        signature: { name: 'Bo Ek', textShown: form.consentText, language: 'en', timeZone: 'UTC' },
      })
      .expect(200);
    await begin(phone, Buffer.from('x')).expect(409);
  });

  it('that the client took back is not among the files of a form that was handed in', async () => {
    const { owner, phone, clientId } = await anIntake();
    const photo = await aPhoto(60, 40);
    const [kept, left] = [await upload(phone, photo), await upload(phone, photo)];
    const card = (id: string) => ({ id, name: 'arm.jpg', contentType: 'image/jpeg', size: photo.length });
    await save(phone, 'photos', [card(left.id), card(kept.id)]).expect(200);
    await save(phone, 'photos', [card(kept.id)]).expect(200);
    const { body: form } = await phone.get('/api/public/intake');
    await phone
      .post('/api/public/intake/submit', {
        signature: { name: 'Bo Ek', textShown: form.consentText, language: 'en', timeZone: 'UTC' },
      })
      .expect(200);
    const { body } = await owner.get(`/api/clients/${clientId}/files`).expect(200);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([kept.id]);
  });

  it('leaves a row in the access log when the practice looks at it', async () => {
    const { owner, phone, clientId } = await anIntake();
    const { id } = await upload(phone, await aPhoto(60, 40));
    await owner.get(`/api/files/${id}`).expect(200);
    const { body } = await owner.get(`/api/clients/${clientId}/access-log`).expect(200);
    expect(body.items.map(({ action }: { action: string }) => action)).toContain('GET /api/files/:id');
  });
});
