import { cpSync, existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const workspace = join(root, '..', '..');

/** Workers are loaded by address at run time, so each is a file of its own beside main.js. */
function workerEntries(): Record<string, string> {
  const files = [join(workspace, 'libs', 'report', 'src'), join(root, 'src')].filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /[-.]worker\.ts$/.test(file))
      .map((file) => join(folder, file)),
  );
  return Object.fromEntries(files.map((file) => [basename(file, '.ts'), file]));
}

/** The report's layout and fonts are read from disk: report-assets/layout and report-assets/fonts, beside main.js. */
function reportAssets(): Plugin {
  const source = join(workspace, 'libs', 'report', 'src');
  return {
    name: 'skinroot:report-assets',
    apply: 'build',
    writeBundle({ dir }) {
      for (const folder of ['layout', 'fonts'].filter((name) => dir && existsSync(join(source, name)))) {
        cpSync(join(source, folder), join(dir ?? '', 'report-assets', folder), { recursive: true });
      }
    },
  };
}

export default defineConfig({
  root,
  publicDir: false,
  resolve: { tsconfigPaths: true },
  // Nest finds what to inject in the metadata of constructor parameters.
  oxc: {
    decorator: { legacy: true, emitDecoratorMetadata: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
  build: {
    ssr: true,
    target: 'node20',
    outDir: join(workspace, 'dist', 'api'),
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: { main: join(root, 'src', 'main.ts'), ...workerEntries() },
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  plugins: [reportAssets()],
});
