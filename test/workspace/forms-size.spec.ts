import { execFileSync } from 'node:child_process';
import { root } from './imports';

/** Bytes. The engine is on every client's phone before the first question shows. */
const MOST = 60_000;

// In a process of its own: the bundler is a module that this runner does not load.
const build = `
  import { build } from 'vite';
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'libs/forms/src/index.ts', formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  console.log(JSON.stringify(output.map(({ code, imports }) => [Buffer.byteLength(code), imports])));
`;

it(`libs/forms is one file of at most ${MOST} bytes, minified, and asks for no other`, () => {
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', build], {
    cwd: root,
    encoding: 'utf8',
  });
  const [[bytes, imports], ...others] = JSON.parse(printed) as [[number, string[]], ...unknown[]];
  expect({ imports, others }).toEqual({ imports: [], others: [] });
  expect(bytes).toBeGreaterThan(30_000);
  expect(bytes).toBeLessThanOrEqual(MOST);
});
