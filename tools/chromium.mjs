// Finds a Chromium or Chrome for the browser journeys; as root on Debian installs one.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @returns {Promise<string | null>} the browser's file, or null when there is none and none can be installed */
export async function findChromium() {
  return present() ?? (await playwrightsOwn()) ?? (await installed());
}

export const howToGetChromium =
  'Install Chromium or Chrome (Debian, Ubuntu: sudo apt-get install chromium; anywhere: node node_modules/@playwright/test/cli.js install chromium), or set CHROMIUM_PATH.';

function present() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return (
    [process.env.CHROMIUM_PATH ?? '', ...onPath, ...PLACES].find((file) => file !== '' && existsSync(file)) ?? null
  );
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

async function installed() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log('Installing chromium by apt-get ...');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']]) {
    const { code, output } = await run('apt-get', args, { env });
    if (code !== 0) console.error(output);
  }
  return present();
}
