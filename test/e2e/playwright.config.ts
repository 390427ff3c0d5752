import { defineConfig } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Another port lets two checkouts run their journeys side by side.
const port = Number(process.env.JOURNEY_PORT ?? 4391);
// Evaluated in every worker too; the folder is made once, by the process that starts the server.
const dataDir = process.env.JOURNEY_DATA_DIR ?? mkdtempSync(join(tmpdir(), 'skinroot-journeys-'));
process.env.JOURNEY_DATA_DIR = dataDir;

/** The product as built, on an empty folder, in the browser that is there. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  outputDir: '../../dist/test-results/journeys',
  workers: 1,
  timeout: 300_000,
  // The second try is counted and the first one's failure printed: tools/journeys.mjs.
  retries: process.env.CI ? 1 : 0,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'line',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Stockholm',
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A page that did not load is reloaded when a journey says so, not by the browser in the same moment.
        '--disable-auto-reload',
      ],
    },
  },
  webServer: {
    command: 'node dist/api/main.js',
    cwd: join(import.meta.dirname, '../..'),
    url: `http://localhost:${port}/health/ready`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: String(port), DATA_DIR: dataDir, SEED_DEMO: 'true', LOG_LEVEL: 'error', TRUST_PROXY: 'loopback' },
  },
});
