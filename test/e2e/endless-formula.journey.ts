import { devices, expect, test } from '@playwright/test';
import { apiAt, IntakeOffice } from './intake-office';

/** Nine times nine times nine ..., nine deep: no machine comes to the end of it. */
const endless = Array.from({ length: 9 }).reduce<string>((inner) => `(1|2|3|4|5|6|7|8|9).select(${inner})`, '$this');
const formula = (kind: string, expression: string) => ({
  url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${kind}`,
  valueExpression: { language: 'text/fhirpath', expression },
});
const form = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Endless',
  item: [
    {
      linkId: 'skin',
      type: 'group',
      text: 'Your skin',
      item: [
        { linkId: 'where', type: 'string', text: 'Where?' },
        {
          linkId: 'sum',
          type: 'integer',
          text: 'Sum',
          extension: [formula('calculatedExpression', `${endless}.count()`)],
        },
        {
          linkId: 'since',
          type: 'string',
          text: 'Since when?',
          extension: [formula('enableWhenExpression', `${endless}.exists()`)],
        },
      ],
    },
  ],
};

test('a form whose formulas never end is typed into without a wait, and handed in', async ({
  browser,
  baseURL,
  playwright,
}) => {
  const api = await apiAt(playwright, baseURL);
  const office = await IntakeOffice.open(api, form);
  const sent = await office.send();
  const context = await browser.newContext({ ...devices['Pixel 5'], locale: 'en-GB' });
  const page = await context.newPage();
  const ended = page.waitForEvent('worker').then((worker) => worker.waitForEvent('close'));
  await page.goto(`/c/#${sent.token}`);
  await page.getByRole('button', { name: 'Begin' }).tap();
  await page.getByLabel(/^Where/).pressSequentially('Both elbows', { delay: 30, timeout: 5000 });
  await page.getByLabel(/^Since when/).fill('May');
  await ended;
  await expect(page.getByLabel(/^Sum/)).toHaveValue('');
  await expect(page.getByLabel(/^Sum/)).toBeEnabled();
  await page.getByRole('button', { name: 'Look over my answers' }).tap();
  await page.getByRole('button', { name: 'Go on to sign' }).tap();
  await page.getByLabel('Your full name').fill('Mira Lind');
  await page.getByRole('button', { name: 'Sign and send' }).tap();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  const { answers, signedBy } = await office.look(sent);
  expect(JSON.stringify(answers)).toMatch(/Both elbows.*May/);
  expect(signedBy).toBe('Mira Lind');
  await context.close();
  await office.close();
});
