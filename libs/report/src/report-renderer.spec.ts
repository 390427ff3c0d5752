import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPdfText } from './read-pdf-text';
import { renderReport } from './render-report';
import type { ReportModel } from './report-model';
import { ReportRenderError, ReportRenderer, type ReportRendererOptions } from './report-renderer';
import { sampleReport } from './sample-report.data';

const root = resolve(__dirname, '../../..');
const cache = join(root, 'node_modules/.cache');

/** Bundles the real worker as the API's build does: Vite, server side, packages left outside. */
const bundle = `
import { build } from 'vite';
const [root, outDir] = process.argv.slice(1);
await build({
  configFile: false, root, logLevel: 'error',
  resolve: { alias: ['charts', 'domain', 'reference'].map((name) => ({ find: '@skinroot/' + name, replacement: root + '/libs/' + name + '/src/index.ts' })) },
  build: { ssr: root + '/libs/report/src/report-worker.ts', outDir, rollupOptions: { output: { entryFileNames: 'report-worker.mjs' } } },
});`;

/** Answers at once, dies or hangs, by what the client's reference says. */
const moody = `
const { parentPort } = require('node:worker_threads');
let jobs = 0;
parentPort.on('message', ({ id, model }) => {
  const { reference } = JSON.parse(model).client;
  if (reference === 'dies') process.exit(3);
  if (reference === 'throws') setTimeout(() => { throw new Error('lost') }, 0);
  if (reference === 'fails') parentPort.postMessage({ id, ok: false, message: 'no layout' });
  if (reference === 'works') parentPort.postMessage({ id, ok: true, pdf: new Uint8Array([1]), pages: ++jobs });
});`;

let dir: string;
const open: ReportRenderer[] = [];
const renderer = (options: Partial<ReportRendererOptions> = {}): ReportRenderer => {
  const made = new ReportRenderer({ workerFile: join(dir, 'moody.cjs'), assetsDir: __dirname, ...options });
  open.push(made);
  return made;
};
const model = (reference: string): ReportModel => ({
  ...sampleReport(1, 2, 0),
  client: { displayName: 'A', reference, conditions: [] },
});
const reason = (given: Promise<unknown>): Promise<unknown> =>
  given.then(
    () => 'done',
    (error: unknown) => (error instanceof ReportRenderError ? error.reason : error),
  );

beforeAll(() => {
  mkdirSync(cache, { recursive: true });
  dir = mkdtempSync(join(cache, 'report-'));
  writeFileSync(join(dir, 'moody.cjs'), moody);
});
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('the renderer', () => {
  it('works through its queue in order, in one worker', async () => {
    const one = renderer();
    const pages = await Promise.all([1, 2, 3].map(() => one.render(model('works'))));
    expect(pages.map((report) => report.pages)).toEqual([1, 2, 3]);
  });

  it.each([
    ['dies', 'crashed'],
    ['throws', 'crashed'],
    ['hangs', 'timeout'],
    ['fails', 'failed'],
  ])('a job that %s is refused as %s and the next one is made', async (reference, expected) => {
    const one = renderer({ timeoutMs: 400 });
    const [bad, good] = await Promise.all([reason(one.render(model(reference))), reason(one.render(model('works')))]);
    expect([bad, good]).toEqual([expected, 'done']);
  });

  it('refuses more than may wait, and everything after it was closed', async () => {
    const one = renderer({ maxQueue: 1, timeoutMs: 5000 });
    const jobs = ['hangs', 'works', 'works'].map((reference) => reason(one.render(model(reference))));
    expect(await jobs[2]).toBe('queue-full');
    await one.close();
    expect(await Promise.all(jobs)).toEqual(['closed', 'closed', 'queue-full']);
    expect(await reason(one.render(model('works')))).toBe('closed');
  });

  it('makes the same PDF in the bundled worker as in this thread, and says what is wrong with a bad model', async () => {
    execFileSync(process.execPath, ['--input-type=module', '-e', bundle, root, dir], { cwd: root });
    const one = renderer({ workerFile: join(dir, 'report-worker.mjs') });
    const bad = { ...sampleReport(), progress: { ...sampleReport().progress, from: 'never' } };
    const [refused, made, here] = await Promise.all([
      one.render(bad).catch(String),
      one.render(sampleReport()),
      renderReport(sampleReport(), { assetsDir: __dirname }),
    ]);
    expect(refused).toContain('not a calendar day: never');
    expect(Buffer.compare(made.pdf, here.pdf)).toBe(0);
    expect(readPdfText(made.pdf)).toHaveLength(made.pages);
  }, 30_000);
});
