import { workedExamples } from '@skinroot/reference';
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

const worked = workedExamples.intake.find(({ complete }) => complete)?.answers ?? {};

/** A complete intake of ours, open on a phone, not yet signed. */
async function aFilledIntake(changes: Record<string, unknown> = {}) {
  const { owner, practiceId } = await test.aPractice();
  const { body: client } = await owner.post('/api/clients', { firstName: 'Bo' }).expect(201);
  const { body: link } = await owner.post(`/api/clients/${client.id}/links`, { purpose: 'intake' }).expect(201);
  const phone = test.anonymous();
  await phone.post('/api/public/redeem', { token: new URL(link.url as string).hash.slice(1) }).expect(200);
  const actor: Actor = {
    kind: 'client',
    practiceId,
    id: client.id,
    linkId: randomUUID(),
    purpose: 'intake',
    intakeId: link.intakeId,
  };
  await test.app
    .get(Scopes)
    .run(actor, { action: 'spec', requestId: 'spec' }, (scope) =>
      test.app.get(IntakeFilling).saveAll(scope, Object.entries({ ...worked, ...changes })),
    );
  return { owner, practiceId, phone, clientId: client.id as string, intakeId: link.intakeId as string };
}

async function sign(phone: Caller, changes: object = {}) {
  const { body } = await phone.get('/api/public/intake').expect(200);
  return phone.post('/api/public/intake/submit', {
    signature: { name: 'Bo Ek', textShown: body.consentText, language: 'en', timeZone: 'UTC', ...changes },
  });
}

describe('a minor', () => {
  it.each([
    ['by age', { 'about.age': 17 }],
    ['by their own word', { 'consent.adult': false }],
  ])('%s needs a guardian, whose relation stands in the signature', async (_, changes) => {
    const { owner, phone, intakeId } = await aFilledIntake(changes);
    expect((await phone.get('/api/public/intake')).body.needsGuardian).toBe(true);
    const refused = await sign(phone);
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([
      { pointer: '#/signature/relation', detail: expect.stringContaining('guardian') },
    ]);
    expect((await sign(phone, { name: 'Eva Ek', relation: 'mother' })).status).toBe(200);
    expect((await owner.get(`/api/intakes/${intakeId}`).expect(200)).body.signature).toMatchObject({
      name: 'Eva Ek',
      relation: 'mother',
    });
  });

  it('is not somebody of 18', async () => {
    const { phone } = await aFilledIntake({ 'about.age': 18, 'consent.adult': true });
    expect((await phone.get('/api/public/intake')).body.needsGuardian).toBe(false);
    expect((await sign(phone)).status).toBe(200);
  });
});

/** A form sent to a client with nothing answered yet. */
async function aSentForm(document: object, client: object = {}) {
  const { owner } = await test.aPractice();
  const { body: made } = await owner.post('/api/forms', document).expect(201);
  const formId = made.items[0].form.id as string;
  await owner.post(`/api/forms/${formId}/publish`).expect(200);
  const { body: person } = await owner.post('/api/clients', { firstName: 'Bo', ...client }).expect(201);
  const { body: link } = await owner.post(`/api/clients/${person.id}/links`, { purpose: 'intake', formId }).expect(201);
  const phone = test.anonymous();
  await phone.post('/api/public/redeem', { token: new URL(link.url as string).hash.slice(1) }).expect(200);
  return { owner, phone, intakeId: link.intakeId as string };
}
const plain = {
  resourceType: 'Questionnaire',
  title: 'How it goes',
  language: 'en',
  item: [{ linkId: 'a', type: 'string', text: 'How is it?' }],
};

describe('a birth date in the record', () => {
  it.each([
    ['2008-03-03', true],
    ['2008-03-02', false],
    ['2008-02-29', false],
    ['1980-01-01', false],
  ])('%s on 2 March 2026: a guardian signs %s, although the form does not ask', async (birthDate, isMinor) => {
    const { phone } = await aSentForm(plain, { birthDate });
    expect((await phone.get('/api/public/intake').expect(200)).body.needsGuardian).toBe(isMinor);
    const saved = await phone.put('/api/public/intake/answers/a', { value: 'well' }).expect(200);
    expect(saved.body.needsGuardian).toBe(isMinor);
    expect((await sign(phone)).status).toBe(isMinor ? 422 : 200);
    if (isMinor) expect((await sign(phone, { relation: 'father' })).status).toBe(200);
  });

  it('counts in the client’s own days', async () => {
    test.clock.set('2026-03-02T12:00:00Z');
    const born = { birthDate: '2008-03-03' };
    const east = await aSentForm(plain, { ...born, timeZone: 'Pacific/Kiritimati' });
    expect((await east.phone.get('/api/public/intake')).body.needsGuardian).toBe(false);
    const west = await aSentForm(plain, { ...born, timeZone: 'America/New_York' });
    expect((await west.phone.get('/api/public/intake')).body.needsGuardian).toBe(true);
  });
});

describe('a signature', () => {
  it('keeps the text as shown, its hash, version and language, the name, the time and the zone', async () => {
    const { owner, phone, intakeId } = await aFilledIntake();
    const { body: shown } = await phone.get('/api/public/intake').expect(200);
    await sign(phone, { name: '  Bo Ek ', timeZone: 'Asia/Tokyo' });
    expect((await owner.get(`/api/intakes/${intakeId}`).expect(200)).body.signature).toEqual({
      name: 'Bo Ek',
      at: '2026-03-02T09:00:00.000Z',
      text: shown.consentText,
      textHash: createHash('sha256')
        .update(shown.consentText as string)
        .digest('hex'),
      version: 1,
      language: 'en',
      timeZone: 'Asia/Tokyo',
    });
  });

  it.each([
    ['no name', { name: ' ' }, '#/signature/name'],
    ['no zone', { timeZone: 'Mars/Olympus' }, '#/signature/timeZone'],
    ['another text', { textShown: 'I agree to everything.' }, '#/signature/textShown'],
  ])('with %s is none', async (_, changes, pointer) => {
    const { phone } = await aSentForm(plain);
    const refused = await sign(phone, changes);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, pointer]);
    await phone.post('/api/public/intake/submit', {}).expect(422);
    expect((await phone.get('/api/public/intake')).body.submittedAt).toBeNull();
  });

  const translated = (text: string, sv: string) => ({
    text,
    _text: {
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/translation',
          extension: [
            { url: 'lang', valueCode: 'sv' },
            { url: 'content', valueString: sv },
          ],
        },
      ],
    },
  });
  const bilingual = {
    ...plain,
    item: [
      {
        linkId: 'consent',
        type: 'group',
        text: 'Consents',
        item: [{ linkId: 'consent.photos', type: 'boolean', ...translated('Photos may be kept', 'Bilder får sparas') }],
      },
    ],
  };

  it('stands under the text in the language it was shown in, whatever the page says', async () => {
    const { phone } = await aSentForm(bilingual);
    const { body } = await phone.get('/api/public/intake').expect(200);
    expect(body.consentTexts).toEqual({
      en: 'Photos may be kept\nBy typing my name I sign these consents and confirm my answers.',
      sv: 'Bilder får sparas\nGenom att skriva mitt namn undertecknar jag dessa samtycken och bekräftar mina svar.',
    });
    expect(body.consentText).toBe(body.consentTexts.en);
  });

  it.each([
    ['sv', 'sv', 'sv'],
    ['sv', 'en', 'sv'],
    ['en', 'sv', 'en'],
    ['en', 'de', 'en'],
  ])('of the text in %s, called %s, is kept as %s', async (shown, said, kept) => {
    const { owner, phone, intakeId } = await aSentForm(bilingual);
    const { body } = await phone.get('/api/public/intake').expect(200);
    expect((await sign(phone, { textShown: body.consentTexts[shown], language: said })).status).toBe(200);
    expect((await owner.get(`/api/intakes/${intakeId}`).expect(200)).body.signature).toMatchObject({
      language: kept,
      text: body.consentTexts[shown],
    });
  });

  it('is asked for by the database too', async () => {
    const { intakeId, practiceId } = await aFilledIntake();
    const handIn = (signature: object | null) =>
      test.database.transaction(async (db) => {
        await db.query(`SELECT set_config('app.practice', $1, true)`, [practiceId]);
        await db.query(
          `UPDATE intakes SET state = 'submitted', submitted_at = created_at, signature = $2 WHERE id = $1`,
          [intakeId, signature],
        );
      });
    await expect(handIn(null)).rejects.toThrow('intakes_signed');
    await expect(handIn({ name: 'Bo Ek' })).rejects.toThrow('intakes_signed');
    await expect(handIn({ name: '', at: '', text: '', textHash: '', language: '', timeZone: '' })).rejects.toThrow(
      'intakes_signed',
    );
  });
});

describe('what was signed', () => {
  const purposeOf = (body: { items: { purposes: { purpose: string }[] }[] }, purpose: string) =>
    body.items[0]?.purposes.find((entry) => entry.purpose === purpose);

  it('is shown in its own words, purpose by purpose', async () => {
    const { phone, intakeId } = await aFilledIntake({ 'consent.photos': false });
    expect((await phone.get('/api/public/consents').expect(200)).body).toEqual({ items: [] });
    await sign(phone);
    const { body } = await phone.get('/api/public/consents').expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        intakeId,
        signedAt: '2026-03-02T09:00:00.000Z',
        signedBy: 'Bo Ek',
        relation: null,
        text: expect.stringContaining('photos of my skin'),
      }),
    ]);
    expect(purposeOf(body, 'consent.health-data')).toMatchObject({ kind: 'consent', state: 'given' });
    expect(purposeOf(body, 'consent.photos')).toMatchObject({ kind: 'consent', state: 'declined' });
    expect(purposeOf(body, 'consent.adult')).toMatchObject({ kind: 'statement' });
  });

  it('is withdrawn purpose by purpose, once, with its time and a line in the timeline', async () => {
    const { owner, phone, clientId, intakeId } = await aFilledIntake({ 'consent.photos': true });
    await sign(phone);
    test.clock.advance(60_000);
    const withdraw = (purpose: string) => phone.post(`/api/public/consents/${intakeId}/withdraw`, { purpose });
    expect(purposeOf((await withdraw('consent.photos').expect(200)).body, 'consent.photos')).toMatchObject({
      state: 'withdrawn',
      withdrawnAt: '2026-03-02T09:01:00.000Z',
    });
    test.clock.advance(60_000);
    const again = await withdraw('consent.photos').expect(200);
    expect(purposeOf(again.body, 'consent.photos')).toMatchObject({ withdrawnAt: '2026-03-02T09:01:00.000Z' });
    expect(purposeOf(again.body, 'consent.health-data')).toMatchObject({ state: 'given' });
    const { body: timeline } = await owner.get(`/api/clients/${clientId}/timeline`).expect(200);
    expect(timeline.items.filter(({ kind }: { kind: string }) => kind === 'consent-withdrawn')).toEqual([
      expect.objectContaining({ text: 'Consent withdrawn: I agree that photos of my skin are stored' }),
    ]);
    expect((await owner.get(`/api/intakes/${intakeId}`)).body.signature.text).toContain('photos of my skin');
  });

  it.each([['consent.adult'], ['consent.photos'], ['about.age'], ['nothing']])(
    '%s cannot be withdrawn when it is no consent that was given',
    async (purpose) => {
      const { phone, intakeId } = await aFilledIntake({ 'consent.photos': false });
      await sign(phone);
      expect(
        (await phone.post(`/api/public/consents/${intakeId}/withdraw`, { purpose }).expect(422)).body.errors[0].pointer,
      ).toBe('#/purpose');
    },
  );

  it('of another form is not shown by this form’s link, nor withdrawn with it', async () => {
    const { owner, phone, clientId, intakeId } = await aFilledIntake();
    await sign(phone);
    const { body: link } = await owner.post(`/api/clients/${clientId}/links`, { purpose: 'intake' }).expect(201);
    const other = test.anonymous();
    await other.post('/api/public/redeem', { token: new URL(link.url as string).hash.slice(1) }).expect(200);
    expect((await other.get('/api/public/consents').expect(200)).body).toEqual({ items: [] });
    await other.post(`/api/public/consents/${intakeId}/withdraw`, { purpose: 'consent.health-data' }).expect(404);
  });

  it('of somebody else is not there', async () => {
    const [one, two] = [await aFilledIntake(), await aFilledIntake()];
    await sign(one.phone);
    await two.phone
      .post(`/api/public/consents/${one.intakeId}/withdraw`, { purpose: 'consent.health-data' })
      .expect(404);
  });
});
