import { useCallback, useEffect, useState } from 'react';
import { NoNetwork, Refusal } from './http';
import { storage } from './storage';

export type Trouble = 'no-network' | 'link-over' | 'trouble';

export interface Loaded<T> {
  data: T | undefined;
  /** When the copy on this device was made, if that is what `data` is. */
  copyOf: string | undefined;
  trouble: Trouble | undefined;
  /** The API has answered since this page was opened. */
  isFresh: boolean;
  reload: () => void;
}

interface Copy<T> {
  at: string;
  data: T;
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof NoNetwork) return 'no-network';
  return error instanceof Refusal && error.isLinkOver ? 'link-over' : 'trouble';
}

/** Loads afresh and keeps a copy on the device, which is shown meanwhile and when there is no network. */
export function useLoad<T>(name: string, load: () => Promise<T>): Loaded<T> {
  const key = `copy.${name}`;
  const [state, setState] = useState<Omit<Loaded<T>, 'reload'>>(() => {
    const copy = storage.read<Copy<T>>(key);
    return { data: copy?.data, copyOf: undefined, trouble: undefined, isFresh: false };
  });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const { removals } = storage;
    load().then(
      (data) => {
        if (storage.removals === removals) storage.write(key, { at: new Date().toISOString(), data } satisfies Copy<T>);
        if (isCurrent) setState({ data, copyOf: undefined, trouble: undefined, isFresh: true });
      },
      (error: unknown) => {
        const trouble = troubleOf(error);
        const copy = trouble === 'link-over' ? undefined : storage.read<Copy<T>>(key);
        if (isCurrent) setState({ data: copy?.data, copyOf: copy?.at, trouble, isFresh: false });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [key, load, round]);
  const reload = useCallback(() => setRound((number) => number + 1), []);
  return { ...state, reload };
}

/** Changes the copy on this device after something was saved, so that it is right without network too. */
export function changeCopy<T>(name: string, change: (data: T) => T): void {
  const copy = storage.read<Copy<T>>(`copy.${name}`);
  if (copy) storage.write(`copy.${name}`, { ...copy, data: change(copy.data) });
}
