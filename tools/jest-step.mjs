import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runTool, workspace } from './run.mjs';
import { report } from './steps.mjs';

const results = join(workspace, 'dist', 'test-results');

/** Runs one project (or several) of jest.config.mjs; counts come from its JSON, a suite that cannot even load counts as failed. */
export async function runJest(name, project, { args = [], env = {} } = {}) {
  const file = join(results, `${name.replaceAll(/\W+/g, '-')}.json`);
  mkdirSync(results, { recursive: true });
  rmSync(file, { force: true });
  const { code, output, seconds } = await runTool(
    'jest',
    ['--selectProjects', ...[project].flat(), '--passWithNoTests', '--json', `--outputFile=${file}`, ...args],
    { env: { TZ: 'UTC', ...env } },
  );
  const counts = countsIn(file) ?? { passed: 0, failed: 1, skipped: 0 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  const note = `${counts.passed} passed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`;
  return report({ name, isOk: code === 0, seconds, note, ...counts }, withoutJson(output));
}

function countsIn(file) {
  try {
    const json = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: json.numPassedTests,
      failed: json.numFailedTests + json.numRuntimeErrorTestSuites,
      skipped: json.numPendingTests + json.numTodoTests,
    };
  } catch {
    return null; // jest did not get as far as writing it
  }
}

const withoutJson = (output) =>
  output
    .split('\n')
    .filter((line) => !line.startsWith('{"numFailedTestSuites"'))
    .join('\n');
