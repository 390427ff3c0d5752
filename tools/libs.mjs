// Lets plain scripts call the TypeScript libs: bundles them into a temporary file and imports that.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';
import { workspace } from './run.mjs';

/**
 * Imports libs by name: `loadLibs(['domain', 'reference'])` gives `{ domain, reference }`.
 * @param names - of libs
 * @param files - more TypeScript files by the name they shall have, each a path within the workspace
 */
export async function loadLibs(names, files = {}) {
  await install();
  const { build } = await import('vite');
  const folder = mkdtempSync(join(tmpdir(), 'skinroot-libs-'));
  try {
    const entry = join(folder, 'libs.js');
    const modules = [
      ...names.map((name) => [name, `@skinroot/${name}`]),
      ...Object.entries(files).map(([name, path]) => [name, join(workspace, path)]),
    ];
    writeFileSync(entry, modules.map(([name, from]) => `export * as ${name} from ${JSON.stringify(from)};\n`).join(''));
    await build({
      configFile: false,
      logLevel: 'warn',
      root: folder,
      resolve: {
        alias: [{ find: /^@skinroot\/([a-z]+)$/, replacement: join(workspace, 'libs/$1/src/index.ts') }],
      },
      ssr: { noExternal: true },
      build: {
        ssr: entry,
        outDir: join(folder, 'out'),
        minify: false,
        rollupOptions: { output: { entryFileNames: 'libs.mjs' } },
      },
    });
    return await import(pathToFileURL(join(folder, 'out', 'libs.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
