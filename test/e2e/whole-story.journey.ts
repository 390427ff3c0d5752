import { readPdfText } from '@skinroot/report';
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expectAccessible } from './axe';
import { aPhone } from './phone';
import { fillSection, questionnaireOf, type Answers } from './fill-intake';

const answers = JSON.parse(readFileSync(new URL('./worked-client.json', import.meta.url), 'utf8')) as Answers;
const password = 'a quiet garden in May';

test('a practitioner takes a new client from the intake link to a signed note and a progress PDF', async ({
  page,
  browser,
}) => {
  const email = `ebba-${Date.now()}@example.com`;

  await test.step('opens a practice and signs in', async () => {
    await page.goto('/sign-up');
    await page.getByLabel('Name of the practice').fill('Journey Skin');
    await page.getByLabel('Your name').fill('Ebba Kvist');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').first().fill(password);
    await page.getByRole('button', { name: 'Open the practice' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Ebba/ })).toBeVisible();
    await expectAccessible(page, 'Today, empty');
    await page.getByRole('button', { name: /Ebba Kvist/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').first().fill(password);
    await expectAccessible(page, 'sign-in');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Ebba/ })).toBeVisible();
  });

  const intakeLink = await test.step('adds a client and gets the intake link by name alone', async () => {
    await page.getByRole('link', { name: 'Clients' }).click();
    await page.getByRole('button', { name: 'New client' }).first().click();
    await page.getByLabel('First name').fill('Astrid');
    await page.getByLabel('Last name').fill('Sandberg');
    await page.getByRole('button', { name: /intake link/ }).click();
    const link = await page.getByLabel('Link', { exact: true }).inputValue();
    expect(link).toMatch(/\/c\/#[\w-]{43}$/);
    await page.getByRole('link', { name: 'Open the record' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Astrid Sandberg' })).toBeVisible();
    return link;
  });
  const record = new URL(page.url()).pathname.match(/^\/clients\/[\w-]+/)?.[0] ?? '';

  await test.step('the client fills the whole intake on a phone, in a private window, and signs', async () => {
    const phone = await aPhone(browser);
    await phone.goto(intakeLink);
    await phone.getByRole('button', { name: 'Begin' }).tap();
    expect(phone.url()).not.toContain(intakeLink.split('#')[1]);
    const sections = await questionnaireOf(phone);
    for (const [index, section] of sections.entries()) {
      // Every other part by keyboard alone, the rest by touch.
      await fillSection(phone, section, answers, index % 2 === 0 ? 'touch' : 'keyboard');
      await expectNothingCut(phone);
      if (index < 3) await expectAccessible(phone, `intake: ${section.text}`);
      if (index === 4) await comeBack(phone, intakeLink);
      await phone.getByRole('button', { name: /^Next: |Look over my answers/ }).tap();
    }
    await expect(phone.getByText('Everything needed is there.')).toBeVisible();
    await expectAccessible(phone, 'intake review');
    await phone.getByRole('button', { name: 'Go on to sign' }).tap();
    await phone.getByLabel('Your full name').fill('Astrid Sandberg');
    await expectAccessible(phone, 'intake signature');
    await phone.getByRole('button', { name: 'Sign and send' }).tap();
    await expect(phone.getByRole('heading', { name: 'Thank you' })).toBeVisible();
    await phone.context().close();
  });

  await test.step('the practitioner reads red flags and scores, and marks the intake as read', async () => {
    await page.goto(`${record}/intake`);
    await expect(page.getByText('Coeliac blood test while still eating gluten').first()).toBeVisible();
    await expect(page.getByText(/18 of 32/)).toBeVisible();
    await expectAccessible(page, 'intake reading');
    await page.getByRole('button', { name: /Mark as read/ }).click();
    await expect(page.getByText(/Read by/)).toBeVisible();
  });

  await test.step('starts a plan from a template and publishes it, saying why the lock may open', async () => {
    await page.goto(`${record}/plan`);
    await expect(page.getByText('Milk and wheat elimination').first()).toBeVisible();
    await expectAccessible(page, 'program choice');
    await page.getByRole('button', { name: 'Use this program: Milk and wheat elimination' }).click();
    await page.getByLabel('Start').first().fill(dayAgo(6));
    await page.getByRole('button', { name: 'Lay out the draft' }).click();
    await expect(page.getByRole('button', { name: 'Publish' })).toBeEnabled();
    await expectAccessible(page, 'plan draft');
    await page.getByRole('button', { name: 'Publish' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByLabel(/Why is it right/)
      .first()
      .fill('Antibodies negative, letter from her doctor on file.');
    await dialog.getByRole('button', { name: /Publish/ }).click();
    await expect(page.getByText(/Version 1/).first()).toBeVisible();
  });

  const dailyLink = await test.step('makes the link to the daily pages', async () => {
    await page.goto(`${record}/links`);
    await page.getByRole('button', { name: 'Daily pages link' }).click();
    return page.getByLabel('Link', { exact: true }).inputValue();
  });

  await test.step('the client sees today, checks in, fills in a missed day and asks what may be eaten', async () => {
    const phone = await aPhone(browser);
    await phone.goto(dailyLink);
    await expect(phone.getByText(/Day 7 of 14/)).toBeVisible();
    await expectAccessible(phone, "client's today");
    await phone
      .getByRole('button', { name: 'Start check-in' })
      .or(phone.getByRole('link', { name: 'Start check-in' }))
      .tap();
    for (const [rating, value] of Object.entries({
      Itch: 6,
      'Burning or stinging': 3,
      Redness: 5,
      'Dryness or scaling': 4,
      'New spots': 2,
    })) {
      await phone
        .getByRole('group', { name: rating })
        .getByRole('radio', { name: new RegExp(`^${value}(,|$)`) })
        .tap({ force: true });
    }
    await phone.getByText('As planned').tap();
    await expectAccessible(phone, 'check-in');
    await expectNothingCut(phone);
    await phone.getByRole('button', { name: 'Save' }).tap();
    await expect(phone.getByText('Thank you. See you tomorrow.')).toBeVisible();
    await phone.context().close();
  });

  await test.step('writes and signs a note', async () => {
    await page.goto(`${record}/notes`);
    await page.getByRole('button', { name: 'New note' }).first().click();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByLabel('Title').fill('First week');
    await page.getByLabel('Plan', { exact: true }).fill('Go on with the baseline until day 14.');
    await expect(page.getByText(/Saved/).first()).toBeVisible();
    await expectAccessible(page, 'note');
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: /Sign/ }).click();
    await expect(page.getByText(/Signed by/).first()).toBeVisible();
  });

  await test.step('sees the course and exports the progress PDF', async () => {
    await page.goto(record);
    await expect(page.getByText('The skin over the program')).toBeVisible();
    await expectAccessible(page, 'client overview');
    await page.goto(`${record}/reports`);
    await page.getByRole('button', { name: /Issue|Create|Make/ }).click();
    const pdf = page.getByRole('link', { name: /Open PDF/ }).first();
    await expect(pdf).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page, 'reports');
    const bytes = await (await page.request.get((await pdf.getAttribute('href')) ?? '')).body();
    const text = readPdfText(bytes).join(' ').replace(/\s+/g, ' ');
    for (const words of [
      'Astrid Sandberg',
      'Milk and wheat elimination',
      'First week',
      'Go on with the baseline until day 14.',
      'not tested',
      '1 of 7',
      'Coeliac blood test',
    ])
      expect(text.toLowerCase()).toContain(words.toLowerCase());
  });

  await test.step('finds everybody again on Today and in the list', async () => {
    await page.goto('/clients');
    await page.getByRole('searchbox').or(page.getByLabel('Search clients')).first().fill('sand');
    await expect(page.getByRole('link', { name: /Astrid Sandberg/ }).first()).toBeVisible();
    await expectAccessible(page, 'clients');
    await page.goto('/');
    await expect(page.getByText('Astrid Sandberg').first()).toBeVisible();
    await expectAccessible(page, 'Today');
  });
});

/** Closes the tab in the middle and opens the same link again: the answers are there. */
async function comeBack(phone: Page, link: string): Promise<void> {
  await expect(phone.getByText('Saved', { exact: true }).first()).toBeVisible();
  const here = phone.url();
  await phone.goto('about:blank');
  await phone.goto(link);
  await phone.getByRole('button', { name: 'Continue' }).tap();
  await phone.goto(here);
}

/** At 360 px nothing sticks out to the side. */
async function expectNothingCut(phone: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await phone.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}

/** A calendar day of Stockholm, so many days before today. */
function dayAgo(days: number): string {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() - days);
  return new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Stockholm' }).format(day);
}
