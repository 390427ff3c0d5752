import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import process from 'node:process';

/** Who the server runs as. PostgreSQL refuses root, so root hands over to somebody weaker. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
  /** Keeps the right to pass folders that are closed to this account (a checkout below /root). */
  readonly passesClosedFolders: boolean;
}

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/** The account for data kept in `dataFolder`; null when the one we already are will do. */
export function chooseServerAccount(dataFolder: string): Omit<ServerAccount, 'passesClosedFolders'> | null {
  if (process.getuid?.() !== 0) return null;
  const present = statSync(dataFolder, { throwIfNoEntry: false });
  if (present && present.uid !== 0) return { uid: present.uid, gid: present.gid };
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid && gid) return { uid, gid };
  }
  throw new Error(
    'PostgreSQL does not run as root and there is no account "postgres" or "nobody": start as an ordinary user, or set DATABASE_URL.',
  );
}

function idOf(option: '-u' | '-g', name: string): number | null {
  const answer = spawnSync('id', [option, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : null;
}

/** Tries whether the account reaches what the server needs; if not, setpriv lets it pass. */
export function reachFiles(
  account: Omit<ServerAccount, 'passesClosedFolders'>,
  files: { run: string; read: string; write: string },
): ServerAccount {
  const test = ['-x', files.run, '-a', '-r', files.read, '-a', '-w', files.write];
  const reached = (passesClosedFolders: boolean): boolean => {
    const command = commandAs({ ...account, passesClosedFolders }, 'test', test);
    return spawnSync(command.file, command.args, { uid: command.uid, gid: command.gid, cwd: '/' }).status === 0;
  };
  const passesClosedFolders = [false, true].find(reached);
  if (passesClosedFolders === undefined) {
    throw new Error(
      `The account that runs PostgreSQL (uid ${account.uid}) cannot reach ${files.write} or ${files.run}: move the folder out of a private one, install setpriv (util-linux), or start as an ordinary user.`,
    );
  }
  return { ...account, passesClosedFolders };
}

const KEEP_PASSING = [
  '--clear-groups',
  '--securebits=+no_setuid_fixup',
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
];

export function commandAs(account: ServerAccount | null, file: string, args: readonly string[]): Command {
  if (account === null) return { file, args };
  const { uid, gid, passesClosedFolders } = account;
  if (!passesClosedFolders) return { file, args, uid, gid };
  return { file: 'setpriv', args: [`--reuid=${uid}`, `--regid=${gid}`, ...KEEP_PASSING, '--', file, ...args] };
}

export function runAs(account: ServerAccount | null, file: string, args: readonly string[]): void {
  const command = commandAs(account, file, args);
  const plain = process.platform === 'win32' ? {} : { env: SERVER_ENVIRONMENT };
  execFileSync(command.file, command.args, {
    uid: command.uid,
    gid: command.gid,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    ...plain,
  });
}

/** Nothing of ours leaks into the server: no settings, no secrets, no PG* variables. */
export const SERVER_ENVIRONMENT = {
  LC_ALL: 'C',
  TZ: 'UTC',
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
};
