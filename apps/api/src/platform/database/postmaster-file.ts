import { existsSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { readIfPresent } from './data-folders';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

const fileIn = (dataFolder: string) => join(dataFolder, 'postmaster.pid');

/** What the server wrote about itself: pid, folder, start, port, ..., state, a line each; null without a server. */
export async function readPostmaster(dataFolder: string): Promise<Postmaster | null> {
  const text = await readIfPresent(fileIn(dataFolder));
  if (text === null) return null;
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3] ?? 0), isReady: lines[7]?.trim() === 'ready' };
}

/** The server of this folder if it is alive; what a dead one left is cleared away. */
export async function findPostmaster(dataFolder: string): Promise<Postmaster | null> {
  const found = await readPostmaster(dataFolder);
  if (found === null || serves(found.pid, dataFolder)) return found;
  await rm(fileIn(dataFolder), { force: true });
  return null;
}

/**
 * A process number is used again after a while, so being alive is not enough: it has to be a postgres on this folder.
 * When in doubt it is ours, since two servers on one folder would ruin it.
 */
function serves(pid: number, dataFolder: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  const [program = '', ...args] = argumentsOf(pid);
  if (!basename(program).startsWith('postgres')) return false;
  const used = args[args.indexOf('-D') + 1] ?? '';
  return !existsSync(used) || statSync(used).ino === statSync(dataFolder).ino;
}

export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 1) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function argumentsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return []; // it ended meanwhile
  }
}
