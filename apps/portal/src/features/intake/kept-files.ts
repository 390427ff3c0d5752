import type { Path } from '@skinroot/forms';

/** A file chosen on this device and not yet whole on the server. */
export interface KeptFile {
  id: string;
  intakeId: string;
  path: Path;
  name: string;
  contentType: string;
  blob: Blob;
}

const memory = new Map<string, KeptFile>();

/** Files survive a closed tab in the browser's database; where that is refused they live as long as the page. */
export const keptFiles = {
  async add(file: KeptFile): Promise<void> {
    memory.set(file.id, file);
    await inStore('readwrite', (store) => store.put(file)).catch(() => undefined);
  },
  async remove(id: string): Promise<void> {
    memory.delete(id);
    await inStore('readwrite', (store) => store.delete(id)).catch(() => undefined);
  },
  async listOf(intakeId: string): Promise<KeptFile[]> {
    const stored = await inStore('readonly', (store) => store.getAll() as IDBRequest<KeptFile[]>).catch(() => []);
    const all = new Map([...memory, ...stored.map((file) => [file.id, file] as const)]);
    return [...all.values()].filter((file) => file.intakeId === intakeId);
  },
};

const storeName = 'files';

function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    if (!('indexedDB' in globalThis)) return reject(new RangeError('no database here'));
    const opening = indexedDB.open('skinroot', 1);
    const fail = (request: IDBRequest) => reject(request.error ?? new RangeError('refused'));
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName, { keyPath: 'id' });
    opening.onerror = () => fail(opening);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(storeName, mode);
      const request = work(transaction.objectStore(storeName));
      // Only a finished transaction is on the disk.
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
      transaction.onerror = () => fail(request);
    };
  });
}
