import type { Intake } from '@skinroot/contracts';
import { type Form, readForm } from '@skinroot/forms';
import { readFileSync } from 'node:fs';
import { type Caller, startTestApp, type TestApp } from '../../../test/test-app';

let test: TestApp;
beforeAll(async () => (test = await startTestApp('2026-03-02T09:00:00Z')));
afterAll(() => test.close());

const fixture = (name: string): object =>
  JSON.parse(readFileSync(`test/fixtures/ok/fhir/${name}.json`, 'utf8').replace(/^\ufeff/, '')) as object;

/** A form brought in, sent and opened on a phone. */
async function opened(questionnaire: object) {
  const { owner } = await test.aPractice();
  const { body: made } = await owner.post('/api/forms', questionnaire).expect(201);
  const formId: string = made.items[0].form.id;
  await owner.post(`/api/forms/${formId}/publish`).expect(200);
  const { body: client } = await owner.post('/api/clients', { firstName: 'Bo' }).expect(201);
  const { body: link } = await owner.post(`/api/clients/${client.id}/links`, { purpose: 'intake', formId }).expect(201);
  const device = test.anonymous();
  await device.post('/api/public/redeem', { token: new URL(link.url).hash.slice(1) }).expect(200);
  const { body: sheet } = await device.get('/api/public/intake').expect(200);
  const read = readForm(sheet.questionnaire) as { form: Form };
  return {
    owner,
    device,
    form: read.form,
    intakeId: link.intakeId as string,
    consentText: sheet.consentText as string,
  };
}

const save = (device: Caller, linkId: string, value: unknown) =>
  device.put(`/api/public/intake/answers/${encodeURIComponent(linkId)}`, { value });

async function handIn(device: Caller, textShown: string) {
  const signature = { name: 'Bo Ek', textShown, language: 'en', timeZone: 'Europe/Stockholm' };
  await device.post('/api/public/intake/submit', { signature }).expect(200);
}

async function scored(name: string, option: number) {
  const { owner, device, form, intakeId, consentText } = await opened(fixture(name));
  for (const { item } of form.places.values())
    if (item.options.length > 0) await save(device, item.linkId, item.options.at(option)?.value).expect(200);
  await handIn(device, consentText);
  const { body } = await owner.get(`/api/intakes/${intakeId}`).expect(200);
  const { body: response } = await owner.get(`/api/intakes/${intakeId}/questionnaire-response`).expect(200);
  return { scores: (body as Intake).scores, response: JSON.stringify(response) };
}

it.each([
  ['all first options', 0, '0'],
  ['all last options', -1, '27'],
])('PHQ-9, %s: the total stands on the reading page and in the response', async (_name, option, total) => {
  const { scores, response } = await scored('d02-phq9', option);
  expect(scores.map(({ value }) => value)).toEqual([total]);
  expect(response).toMatch(new RegExp(`"value(Decimal|Integer)":${total}[,}]`));
});

it('GAD-7, whose score is CQL: not computed, with the reason', async () => {
  const { scores } = await scored('d06-gad7-cql', -1);
  const formula = scores.find(({ linkId }) => linkId !== '');
  expect(formula).toMatchObject({ value: null, note: expect.stringMatching(/^Not computed: formulas in text\/cql/) });
});

describe('a question that a formula shows', () => {
  const questionnaire = {
    resourceType: 'Questionnaire',
    status: 'draft',
    title: 'Smoking',
    item: [
      { linkId: 'smokes', text: 'Do you smoke?', type: 'boolean' },
      {
        linkId: 'many',
        text: 'How many a day?',
        type: 'integer',
        required: true,
        extension: [
          {
            url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
            valueExpression: {
              language: 'text/fhirpath',
              expression: "%resource.item.where(linkId='smokes').answer.value = true",
            },
          },
        ],
      },
    ],
  };

  it('takes no answer while it is hidden, and does not hold up the signature', async () => {
    const { device, consentText } = await opened(questionnaire);
    await save(device, 'smokes', false).expect(200);
    const { body } = await save(device, 'many', 10);
    expect(body.type).toMatch(/question-disabled$/);
    await handIn(device, consentText);
  });

  it('is asked for once it is shown', async () => {
    const { device, consentText } = await opened(questionnaire);
    await save(device, 'smokes', true).expect(200);
    const signature = { name: 'Bo Ek', textShown: consentText, language: 'en', timeZone: 'Europe/Stockholm' };
    const { body } = await device.post('/api/public/intake/submit', { signature }).expect(422);
    expect(body.errors[0].pointer).toMatch(/many/);
    await save(device, 'many', 10).expect(200);
    await handIn(device, consentText);
  });
});

it('what repeats is computed entry by entry, on the server too', async () => {
  const fhirPath = (expression: string, name?: string) => ({ language: 'text/fhirpath', expression, name });
  const { owner, device, intakeId, consentText } = await opened({
    resourceType: 'Questionnaire',
    status: 'draft',
    title: 'Meals',
    item: [
      {
        linkId: 'meal',
        text: 'Meal',
        type: 'group',
        repeats: true,
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/variable',
            valueExpression: fhirPath("%context.item.where(linkId='grams').answer.value", 'grams'),
          },
        ],
        item: [
          { linkId: 'grams', text: 'Grams', type: 'integer' },
          {
            linkId: 'half',
            text: 'Half of it',
            type: 'decimal',
            required: true,
            extension: [
              {
                url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
                valueExpression: fhirPath('%grams / 2'),
              },
            ],
          },
        ],
      },
    ],
  });
  await save(device, 'grams~0', 100).expect(200);
  await save(device, 'grams~1', 30).expect(200);
  await handIn(device, consentText);
  const { body } = await owner.get(`/api/intakes/${intakeId}/questionnaire-response`).expect(200);
  const found = (body.item as { item: { answer: { valueDecimal?: number }[] }[] }[]).map(
    ({ item }) => item[1]?.answer[0]?.valueDecimal,
  );
  expect(found).toEqual([50, 15]);
});
