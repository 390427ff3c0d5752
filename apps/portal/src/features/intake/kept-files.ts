import type { Path } from '@skinroot/forms';
import { inStore } from '../../shared/device-database';

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
    await inStore('files', 'readwrite', (store) => store.put(file)).catch(() => undefined);
  },
  async remove(id: string): Promise<void> {
    memory.delete(id);
    await inStore('files', 'readwrite', (store) => store.delete(id)).catch(() => undefined);
  },
  async listOf(intakeId: string): Promise<KeptFile[]> {
    const stored = await inStore('files', 'readonly', (store) => store.getAll() as IDBRequest<KeptFile[]>).catch(
      () => [],
    );
    const all = new Map([...memory, ...stored.map((file) => [file.id, file] as const)]);
    return [...all.values()].filter((file) => file.intakeId === intakeId);
  },
};
