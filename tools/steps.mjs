// Checks as steps: each timed, its output shown only when it fails, one summary at the end.
import { availableParallelism } from 'node:os';
import { inParallel, inSeconds, runTool } from './run.mjs';

/** @typedef {{ name: string, isOk: boolean, seconds: number, note?: string, passed?: number, failed?: number }} Step */

const fromRun = (name) => async (running) => {
  const { code, output, seconds } = await running;
  return report({ name, isOk: code === 0, seconds }, output);
};

/** Prints the step's line, and what it said when it failed. */
export function report(step, output = '') {
  console.log(
    `${step.isOk ? 'ok    ' : 'FAILED'}  ${step.name.padEnd(28)} ${inSeconds(step.seconds).padStart(8)}  ${step.note ?? ''}`.trimEnd(),
  );
  if (!step.isOk) console.log(`\n${output.trim()}\n`);
  return step;
}

const staticChecks = [
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['lint', 'eslint', ['.', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/']],
  ['types', 'tsc', ['-p', 'tsconfig.json', '--noEmit']],
  ['dead code', 'knip', ['--no-progress', '--config', 'tools/knip.jsonc']],
];

/** Format, lint, types, dead code; two at once where there are two cores. */
export function runStaticChecks() {
  const jobs = staticChecks.map(
    ([name, tool, args]) =>
      () =>
        fromRun(name)(runTool(tool, args)),
  );
  return inParallel(jobs, Math.min(2, availableParallelism()));
}

/** One line per step that failed, or that all is well. */
export function summarise(steps, begun) {
  const failed = steps.filter(({ isOk }) => !isOk).map(({ name }) => name);
  const time = inSeconds((performance.now() - begun) / 1000);
  console.log(failed.length > 0 ? `\nFailed after ${time}: ${failed.join(', ')}` : `\nAll well after ${time}`);
  return failed.length === 0;
}
