import { devices, expect, type Page, test } from '@playwright/test';
import { apiAt, IntakeOffice } from './intake-office';
import { answerAll, expectSaved, handIn, shortForm, shortIntakeOn } from './short-intake';

const pages = ['today', 'food', 'plan', 'progress', 'data'];

test("no page of a client's asks anything of anybody else, says where it comes from, or keeps its token", async ({
  browser,
  baseURL,
  playwright,
}) => {
  const origin = baseURL ?? '';
  const api = await apiAt(playwright, baseURL);
  const office = await IntakeOffice.open(api, shortForm);
  const intake = await office.send();
  const portal = await office.sendPages(intake.clientId);
  const context = await browser.newContext({ ...devices['Pixel 5'], viewport: { width: 360, height: 740 } });
  const asked: { url: string; referer: string }[] = [];
  context.on('request', (request) => {
    void request.allHeaders().then(
      ({ referer = '' }) => asked.push({ url: request.url(), referer }),
      // A page that was left before its request went out.
      () => undefined,
    );
  });
  const page = await context.newPage();

  await page.goto(`/c#${intake.token}`);
  await answerAll(page, (field) => field.fill('Both elbows'));
  await expectSaved(page, 1);
  await handIn(page, 1);
  await expect(shortIntakeOn(page).thanks).toBeVisible();
  expect(await keptBy(page)).not.toContain(intake.token);

  await page.goto(`/c#${portal}`);
  await expect(page).toHaveURL(/\/c\/today$/);
  for (const name of pages) {
    await page.goto(`/c/${name}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  const kept = await keptBy(page);
  for (const token of [intake.token, portal]) {
    expect(kept).not.toContain(token);
    expect(
      asked.filter(({ url, referer }) => new URL(url).href.split('#')[0]?.includes(token) || referer !== ''),
    ).toEqual([]);
  }
  expect(asked.length).toBeGreaterThan(20);
  expect([...new Set(asked.map(({ url }) => new URL(url).origin))]).toEqual([origin]);
  expect(await page.evaluate(() => [document.referrer, location.hash])).toEqual(['', '']);
  await context.close();
  await office.close();
});

/** Everything a page of ours can read of what it left on this device. */
const keptBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const stored = { ...localStorage, ...sessionStorage, state: history.state as unknown, cookie: document.cookie };
    const rows: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error ?? new RangeError(name));
      });
      for (const store of database.objectStoreNames)
        await new Promise<void>((resolve) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(void rows.push(request.result));
        });
      database.close();
    }
    const cached: string[] = [];
    for (const name of await caches.keys())
      cached.push(...(await (await caches.open(name)).keys()).map(({ url }) => url));
    return JSON.stringify({ stored, rows, cached });
  });
