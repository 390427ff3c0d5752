// The product as built, on a fresh embedded database, for a bench to measure.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workspace } from '../../../tools/run.mjs';

/** Starts dist/api/main.js without the demo; resolves when it says it is ready. */
export async function startProduct() {
  const dataDir = mkdtempSync(join(tmpdir(), 'skinroot-bench-'));
  const env = {
    ...process.env,
    PORT: '0',
    DATA_DIR: dataDir,
    SEED_DEMO: 'false',
    LOG_LEVEL: 'silent',
    NODE_ENV: 'production',
  };
  const child = spawn(process.execPath, [join(workspace, 'dist/api/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await readyLine(child, /(http:\/\/localhost:\d+)/);
  const databaseUrl = (role) => {
    const port = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
    const password = readFileSync(join(dataDir, 'secrets', `postgres-${role}`), 'utf8').trim();
    return `postgresql://skinroot_${role}:${password}@127.0.0.1:${port}/skinroot`;
  };
  return {
    origin,
    databaseUrl,
    stop: () => ended(child).then(() => rmSync(dataDir, { recursive: true, force: true })),
  };
}

/** Waits for a line of a child's output; fails when the child ends first. */
export function readyLine(child, pattern) {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
      const found = pattern.exec(output)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready:\n${output}`)));
  });
}

export function ended(child) {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return gone;
}

/** A practice with its owner; answers the cookie and the practice's id. */
export async function signUp(origin) {
  const body = {
    practiceName: 'Bench',
    name: 'Bench',
    email: `bench-${Date.now()}@example.com`,
    password: 'a quiet garden in May',
    timeZone: 'UTC',
    locale: 'en',
  };
  const response = await fetch(`${origin}/api/practices`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(body),
  });
  if (response.status !== 201) throw new Error(`sign-up: ${response.status} ${await response.text()}`);
  const { practice } = await response.json();
  return { cookie: response.headers.getSetCookie()[0].split(';')[0], practiceId: practice.id };
}
