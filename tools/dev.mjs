// npm run dev: the API rebuilt and restarted as its files change, both web apps served by vite with hot reload.
// Everything on one address: the dashboard's server hands /api and /health to the API and /c to the portal's server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { workspace } from './run.mjs';

process.chdir(workspace);
await install();
if (existsSync('.env')) process.loadEnvFile('.env');
const apiPort = Number(process.env.PORT || 3000);
const dashboardPort = apiPort + 1;
const portalPort = apiPort + 2;
const address = `http://localhost:${dashboardPort}`;
const { build, createServer } = await import('vite');
const configFile = (app) => join(workspace, 'apps', app, 'vite.config.ts');
const outDir = join(workspace, 'dist', 'api-dev');

let api = null;
let isEnding = false;
const watcher = await build({
  configFile: configFile('api'),
  logLevel: 'warn',
  build: { outDir, watch: { buildDelay: 100 } },
});
watcher.on('event', (event) => {
  if (event.code === 'ERROR') console.error(event.error.message);
  if (event.code === 'END') restart = restart.then(restartApi);
});
let restart = Promise.resolve();

const servers = [
  await serve('portal', portalPort, {}),
  await serve('dashboard', dashboardPort, {
    '/api': `http://127.0.0.1:${apiPort}`,
    '/health': `http://127.0.0.1:${apiPort}`,
    '^/c(/|$)': { target: `http://127.0.0.1:${portalPort}`, ws: true },
  }),
];
console.log(`\nDashboard ${address}, client pages ${address}/c, API ${address}/api. Ctrl-C stops everything.`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);

async function serve(app, port, proxy) {
  if (!existsSync(configFile(app))) return null;
  const server = await createServer({
    configFile: configFile(app),
    logLevel: 'warn',
    server: { host: '127.0.0.1', port, strictPort: true, proxy: { '/api': `http://127.0.0.1:${apiPort}`, ...proxy } },
  });
  return server.listen();
}

async function restartApi() {
  await stopApi();
  if (isEnding) return;
  // In a session of its own, so that Ctrl-C reaches it once, from here.
  api = spawn(process.execPath, ['--enable-source-maps', join(outDir, 'main.js')], {
    stdio: 'inherit',
    detached: process.platform !== 'win32',
    env: { ...process.env, PORT: String(apiPort), PUBLIC_URL: process.env.PUBLIC_URL || address },
  });
}

async function stopApi() {
  if (api === null || api.exitCode !== null || api.signalCode !== null) return;
  api.kill('SIGTERM');
  await once(api, 'exit');
}

async function end() {
  isEnding = true;
  await watcher.close();
  await Promise.all(servers.map((server) => server?.close()));
  await restart;
  await stopApi();
  process.exit(0);
}
