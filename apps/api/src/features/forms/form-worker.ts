import { parentPort } from 'node:worker_threads';
import { type Import, importForms } from './import-forms';

export interface ImportTask {
  id: number;
  bytes: Uint8Array;
  which: 'all' | 'first';
}
export interface ImportAnswer {
  id: number;
  result: Import;
}

parentPort?.on('message', ({ id, bytes, which }: ImportTask) => {
  parentPort?.postMessage({ id, result: importForms(bytes, which) } satisfies ImportAnswer);
});
