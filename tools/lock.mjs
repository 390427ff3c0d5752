// Rewrites package-lock.json from scratch and adds what npm leaves out.
//
// npm records only the optional per-platform packages it can place at resolve time; when a package
// pins binaries that are not the newest, some platforms go missing and `npm ci` refuses the lock.
// For every locked package, each optional dependency without an entry gets one here: version,
// os, cpu, libc, integrity, optional. The lock records no addresses.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const npm = (...args) => execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

const published = (name, version) => {
  try {
    return JSON.parse(
      npm(
        'view',
        `${name}@${version}`,
        'version',
        'os',
        'cpu',
        'libc',
        'engines',
        'license',
        'dist.integrity',
        '--json',
      ),
    );
  } catch {
    return null;
  }
};
// Named by its parent, never published: the name ends in -<os>-<cpu>[-abi], which keeps npm from asking for it elsewhere.
const unpublished = (name, version) => {
  const [, os, cpu] =
    /-(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-([a-z0-9]+)/.exec(name) ?? [];
  if (!os) throw new Error(`${name}@${version} is not published and its name tells no platform`);
  return { version, os: [os], cpu: [cpu] };
};

rmSync('package-lock.json', { force: true });
npm('install', '--package-lock-only', '--omit-lockfile-registry-resolved', '--ignore-scripts', '--no-audit');

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const exact = /^\d+\.\d+\.\d+\S*$/;
let added = 0;
for (const entry of Object.values(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const at = `node_modules/${name}`;
    if (lock.packages[at] || !exact.test(range)) continue;
    const facts = published(name, range) ?? unpublished(name, range);
    lock.packages[at] = {
      version: facts.version,
      integrity: facts['dist.integrity'],
      ...(facts.cpu && { cpu: facts.cpu }),
      ...(entry.dev && { dev: true }),
      ...(facts.libc && { libc: facts.libc }),
      ...(facts.license && { license: facts.license }),
      optional: true,
      ...(facts.os && { os: facts.os }),
      ...(facts.engines && { engines: facts.engines }),
    };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
npm('ci', '--dry-run', '--ignore-scripts');
console.log(`package-lock.json written, ${added} platform packages added.`);
