// How the scripts here run things: by node and a file in node_modules, never by what PATH happens to hold.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export const workspace = join(import.meta.dirname, '..');

/** @typedef {{ code: number, output: string, seconds: number }} Run */

/**
 * Runs a command with its output caught (or shown, when `isShown`).
 * @param {string} file
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, isShown?: boolean }} [options]
 * @returns {Promise<Run>}
 */
export function run(file, args, { env = {}, isShown = false } = {}) {
  const begun = performance.now();
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: workspace,
      env: { ...process.env, ...(isShown ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }), ...env },
      stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    const end = (code, more = '') =>
      resolve({ code, output: stripVTControlCharacters(output + more), seconds: (performance.now() - begun) / 1000 });
    child.on('error', (error) => end(1, error.message));
    child.on('close', (code, signal) => end(code ?? 1, signal ? `ended by ${signal}` : ''));
  });
}

const TOOLS = {
  eslint: 'eslint/bin/eslint.js',
  jest: 'jest/bin/jest.js',
  knip: 'knip/bin/knip.js',
  playwright: '@playwright/test/cli.js',
  prettier: 'prettier/bin/prettier.cjs',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
};

/** Runs an installed tool by its file. */
export function runTool(/** @type {keyof typeof TOOLS} */ name, args, options) {
  return run(process.execPath, [join(workspace, 'node_modules', TOOLS[name]), ...args], options);
}

export const inSeconds = (seconds) => `${seconds.toFixed(1)} s`;

/** Runs jobs, at most `width` at once; results keep the order of the jobs. */
export async function inParallel(jobs, width) {
  const results = [];
  let next = 0;
  const lane = async () => {
    while (next < jobs.length) {
      const mine = next++;
      results[mine] = await jobs[mine]();
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
