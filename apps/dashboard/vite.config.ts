import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import base from '../../tsconfig.base.json' with { type: 'json' };

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const alias = Object.fromEntries(
  Object.entries(base.compilerOptions.paths).map(([name, [path]]) => [name, fromRoot(path ?? '')]),
);
const api = 'http://localhost:3000';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  resolve: { alias },
  server: { port: 5173, proxy: { '/api': api, '/health': api } },
  build: {
    outDir: fromRoot('dist/dashboard'),
    emptyOutDir: true,
    // A font or picture inside the stylesheet would need data: in the content security policy.
    assetsInlineLimit: 0,
  },
});
