// npm test: everything. The last line is the total.
import { install } from './install.mjs';

const begun = performance.now();
await install();
const { runStaticChecks, report, summarise } = await import('./steps.mjs');
const { runJest } = await import('./jest-step.mjs');
const { runJourneys } = await import('./journeys.mjs');
const { build } = await import('./build.mjs');

const steps = await runStaticChecks();
steps.push(await runJest('unit', 'unit'));
steps.push(
  await runJest('dates, far from UTC', 'unit', {
    args: ['--testPathPatterns', 'calendar|schedule'],
    env: { TZ: 'Pacific/Auckland' },
  }),
);
steps.push(await runJest('api on PostgreSQL', 'api'));
steps.push(await runJest('screens', ['screens', 'screens-by-preact']));
steps.push(await runJest('workspace', 'workspace'));
steps.push(await timed('build', () => build()));
steps.push(await runJourneys());

summarise(steps, begun);
const sum = (key, otherwise) => steps.reduce((total, step) => total + (step[key] ?? otherwise(step)), 0);
const passed = sum('passed', () => 0);
const failed = sum('failed', (step) => (step.isOk ? 0 : 1));
process.exitCode = failed > 0 || steps.some(({ isOk }) => !isOk) ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

async function timed(name, work) {
  const start = performance.now();
  const isOk = await work();
  return report({ name, isOk, seconds: (performance.now() - start) / 1000 });
}
