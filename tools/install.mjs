// Installs the packages the lock file names, when they are not there yet. Runs before anything is installed: built-ins only.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inSeconds, run, workspace } from './run.mjs';

const lock = join(workspace, 'package-lock.json');
const installed = join(workspace, 'node_modules', '.package-lock.json');
const stamp = join(workspace, 'node_modules', '.skinroot-lock');
const hashOfLock = () => createHash('sha256').update(readFileSync(lock)).digest('hex');

/** npm writes its own record last, so an installation that was interrupted does not count. */
function isInstalled() {
  if (!existsSync(installed)) return false;
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === hashOfLock();
  return statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 20)) return;
  console.error(`Skinroot needs Node 20.20 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** The npm that runs us, or the one on PATH. */
function npm(args) {
  const running = process.env.npm_execpath ?? '';
  if (/npm-cli\.c?js$/.test(running)) return run(process.execPath, [running, ...args]);
  return process.platform === 'win32' ? run('cmd', ['/c', 'npm', ...args]) : run('npm', args);
}

/** Makes sure that node_modules is what package-lock.json says; ends the process with npm's own words if it cannot. */
export async function install() {
  requireNode();
  if (isInstalled()) return;
  process.stdout.write('Installing packages (about a minute the first time) ... ');
  const { code, output, seconds } = await npm([
    'ci',
    '--include=dev',
    '--include=optional',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
  ]);
  if (code !== 0) {
    console.error(`npm ci failed:\n${output}`);
    process.exit(1);
  }
  writeFileSync(stamp, hashOfLock());
  console.log(inSeconds(seconds));
}

if (process.argv[1] === import.meta.filename) await install();
