// A form of 800 questions in Chromium: how long until it can be used, and from key to paint, beside SurveyJS in the same run.
import react from '@vitejs/plugin-react';
import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { findChromium } from '../../tools/chromium.mjs';

const ROUNDS = 7;
const KEYS = 40;
const root = join(import.meta.dirname, '../..');
const folder = join(import.meta.dirname, 'forms-render');
const outDir = join(root, 'dist/bench/forms-render');
// The scripts of the two pages, each beside its HTML.
const scripts = [import.meta.resolve('./forms-render/ours.tsx'), import.meta.resolve('./forms-render/surveyjs.tsx')];

const executablePath = await findChromium();
if (!executablePath) {
  console.log('NOT RUN: no browser.');
  process.exit(1);
}
await buildPages();
const server = await preview({
  root: join(import.meta.dirname, 'forms-render'),
  configFile: false,
  build: { outDir },
  preview: { port: 0, host: '127.0.0.1' },
  logLevel: 'error',
});
// Without the wait for the screen's next refresh: the work is measured, not the clock of a monitor.
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
});
try {
  const origin = `http://127.0.0.1:${server.httpServer.address().port}`;
  for (const [how, query] of [
    ['by section, as the portal shows it', ''],
    ['all 800 at once', '?whole'],
  ]) {
    const ours = [];
    const theirs = [];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await measured(`${origin}/ours.html${query}`));
      theirs.push(await measured(`${origin}/surveyjs.html${query}`));
    }
    compare(
      `800 questions ${how}: usable (at most 200 ms is wanted)`,
      ours.map(({ draw }) => draw),
      theirs.map(({ draw }) => draw),
    );
    compare(
      `800 questions ${how}: key to paint (at most 16 ms)`,
      ours.flatMap(({ keys }) => keys),
      theirs.flatMap(({ keys }) => keys),
    );
  }
} finally {
  await browser.close();
  await server.close();
}

/** A fresh page each time: nothing is warm. */
async function measured(address) {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(address);
  const draw = await page.evaluate('page.draw()');
  const field = page.locator('input[type=text]').nth(3);
  await field.focus();
  for (let key = 0; key < KEYS; key++) await page.keyboard.press('abcdefgh'[key % 8]);
  const typed = await field.inputValue();
  if (typed.length !== KEYS) throw new Error(`${address}: ${typed.length} of ${KEYS} keys arrived`);
  const keys = await page.evaluate('page.keys');
  await page.close();
  return { draw, keys: keys.slice(5) };
}

function compare(name, ours, theirs) {
  const [a, b] = [median(ours), median(theirs)];
  console.log(`${name}: ${a.toFixed(1)} ms, SurveyJS ${b.toFixed(1)} ms, ratio ${(b / a).toFixed(1)}x`);
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

async function buildPages() {
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8'));
  const alias = Object.fromEntries(
    Object.entries(compilerOptions.paths).map(([name, [path]]) => [name, join(root, path)]),
  );
  process.env.NODE_ENV = 'production';
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    resolve: { alias },
    build: {
      outDir,
      emptyOutDir: true,
      rollupOptions: { input: scripts.map((script) => fileURLToPath(script).replace(/tsx$/, 'html')) },
    },
  });
}
