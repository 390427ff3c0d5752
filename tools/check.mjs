// npm run check: what takes seconds and needs neither database nor browser.
import { install } from './install.mjs';

const begun = performance.now();
await install();
const { runStaticChecks, summarise } = await import('./steps.mjs');
const { runJest } = await import('./jest-step.mjs');
const steps = [...(await runStaticChecks()), await runJest('unit', 'unit')];
if (!summarise(steps, begun)) process.exit(1);
