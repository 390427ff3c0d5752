import { parentPort } from 'node:worker_threads';
import { type PreparedImage, prepareImage } from './prepare-image';

export type ImageAnswer = { id: number; ok: true; image: PreparedImage } | { id: number; ok: false; message: string };

parentPort?.on('message', ({ id, bytes }: { id: number; bytes: Uint8Array }) => {
  prepareImage(bytes).then(
    (image) => parentPort?.postMessage({ id, ok: true, image } satisfies ImageAnswer),
    (error: unknown) =>
      parentPort?.postMessage({
        id,
        ok: false,
        message: error instanceof Error ? error.message : String(error),
      } satisfies ImageAnswer),
  );
});
