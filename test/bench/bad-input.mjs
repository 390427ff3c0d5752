// Forms that are large or twisted: each is read, worked with and given back (or refused) in at most two seconds, beside
// what the runtime alone takes to write the same JSON as text and parse it; and the memory is back where it was.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadLibs } from '../../tools/libs.mjs';

const MOST = 2000;
const { hostile } = await loadLibs([], { hostile: 'test/hostile-forms.ts' });
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

// Once all of it, so that code is compiled and caches are filled before memory is looked at.
for (const [, make] of hostile.largeForms) hostile.exercise(make());
const before = heap();
const rows = [...hostile.largeForms, ...hostile.refusedForms].map(([name, make]) => {
  const json = make();
  const ours = timed(() => hostile.exercise(json));
  const bare = timed(() => JSON.parse(typeof json === 'string' ? JSON.stringify([json]) : textOf(json)));
  return { name, ours, bare };
});
const after = heap();

for (const { name, ours, bare } of rows.sort((a, b) => b.ours - a.ours).slice(0, 10))
  console.log(`${ours.toFixed(0).padStart(6)} ms, ${(ours / Math.max(bare, 1)).toFixed(0)}x the bare JSON: ${name}`);
const over = rows.filter(({ ours }) => ours > MOST);
console.log(
  `${rows.length} forms, ${over.length} over ${MOST} ms; memory ${megabytes(before)} MB before, ${megabytes(after)} MB after`,
);

/** Too deep to be written as text by the runtime: nothing to compare with. */
function textOf(json) {
  try {
    return JSON.stringify(json);
  } catch {
    return 'null';
  }
}

/** Milliseconds by the clock. */
function timed(work) {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function heap() {
  collect();
  return process.memoryUsage().heapUsed;
}

function megabytes(bytes) {
  return (bytes / 2 ** 20).toFixed(0);
}
