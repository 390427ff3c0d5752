import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { aPhone } from './phone';

test('a wholly new form is built by keyboard alone, sent, filled in on a phone, read and accepted', async ({
  page,
  browser,
}) => {
  const keys = page.keyboard;
  await test.step('opens a practice with one client', async () => {
    // What is still fading in has no contrast to speak of.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/sign-up');
    await page.getByLabel('Name of the practice').fill('Keyboard Skin');
    await page.getByLabel('Your name').fill('Ebba Kvist');
    await page.getByLabel('E-mail').fill(`keys-${Date.now()}@example.com`);
    await page.getByLabel('Password').first().fill('a quiet garden in May');
    await page.getByRole('button', { name: 'Open the practice' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Ebba/ })).toBeVisible();
    await page.goto('/clients');
    await page.getByRole('button', { name: 'New client' }).first().click();
    await page.getByLabel('First name').fill('Tove');
    await page.getByRole('button', { name: /intake link/ }).click();
    await page.getByRole('link', { name: 'Open the record' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Tove' })).toBeVisible();
  });
  const record = new URL(page.url()).pathname.match(/^\/clients\/[\w-]+/)?.[0] ?? '';

  await test.step('begins a form: from here on no mouse', async () => {
    await page.goto('/templates');
    await tabTo(page, 'Forms');
    await keys.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Forms' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Skin intake, short' })).toBeVisible();
    await expectAccessible(page, 'forms library');
    await tabTo(page, 'New form');
    await keys.press('Enter');
    await expect(page.getByLabel('Title')).toBeVisible();
    await tabTo(page, 'Title');
    await keys.press('Control+a');
    await keys.type('Scalp check');
  });

  await test.step('two questions, a condition between them, points and what they mean', async () => {
    await tabTo(page, 'Add a band');
    await keys.press('Enter');
    await tabTo(page, 'Band 1');
    await keys.type('calm');
    await intoOutline(page, 1);
    await addQuestion(page, 'Yes or no', 'Does your scalp itch?');
    await tabTo(page, 'Must be answered');
    await keys.press('Space');
    await addQuestion(page, 'One choice', 'How badly?');
    await tabTo(page, 'Answer 1');
    await keys.press('Control+a');
    await keys.type('a little');
    await tabTo(page, 'Points');
    await keys.type('1');
    await tabTo(page, 'Answer 2');
    await keys.press('Control+a');
    await keys.type('unbearably');
    await tabTo(page, 'Points');
    await keys.type('3');
    await tabTo(page, 'Add a condition');
    await keys.press('Enter');
    await expect(page.getByText('Show when “Does your scalp itch?” is yes')).toBeVisible();
    await addQuestion(page, 'Short text', 'Which shampoo?');
    await tabTo(page, 'Must be answered');
    await keys.press('Space');
  });

  await test.step('puts the last question first with Alt and the arrow, takes it back, and does it again', async () => {
    await tabBackTo(page, /^Which shampoo\?/);
    await keys.press('Alt+ArrowUp');
    await keys.press('Alt+ArrowUp');
    await expect
      .poll(() => outlineOf(page))
      .toEqual(['Scalp check', 'First section', 'Which shampoo?', 'Does your scalp itch?', 'How badly?']);
    await keys.press('Control+z');
    await expect
      .poll(() => outlineOf(page))
      .toEqual(['Scalp check', 'First section', 'Does your scalp itch?', 'Which shampoo?', 'How badly?']);
    await keys.press('Control+Shift+z');
    await expect
      .poll(() => outlineOf(page))
      .toEqual(['Scalp check', 'First section', 'Which shampoo?', 'Does your scalp itch?', 'How badly?']);
  });

  await test.step('tries it in the preview and sees the score', async () => {
    const phone = page.getByRole('region', { name: 'Preview as a phone' });
    await expect(phone.getByText('How badly?')).toBeHidden();
    await phone
      .getByRole('group', { name: /^Does your scalp itch/ })
      .getByRole('radio', { name: 'Yes' })
      .focus();
    await keys.press('Space');
    await phone.getByRole('radio', { name: 'unbearably' }).focus();
    await keys.press('Space');
    await expect(page.getByRole('status', { name: 'Score of the answers tried' })).toHaveText(/3 of 3 points: calm/);
    await expect(page.getByRole('status', { name: 'Saving of the draft' })).toHaveText(/Saved at/);
    await expect(page.getByRole('radio', { name: 'Checks', exact: true })).toBeAttached();
    await expectAccessible(page, 'builder');
  });

  await test.step('publishes it', async () => {
    await tabBackTo(page, 'Publish');
    await keys.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Publish version 1' });
    await expect(dialog.getByRole('button', { name: 'Publish' })).toBeFocused();
    await expectAccessible(page, 'publishing');
    await keys.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Scalp check' })).toBeVisible();
    await expect(page.getByText('Published', { exact: true })).toBeVisible();
    await expectAccessible(page, 'a form');
  });

  const link = await test.step('makes a link for it on the client, still by keyboard', async () => {
    await page.goto(`${record}/links`);
    await expect(page.getByRole('option', { name: 'Scalp check' })).toBeAttached();
    await tabTo(page, 'Form of the intake link');
    await keys.type('Scalp');
    await tabTo(page, 'Intake link');
    await keys.press('Enter');
    const made = await page.getByLabel('Link', { exact: true }).inputValue();
    await page.getByRole('button', { name: 'Done' }).focus();
    await keys.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expectAccessible(page, 'links');
    return made;
  });

  await test.step('the client fills it in at 360 px and sends it', async () => {
    const phone = await aPhone(browser);
    await phone.goto(link);
    await phone.getByRole('button', { name: 'Begin' }).tap();
    await expect(phone.getByRole('heading', { level: 1, name: 'First section' })).toBeVisible();
    await phone.getByLabel(/^Which shampoo/).fill('Oat');
    await phone
      .getByRole('group', { name: /^Does your scalp itch/ })
      .getByText('Yes', { exact: true })
      .tap();
    await phone
      .getByRole('group', { name: /^How badly/ })
      .getByText('unbearably', { exact: true })
      .tap();
    await expectAccessible(phone, 'the new form on the phone');
    await expectNothingCut(phone);
    await phone.getByRole('button', { name: /Look over my answers/ }).tap();
    await phone.getByRole('button', { name: 'Go on to sign' }).tap();
    await phone.getByLabel('Your full name').fill('Tove Berg');
    await phone.getByRole('button', { name: 'Sign and send' }).tap();
    await expect(phone.getByRole('heading', { name: 'Thank you' })).toBeVisible();
    await phone.context().close();
  });

  await test.step('is read and marked as read', async () => {
    await page.goto(`${record}/intake`);
    await expect(page.getByRole('combobox', { name: 'Which intake' })).toHaveValue(/Scalp check/);
    const answer = page.getByText('unbearably').first();
    await expect(answer).toBeAttached();
    if (!(await answer.isVisible())) {
      await page.locator('summary', { hasText: 'First section' }).first().focus();
      await keys.press('Enter');
    }
    await expect(answer).toBeVisible();
    await expect(page.getByText('Oat').first()).toBeVisible();
    await page.getByRole('button', { name: /Mark as read/ }).focus();
    await keys.press('Enter');
    await expect(page.getByText(/Read by/)).toBeVisible();
  });
});

/** Adds a kind of question from the palette by its name; the words are typed where the focus then stands. */
async function addQuestion(page: Page, kind: string, words: string): Promise<void> {
  await tabBackTo(page, 'Add');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  for (let step = 0; step < 30; step++) {
    if ((await nameInFocus(page)).startsWith(kind)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Question', { exact: true })).toBeFocused();
  await page.keyboard.type(words);
}

/** Goes into the outline and down so many rows from the top. */
async function intoOutline(page: Page, rows: number): Promise<void> {
  await tabBackTo(page, /^Scalp check/);
  for (let row = 0; row < rows; row++) await page.keyboard.press('ArrowDown');
}

const tabTo = (page: Page, name: string | RegExp): Promise<void> => press(page, 'Tab', name);
const tabBackTo = (page: Page, name: string | RegExp): Promise<void> => press(page, 'Shift+Tab', name);

async function press(page: Page, key: 'Tab' | 'Shift+Tab', name: string | RegExp): Promise<void> {
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press(key);
    const found = await nameInFocus(page);
    if (typeof name === 'string' ? found === name : name.test(found)) return;
  }
  throw new Error(`No key leads to ${String(name)}`);
}

/** The words a person hears for what has the focus. */
async function nameInFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!at) return '';
    const label =
      at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement
        ? at.labels?.[0]?.textContent
        : null;
    return (at.getAttribute('aria-label') ?? label ?? at.textContent ?? '').trim();
  });
}

async function outlineOf(page: Page): Promise<(string | null)[]> {
  const rows = page.getByRole('list', { name: 'The form from top to bottom' }).getByRole('button');
  return rows.evaluateAll((buttons) => buttons.map((button) => button.firstElementChild?.textContent ?? null));
}

/** At 360 px nothing sticks out to the side. */
async function expectNothingCut(phone: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await phone.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}
