import { storage } from '../../shared/storage';

const key = 'settings.one-by-one';

/** Whether this device shows one question at a time rather than a whole section. */
export const isOneByOneChosen = (): boolean => storage.read<boolean>(key) === true;

export function rememberOneByOne(isChosen: boolean): void {
  storage.write(key, isChosen);
}
