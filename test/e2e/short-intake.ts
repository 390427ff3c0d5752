import { expect, type Locator, type Page } from '@playwright/test';
import { noisePhoto } from './noise-photo';
import type { Ending } from './phone';

/** A form of one text, one choice, one consent and photos, and how a client fills it in. */
export const shortForm = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Skin, short',
  item: [
    {
      linkId: 'skin',
      type: 'group',
      text: 'Your skin',
      item: [
        { linkId: 'where', type: 'string', required: true, text: 'Where?' },
        {
          linkId: 'itch',
          type: 'choice',
          required: true,
          text: 'How much does it itch?',
          answerOption: ['Never', 'Sometimes', 'Often'].map((display) => ({
            valueCoding: { system: 'https://example.org/itch', code: display.toLowerCase(), display },
          })),
        },
      ],
    },
    {
      linkId: 'consent',
      type: 'group',
      text: 'Consents',
      item: [{ linkId: 'consent.photos', type: 'boolean', required: true, text: 'Photos of my skin may be stored' }],
    },
    {
      linkId: 'pictures',
      type: 'group',
      text: 'Pictures',
      item: [{ linkId: 'photos', type: 'attachment', repeats: true, text: 'Photos' }],
    },
  ],
};

export const itch = { system: 'https://example.org/itch', code: 'often', display: 'Often' };
/** Of three pieces. */
export const photo = { name: 'elbow.png', width: 440, height: 420, bytes: noisePhoto(440, 420) };
export const signer = 'Mira Lind';

export interface ShortIntake {
  begin: Locator;
  goOn: Locator;
  code: Locator;
  pictures: Locator;
  review: Locator;
  sign: Locator;
  thanks: Locator;
  remove: Locator;
}

/** What stands for each page of the intake. */
export function shortIntakeOn(page: Page): ShortIntake {
  const button = (name: string) => page.getByRole('button', { name });
  return {
    begin: button('Begin'),
    goOn: button('Continue'),
    code: page.getByLabel('Code'),
    pictures: button('Look over my answers'),
    review: button('Go on to sign'),
    sign: button('Sign and send'),
    thanks: page.getByRole('heading', { name: 'Thank you' }),
    remove: button(`Remove ${photo.name}`),
  };
}

/** Everything there is to answer, without a look at what became of it. */
export async function answerAll(page: Page, type: (field: Locator) => Promise<void>): Promise<void> {
  const intake = shortIntakeOn(page);
  await intake.begin.tap();
  await type(page.getByLabel(/^Where/));
  await page.getByText('Often', { exact: true }).tap();
  await page.getByRole('button', { name: 'Next: Consents' }).tap();
  await page.getByText('Yes', { exact: true }).tap();
  await page.getByRole('button', { name: 'Next: Pictures' }).tap();
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: photo.name, mimeType: 'image/png', buffer: photo.bytes });
  await expect(intake.remove).toBeVisible();
}

/** From wherever the client stands, by the page on which everything is looked over. */
export async function handIn(page: Page, photos: number): Promise<void> {
  const intake = shortIntakeOn(page);
  await expect(intake.goOn.or(intake.pictures).or(intake.review).or(intake.sign)).toBeVisible();
  if (await intake.goOn.isVisible()) await intake.goOn.tap();
  if (await intake.sign.isVisible()) await page.getByRole('button', { name: 'Back' }).tap();
  await expect(intake.pictures.or(intake.review)).toBeVisible();
  if (await intake.pictures.isVisible()) {
    await expectSaved(page, photos);
    await intake.pictures.tap();
  }
  for (const answer of ['Both elbows', 'Often', 'Yes', photos > 0 ? photo.name : 'not answered'])
    await expect(page.getByRole('definition').filter({ hasText: answer })).toHaveCount(1);
  await intake.review.tap();
  await page.getByLabel('Your full name').fill(signer);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await intake.sign.tap();
}

/** On the page with the photos: all of them are sent, and so is every answer. */
export async function expectSaved(page: Page, photos: number): Promise<void> {
  await expect(shortIntakeOn(page).remove).toHaveCount(photos);
  await expect(page.getByRole('progressbar', { name: photo.name })).toHaveCount(0);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

/** When what has not gone out is on the disk: nobody can close a tab, nor a battery go flat, within the milliseconds before. */
export async function expectKept(page: Page, ending: Ending): Promise<void> {
  const needs = { file: photo.name, texts: ending === 'browser killed' };
  await page.waitForFunction(isKept, needs, { polling: 50 });
}

/** In the page. A killed browser may lose its localStorage, so that the answers must be in its database too. */
async function isKept(needs: { file: string; texts: boolean }): Promise<boolean> {
  const database = await new Promise<IDBDatabase | undefined>((resolve) => {
    const opening = indexedDB.open('skinroot');
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve(undefined);
    opening.onsuccess = () => resolve(opening.result);
  });
  if (!database) return false;
  const all = <T>(name: string) =>
    new Promise<T[]>((resolve) => {
      const request = database.transaction(name).objectStore(name).getAll() as IDBRequest<T[]>;
      request.onsuccess = () => resolve(request.result);
    });
  const [files, texts] = [await all('files'), await all<{ key: string; text: string | null }>('texts')];
  database.close();
  const sending = document.querySelectorAll(`progress[aria-label="${needs.file}"]`).length;
  const waiting = Object.keys(localStorage).filter((key) => key.startsWith('skinroot.intake.'));
  const kept = new Map(texts.filter(({ text }) => text !== null).map(({ key, text }) => [key, text]));
  const areTextsKept =
    kept.size === waiting.length && waiting.every((key) => kept.get(key) === localStorage.getItem(key));
  return files.length >= sending && (!needs.texts || areTextsKept);
}
