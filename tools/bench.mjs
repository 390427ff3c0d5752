// npm run bench: every script of test/bench, in the order of their names, on a fresh build.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { run, workspace } from './run.mjs';

await install();
if (!(await build({ onlyChanged: true }))) process.exit(1);
const folder = join(workspace, 'test', 'bench');
const scripts = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith('.mjs'))
      .sort()
  : [];
if (scripts.length === 0) console.log('No benchmarks in test/bench yet.');
for (const script of scripts) {
  console.log(`\n${script}`);
  const { code } = await run(process.execPath, [join(folder, script)], { isShown: true });
  if (code !== 0) process.exitCode = 1;
}
