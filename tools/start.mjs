// npm start: install what is missing, build what changed, then be the server.
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { inSeconds, workspace } from './run.mjs';

const begun = performance.now();
process.chdir(workspace);
await install();
if (!(await build({ onlyChanged: true }))) process.exit(1);
if (existsSync('.env')) process.loadEnvFile('.env');
const port = Number(process.env.PORT || 3000);
// A port that is no port is for the server to refuse, with all other bad settings; 0 is any free one.
const isPortKnown = Number.isInteger(port) && port > 0 && port < 65_536;
if (isPortKnown) await portIsFree();
endWithNpm();
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(workspace, 'dist', 'api', 'main.js')).href);
if (isPortKnown) await announce();

/** A server that is just ending may hold the port a little longer. */
async function portIsFree() {
  for (let attempt = 0; await answers(); attempt++) {
    if (attempt === 20) {
      console.error(`Port ${port} is in use. Stop what uses it, or choose another: PORT=3100 npm start`);
      process.exit(1);
    }
    await sleep(250);
  }
}

function answers() {
  return new Promise((resolve) => {
    const probe = connect({ port, host: '127.0.0.1' });
    probe.once('connect', () => resolve(true) || probe.destroy()).once('error', () => resolve(false));
  });
}

/** When npm is killed outright nobody tells us: without this the server would stay behind and hold the port. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const before = npmAbove();
  const watch = setInterval(() => {
    if (npmAbove() === before) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

/** The process that started us, looking through the shell that npm puts between (where /proc tells). */
function npmAbove() {
  try {
    const [, name, above] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8')) ?? [];
    return name === 'sh' ? Number(above) : process.ppid;
  } catch {
    return process.ppid;
  }
}

/** The server says itself where it is; we add how long it took, unless it gave up. */
async function announce() {
  while (process.exitCode === undefined) {
    const alive = await fetch(`http://127.0.0.1:${port}/health/live`).catch(() => null);
    if (alive?.ok) return console.log(`Up in ${inSeconds((performance.now() - begun) / 1000)}. Ctrl-C stops it.`);
    await sleep(50);
  }
}
