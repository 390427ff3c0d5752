import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, howToGetChromium } from './chromium.mjs';
import { runTool, workspace } from './run.mjs';
import { report } from './steps.mjs';

const name = 'browser journeys';
const config = join(workspace, 'test', 'e2e', 'playwright.config.ts');
const results = join(workspace, 'dist', 'test-results', 'journeys.json');

/** The journeys of test/e2e in a real browser. Without one: said aloud at home, a failure in CI. */
export async function runJourneys() {
  if (!existsSync(config)) return report({ name, isOk: true, seconds: 0, note: 'none written yet' });
  const browser = await findChromium();
  if (browser === null) {
    const isFailure = Boolean(process.env.CI);
    const counts = { passed: 0, failed: isFailure ? 1 : 0 };
    return report({ name, isOk: !isFailure, seconds: 0, note: `NOT RUN: no browser. ${howToGetChromium}`, ...counts });
  }
  mkdirSync(join(results, '..'), { recursive: true });
  rmSync(results, { force: true });
  const { code, output, seconds } = await runTool('playwright', ['test', '--config', config, '--reporter=dot,json'], {
    env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: results, TZ: 'UTC' },
  });
  const counts = countsIn(results) ?? { passed: 0, failed: 1, skipped: 0 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  const less = [
    counts.skipped > 0 && `${counts.skipped} skipped`,
    counts.flaky > 0 && `${counts.flaky} only at the second try`,
  ];
  const note = [`${counts.passed} passed`, ...less.filter(Boolean)].join(', ');
  if (counts.flaky > 0 && code === 0) console.log(`\n${output.trim()}\n`);
  return report({ name, isOk: code === 0, seconds, note, ...counts }, output);
}

function countsIn(file) {
  try {
    const { expected, flaky, unexpected, skipped } = JSON.parse(readFileSync(file, 'utf8')).stats;
    return { passed: expected + flaky, failed: unexpected, skipped, flaky };
  } catch {
    return null; // playwright did not get as far as writing it
  }
}
