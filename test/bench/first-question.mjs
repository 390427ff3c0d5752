// From opening an intake link on a slow phone to its first question, tap on "Begin" included, beside a bare page in the same run.
import { chromium, devices } from '@playwright/test';
import { findChromium } from '../../tools/chromium.mjs';
import { startBarePage } from './floor/bare-page.mjs';
import { signUp, startProduct } from './floor/product.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 7);
/** 4x slower processor, 1.6 Mbit/s, 150 ms there and back. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

const executablePath = await findChromium();
if (!executablePath) {
  console.log('NOT RUN: no browser.');
  process.exit(1);
}
const product = await startProduct();
const bare = await startBarePage(product.origin);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const { cookie } = await signUp(product.origin);
  const ask = async (path, body) => {
    const headers = { 'content-type': 'application/json', origin: product.origin, cookie };
    const response = await fetch(product.origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const link = async () => {
    const { id } = await ask('/api/clients', { firstName: 'Mira' });
    return new URL((await ask(`/api/clients/${id}/links`, { purpose: 'intake' })).url).hash;
  };
  const figures = { ours: [], bare: [] };
  for (let round = 0; round < ROUNDS; round++) {
    figures.bare.push(await opened(`${bare.origin}/${await link()}`));
    figures.ours.push(await opened(`${product.origin}/c/${await link()}`));
  }
  for (const step of ['welcome', 'question']) {
    const [ours, floor] = [figures.ours, figures.bare].map((list) => list.map((times) => times[step]).sort(byValue));
    const [median, least] = [ours, floor].map((list) => list[Math.floor(list.length / 2)]);
    const limit = step === 'question' ? 'first question (at most 2000 ms)' : 'welcome page';
    console.log(
      `  ${limit}: ${median} ms (${ours[0]}-${ours.at(-1)}), bare page ${least} ms, ratio ${(median / least).toFixed(2)}`,
    );
  }
} finally {
  await browser.close();
  bare.stop();
  await product.stop();
}

/** A phone that was never here before. */
async function opened(address) {
  const context = await browser.newContext({ ...devices['Pixel 5'], viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const debug = await context.newCDPSession(page);
  await debug.send('Network.enable');
  await debug.send('Network.emulateNetworkConditions', LINE);
  await debug.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const from = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Begin' }).tap();
  const welcome = performance.now();
  await page.getByRole('group').first().waitFor();
  const question = performance.now();
  await context.close();
  return { welcome: Math.round(welcome - from), question: Math.round(question - from) };
}

function byValue(one, other) {
  return one - other;
}
