import { devices, expect, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { apiAt } from './intake-office';

// Times are noted, not judged: they depend on what else the machine does.
const MOST_JS_BYTES = 60_000;
/** 4x slower processor, 1.6 Mbit/s, 150 ms there and back. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

test('an intake link on a slow phone: script of 60 kB at most, nothing from elsewhere, no referrer, no token in an address', async ({
  browser,
  baseURL,
  playwright,
}) => {
  const api = await apiAt(playwright, baseURL);
  const practice = {
    practiceName: 'Slow Skin',
    name: 'Ebba Kvist',
    email: `${randomUUID()}@example.com`,
    password: 'a quiet garden in May',
    timeZone: 'Europe/Stockholm',
    locale: 'en',
  };
  expect((await api.post('/api/practices', { data: practice })).status()).toBe(201);
  const { id } = (await (await api.post('/api/clients', { data: { firstName: 'Mira' } })).json()) as { id: string };
  const { url } = (await (await api.post(`/api/clients/${id}/links`, { data: { purpose: 'intake' } })).json()) as {
    url: string;
  };
  await api.dispose();
  const context = await browser.newContext({
    ...devices['Pixel 5'],
    viewport: { width: 360, height: 740 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const debug = await context.newCDPSession(page);
  await debug.send('Network.enable');
  await debug.send('Network.emulateNetworkConditions', slowLine);
  await debug.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const asked: { url: string; referer: string | undefined }[] = [];
  const token = new URL(url).hash.slice(1);
  page.on('request', (request) => asked.push({ url: request.url(), referer: request.headers().referer }));
  let scriptBytes = 0;
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script')
      void request.sizes().then(({ responseBodySize }) => (scriptBytes += responseBodySize));
  });

  const from = Date.now();
  await page.goto(`/c/#${token}`, { waitUntil: 'commit' });
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
  const toWelcome = Date.now() - from;
  await page.getByRole('button', { name: 'Begin' }).tap();
  await expect(page.getByRole('group').first()).toBeVisible();
  const toQuestion = Date.now() - from;
  test.info().annotations.push({
    type: 'measured',
    description: `welcome ${toWelcome} ms, first question (tap included) ${toQuestion} ms, script ${scriptBytes} bytes`,
  });

  expect(scriptBytes).toBeGreaterThan(0);
  expect(scriptBytes).toBeLessThan(MOST_JS_BYTES);
  expect([...new Set(asked.map((request) => new URL(request.url).origin))]).toEqual([new URL(baseURL ?? '').origin]);
  expect(asked.filter(({ url, referer }) => Boolean(referer) || url.includes(token))).toEqual([]);
  expect(new URL(page.url()).hash).toBe('');
  await context.close();
});
