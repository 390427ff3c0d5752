import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const base = '/c/';

interface BaseConfig {
  compilerOptions: { paths: Record<string, [string]> };
}

function aliases(): Record<string, string> {
  const { compilerOptions } = JSON.parse(readFileSync(`${root}/tsconfig.base.json`, 'utf8')) as BaseConfig;
  return Object.fromEntries(Object.entries(compilerOptions.paths).map(([name, [path]]) => [name, `${root}/${path}`]));
}

/** The client's pages are drawn by Preact under React's names: half the script, see docs/decisions/portal-weight.md. */
const preact = { react: 'preact/compat', 'react-dom': 'preact/compat' };

/** Tells the service worker which files make up the shell, and a version that changes with them. */
function shellList(): Plugin {
  return {
    name: 'shell-list',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const worker = bundle['sw.js'];
      if (worker?.type !== 'chunk') throw new Error('sw.js was not built');
      const built = Object.keys(bundle).filter(
        (name) => name !== 'sw.js' && !name.endsWith('.map') && !name.endsWith('.html'),
      );
      const files = ['', ...built, 'manifest.webmanifest', 'icon.svg', 'icon-192.png'].map((name) => base + name);
      worker.code = worker.code.replace(
        '__SHELL__',
        JSON.stringify(JSON.stringify({ files, version: built.sort().join() })),
      );
    },
  };
}

/** One file for all that the first page needs beside the small first script: a phone asks for few files at a time. */
function firstPages() {
  type Graph = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null };
  const reachedFrom = (entry: string, graph: Graph): ReadonlySet<string> => {
    const found = new Set([fileURLToPath(new URL(entry, import.meta.url))]);
    for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
    return found;
  };
  let wanted: ReadonlySet<string> | undefined;
  return (id: string, graph: Graph): string | null => {
    if (!wanted) {
      const first = reachedFrom('src/main.tsx', graph);
      wanted = new Set([...reachedFrom('src/app/start.tsx', graph)].filter((one) => !first.has(one)));
    }
    return wanted.has(id) ? 'pages' : null;
  };
}

/** Has the pages' script fetched beside the small first one, which imports it. */
function preloadPages(): Plugin {
  return {
    name: 'preload-pages',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
        const pages = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/app/start.tsx')));
        if (!pages) throw new Error('no chunk holds start.tsx');
        return [pages.fileName, ...pages.imports].map((file) => ({
          tag: 'link',
          injectTo: 'head' as const,
          attrs: { rel: 'modulepreload', crossorigin: true, href: base + file },
        }));
      },
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base,
  plugins: [preloadPages(), shellList()],
  resolve: { alias: { ...aliases(), ...preact } },
  build: {
    outDir: `${root}/dist/portal`,
    emptyOutDir: true,
    target: ['es2022', 'safari16', 'chrome109', 'firefox115'],
    assetsInlineLimit: 0,
    // One style sheet for all pages is smaller than the parts of two, and is there when a page is opened without network.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        main: fileURLToPath(new URL('index.html', import.meta.url)),
        sw: fileURLToPath(new URL('src/sw/service-worker.ts', import.meta.url)),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: firstPages(), debugName: 'pages' }] },
      },
    },
  },
});
