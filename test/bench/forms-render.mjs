// A form of 800 questions in Chromium: how long until it can be used, and from key to paint, beside SurveyJS and bare fields in the same run.
import react from '@vitejs/plugin-react';
import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { findChromium } from '../../tools/chromium.mjs';

const ROUNDS = 7;
const WARM = 5;
const KEYS = 40;
const root = join(import.meta.dirname, '../..');
const folder = join(import.meta.dirname, 'forms-render');
const outDir = join(root, 'dist/bench/forms-render');
// The scripts of the pages, each beside its HTML; ours is drawn by Preact under React's names, as the portal is.
const preact = { react: 'preact/compat', 'react-dom': 'preact/compat' };
const pages = [
  { script: import.meta.resolve('./forms-render/ours.tsx'), alias: preact },
  { script: import.meta.resolve('./forms-render/surveyjs.tsx'), plugins: [react()] },
  { script: import.meta.resolve('./forms-render/bare.ts') },
];

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
  const bare = await rounds([`${origin}/bare.html`]);
  for (const [how, query] of [
    ['all 800 at once', '?whole'],
    ['by section, as the portal shows it', ''],
  ]) {
    const [ours, theirs] = await rounds([`${origin}/ours.html${query}`, `${origin}/surveyjs.html${query}`]);
    console.log(`\n800 questions, ${how}`);
    compare('usable (at most 200 ms)', 'draw', ours, theirs, bare[0]);
    compare('usable, main thread at work', 'drawWork', ours, theirs, bare[0]);
    compare('all of it there, main thread at work', 'wholeWork', ours, theirs);
    compare('key to paint (at most 16 ms)', 'keys', ours, theirs, bare[0]);
    compare('a key, main thread at work', 'keyWork', ours, theirs, bare[0]);
    compare('a key, script alone', 'keyScript', ours, theirs, bare[0]);
  }
  for (const [how, query] of [
    ['by section, as the portal shows it', ''],
    ['all at once', '&whole'],
  ]) {
    const [many] = await rounds([`${origin}/ours.html?questions=8000${query}`], 3);
    console.log(`\n8,000 questions, ${how}`);
    for (const [name, key] of [
      ['usable', 'draw'],
      ['key to paint (at most 16 ms)', 'keys'],
      ['a key, main thread at work', 'keyWork'],
      ['a key, script alone', 'keyScript'],
    ])
      console.log(`  ${name}: ${median(many[key]).toFixed(1)} ms`);
  }
} finally {
  await browser.close();
  await server.close();
}

/** The pages in turn, so often; each page's figures by name, all in milliseconds. */
async function rounds(addresses, count = ROUNDS) {
  const figures = addresses.map(() => ({
    draw: [],
    drawWork: [],
    wholeWork: [],
    keys: [],
    keyWork: [],
    keyScript: [],
  }));
  for (let round = 0; round < count; round++)
    for (const [at, address] of addresses.entries()) {
      const measures = await measured(address);
      for (const key of Object.keys(measures)) figures[at][key].push(...measures[key]);
    }
  return figures;
}

/** A fresh page each time: nothing is warm. Work is the main thread's own processor time, which neighbours do not stretch. */
async function measured(address) {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const work = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name) => 1000 * metrics.find((metric) => metric.name === name).value;
    return { all: of('TaskDuration'), script: of('ScriptDuration') };
  };
  await page.goto(address);
  // Until the browser itself has done with the new page: its start is not the form's.
  await page.evaluate('page.settled()');
  const loaded = await work();
  const draw = await page.evaluate('page.draw()');
  const drawn = await work();
  await page.evaluate('page.settled()');
  const whole = await work();
  const field = page.locator('input[type=text]').nth(3);
  await field.focus();
  for (let key = 0; key < WARM; key++) await page.keyboard.press('i');
  const before = await work();
  for (let key = 0; key < KEYS; key++) await page.keyboard.press('abcdefgh'[key % 8]);
  const after = await work();
  const typed = await field.inputValue();
  if (typed.length !== WARM + KEYS) throw new Error(`${address}: ${typed.length} of ${WARM + KEYS} keys arrived`);
  const keys = await page.evaluate('page.keys');
  await page.close();
  return {
    draw: [draw],
    drawWork: [drawn.all - loaded.all],
    wholeWork: [whole.all - loaded.all],
    keys: keys.slice(WARM),
    keyWork: [(after.all - before.all) / KEYS],
    keyScript: [(after.script - before.script) / KEYS],
  };
}

function compare(name, key, ours, theirs, bare) {
  const [a, b] = [median(ours[key]), median(theirs[key])];
  const floor = bare ? `, bare fields ${median(bare[key]).toFixed(1)} ms` : '';
  console.log(`  ${name}: ${a.toFixed(1)} ms, SurveyJS ${b.toFixed(1)} ms${floor}, ratio ${(b / a).toFixed(1)}x`);
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
  for (const page of pages) {
    const html = fileURLToPath(page.script).replace(/tsx?$/, 'html');
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      plugins: page.plugins ?? [],
      resolve: { alias: { ...alias, ...page.alias } },
      build: { outDir, emptyOutDir: page === pages[0], rollupOptions: { input: html } },
    });
  }
}
