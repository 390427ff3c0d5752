import { gzipSync } from 'node:zlib';
import { type Caller, startTestApp, type TestApp } from '../../../test/test-app';

let test: TestApp;
beforeAll(async () => (test = await startTestApp()));
afterAll(() => test.close());

const text =
  '{"resourceType":"Questionnaire","status":"draft","title":"Zoë","item":[{"linkId":"a","type":"string","text":"A"}]}';
const post = (owner: Caller, body: Buffer | string, headers: Record<string, string> = {}) =>
  owner
    .call('post', '/api/forms', { 'content-type': 'application/json', ...headers })
    .serialize((bytes: Buffer | string) => bytes as string)
    .send(body as string);
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const wide = Buffer.from(text, 'utf16le');

describe('a form in bytes of any kind', () => {
  it.each<[string, Buffer, RegExp[]]>([
    ['UTF-8', Buffer.from(text), []],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`), [/byte order mark/]],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), [/byte order mark/]],
    ['UTF-16 the other way round', Buffer.concat([Buffer.from([0xfe, 0xff]), swapped(wide)]), [/byte order mark/]],
    ['UTF-16 without a mark', wide, []],
    ['Windows-1252', Buffer.from(text, 'latin1'), [/not UTF-8/]],
    ['a key twice', Buffer.from(text.replace('"status"', '"status":"active","status"')), [/twice/]],
    ['a prototype key', Buffer.from(text.replace('"status"', '"__proto__":{"x":1},"status"')), [/__proto__/]],
    [
      'numbers without end',
      Buffer.from(text.replace('"status"', '"version":1e999,"status"')),
      [/endless/, /Rewritten as R4: version/],
    ],
  ])('%s is taken', async (_name, bytes, told) => {
    const { owner } = await test.aPractice();
    const { body } = await post(owner, bytes).expect(201);
    expect(body.items[0].form).toMatchObject({ title: 'Zoë', questions: 1 });
    const messages = (body.items[0].report as { message: string }[]).map(({ message }) => message);
    expect(messages).toEqual(told.map((words) => expect.stringMatching(words) as string));
  });

  it.each<[string, Buffer | string, RegExp]>([
    ['cut off', text.slice(0, -5), /not JSON/],
    ['nothing', '', /not JSON/],
    ['a list', '[]', /not a FHIR resource/],
    ['null', 'null', /not a FHIR resource/],
    ['compressed', gzipSync(text), /compressed/],
    ['XML', '<Questionnaire xmlns="http://hl7.org/fhir"/>', /XML/],
    ['another resource', '{"resourceType":"Observation"}', /This is a Observation/],
    ['lists in lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /nested too deep/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /not JSON/],
  ])('%s is refused with a reason', async (_name, bytes, reason) => {
    const { owner } = await test.aPractice();
    const { body } = await post(owner, bytes).expect(422);
    expect(body.errors).toEqual([{ pointer: '#', detail: expect.stringMatching(reason) }]);
  });

  it.each<[string, (at: number) => object]>([
    ['in a chain', (at) => ({ valueSet: [`urn:v${at + 1}`] })],
    ['each twice the one before', (at) => ({ valueSet: at < 40 ? [`urn:v${at + 1}`, `urn:v${at + 1}`] : [] })],
  ])('5000 answer lists %s are taken with a report', async (_name, include) => {
    const { owner } = await test.aPractice();
    const list = (at: number) => ({ resourceType: 'ValueSet', url: `urn:v${at}`, compose: { include: [include(at)] } });
    const form = {
      ...(JSON.parse(text) as object),
      contained: Array.from({ length: 5000 }, (_, at) => list(at)),
      item: [{ linkId: 'a', type: 'choice', text: 'A', answerValueSet: 'urn:v0' }],
    };
    const { body } = await post(owner, JSON.stringify(form)).expect(201);
    expect(body.items[0].form.questions).toBe(1);
    expect(body.items[0].report[0].message).toMatch(/not available/);
  });

  it('too many bytes are refused before they are read, with the limit', async () => {
    const { owner } = await test.aPractice();
    const { body } = await post(owner, text.replace('Zoë', 'x'.repeat(20_000_000))).expect(413);
    expect(body.detail).toBe('At most 5000 kB can be sent here.');
  });

  it('FHIR has a media type of its own, for forms only', async () => {
    const { owner } = await test.aPractice();
    await post(owner, text, { 'content-type': 'application/fhir+json; charset=utf-8' }).expect(201);
    await owner.call('post', '/api/clients', { 'content-type': 'application/fhir+json' }).send('{}').expect(415);
  });

  it('other calls keep their limit, and still refuse what is no JSON', async () => {
    const { owner } = await test.aPractice();
    await owner.post('/api/clients', { firstName: 'x'.repeat(1_100_000) }).expect(413);
    await owner.call('post', '/api/clients', { 'content-type': 'application/json' }).send('{').expect(400);
  });

  it('the same key and bytes give the same form, other bytes are refused', async () => {
    const { owner } = await test.aPractice();
    const key = { 'idempotency-key': 'import-of-a-form' };
    const first = await post(owner, text, key).expect(201);
    const again = await post(owner, text, key).expect(201);
    expect(again.body).toEqual(first.body);
    await post(owner, text.replace('Zoë', 'Zoe'), key).expect(422);
  });
});

it('a Bundle of a thousand entries is read whole', async () => {
  const { owner } = await test.aPractice();
  const entry = Array.from({ length: 1000 }, (_, at) => ({
    resource:
      at % 100 === 0
        ? { resourceType: 'Questionnaire', status: 'draft', title: `Form ${at}`, item: [] }
        : { resourceType: 'ValueSet', id: `list-${at}` },
  }));
  const { body } = await owner.post('/api/forms', { resourceType: 'Bundle', type: 'collection', entry }).expect(201);
  expect(body.items).toHaveLength(10);
});
