import { spawn } from 'node:child_process';
import { open, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Postmaster, readPostmaster } from './postmaster-file';
import { type Command, SERVER_ENVIRONMENT } from './server-account';

/** After a crash the server first replays its log; a minute of that is more than a small practice ever needs. */
const READY_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 15;
/** The log starts anew beyond this: it is for the last few starts, not an archive. */
const LOG_BYTES = 1024 * 1024;

/**
 * Starts the server as a process of its own: a Ctrl-C meant for the app must not reach it before the app is done,
 * and its output goes to a file, since a pipe would break with the app.
 */
export async function launchServer(command: Command, dataFolder: string, logFile: string): Promise<Postmaster> {
  const written = await stat(logFile).catch(() => null);
  const log = await open(logFile, (written?.size ?? 0) > LOG_BYTES ? 'w' : 'a', 0o600);
  const child = spawn(command.file, command.args, {
    uid: command.uid,
    gid: command.gid,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    windowsHide: true,
    ...(process.platform === 'win32' ? {} : { env: SERVER_ENVIRONMENT }),
  });
  let ended: string | null = null;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `it ended with ${signal ?? code}`));
  child.unref();
  await log.close();
  const until = Date.now() + READY_WITHIN_MS;
  while (ended === null && Date.now() < until) {
    const server = await readPostmaster(dataFolder);
    if (server?.isReady && server.pid === child.pid) return server;
    await sleep(LOOK_EVERY_MS);
  }
  const said = await readFile(logFile, 'utf8');
  throw new Error(
    `PostgreSQL did not start (${ended ?? 'no answer'}), see ${logFile}:\n${said.trim().split('\n').slice(-5).join('\n')}`,
  );
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening, failed) => probe.once('error', failed).listen(0, '127.0.0.1', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1');
  return address.port;
}

/** Fast shutdown (open transactions are rolled back); after ten seconds an immediate one, which the next start recovers from. */
export async function endServer(server: Postmaster, dataFolder: string): Promise<void> {
  const isGone = async () => (await readPostmaster(dataFolder))?.pid !== server.pid;
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (await isGone()) return;
    process.kill(server.pid, signal);
    const until = Date.now() + 10_000;
    while (Date.now() < until) {
      if (await isGone()) return;
      await sleep(LOOK_EVERY_MS);
    }
  }
}
