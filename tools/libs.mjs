// Lets plain scripts call the TypeScript libs: bundles them into a temporary file and imports that.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';
import { workspace } from './run.mjs';

/** Imports libs by name: `loadLibs(['domain', 'reference'])` gives `{ domain, reference }`. */
export async function loadLibs(names) {
  await install();
  const { build } = await import('vite');
  const folder = mkdtempSync(join(tmpdir(), 'skinroot-libs-'));
  try {
    const entry = join(folder, 'libs.js');
    writeFileSync(entry, names.map((name) => `export * as ${name} from '@skinroot/${name}';\n`).join(''));
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
