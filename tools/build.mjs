// Builds api, dashboard and portal into dist/, two at a time. With --changed, only what its sources ask for.
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { install } from './install.mjs';
import { inParallel, inSeconds, runTool, workspace } from './run.mjs';

const APPS = ['api', 'dashboard', 'portal'];
const SHARED = ['libs', 'package-lock.json', 'tsconfig.base.json'];

const config = (app) => join(workspace, 'apps', app, 'vite.config.ts');
const stamp = (app) => join(workspace, 'dist', '.built', app);

/** One hash over every file that goes into an app: a checkout that only touches dates builds nothing. */
function fingerprint(app) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const part of [join('apps', app), ...SHARED]) {
    for (const file of filesIn(part))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(workspace, file)));
  }
  return hash.digest('hex');
}

function filesIn(part) {
  if (/\.[a-z]+$/.test(part)) return existsSync(join(workspace, part)) ? [part] : [];
  return readdirSync(join(workspace, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(spec\.tsx?|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(workspace.length + 1))
    .filter((file) => !file.includes('node_modules'))
    .sort();
}

function isBuilt(app, print) {
  const isComplete = existsSync(join(workspace, 'dist', app)) && existsSync(stamp(app));
  return isComplete && readFileSync(stamp(app), 'utf8') === print;
}

/** Writes each text file once more as .br: smaller than any server would make it in passing. */
function compress(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css|html|svg|webmanifest)$/.test(name)) continue;
    const bytes = readFileSync(join(folder, name));
    if (bytes.length < 500) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, { params }));
  }
}

async function buildApp(app, print) {
  rmSync(stamp(app), { force: true });
  const built = await runTool('vite', ['build', '--config', config(app), '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
  });
  if (built.code === 0) {
    if (app !== 'api') compress(join(workspace, 'dist', app));
    mkdirSync(dirname(stamp(app)), { recursive: true });
    writeFileSync(stamp(app), print);
  }
  return { app, ...built };
}

/**
 * Builds the apps that exist; prints one line, or what the failing build said.
 * @returns whether all went well
 */
export async function build({ onlyChanged = false } = {}) {
  const apps = APPS.filter((app) => existsSync(config(app))).map((app) => ({ app, print: fingerprint(app) }));
  const due = apps.filter(({ app, print }) => !onlyChanged || !isBuilt(app, print));
  if (due.length === 0) return true;
  process.stdout.write(`Building ${due.map(({ app }) => app).join(', ')} ... `);
  const results = await inParallel(
    due.map(
      ({ app, print }) =>
        () =>
          buildApp(app, print),
    ),
    2,
  );
  const failed = results.filter(({ code }) => code !== 0);
  console.log(failed.length > 0 ? 'failed' : inSeconds(Math.max(...results.map(({ seconds }) => seconds))));
  for (const { app, output } of failed)
    console.error(`\n${app} does not build:\n${output.split('\n').slice(0, 60).join('\n')}`);
  return failed.length === 0;
}

if (process.argv[1] === import.meta.filename) {
  await install();
  if (!(await build({ onlyChanged: process.argv.includes('--changed') }))) process.exit(1);
}
