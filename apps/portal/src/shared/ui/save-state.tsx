import { useSyncExternalStore } from 'react';
import { useMessages } from '../../messages/messages';
import type { OutboxState } from '../outbox';
import styles from './save-state.module.css';

interface Watched {
  state: () => OutboxState;
  listen: (listener: () => void) => () => void;
}

/** Whether everything given is with the API, in words and with a shape of its own per state. */
export function SaveState({ outbox }: { outbox: Watched }) {
  const { saving } = useMessages();
  const state = useSyncExternalStore(outbox.listen, outbox.state);
  return (
    <span role="status" className={styles.state} data-state={state}>
      <svg className={styles.mark} viewBox="0 0 16 16" aria-hidden="true">
        {state === 'saved' && <path d="M3 8.5 6.500 12 13 4.500" />}
        {state === 'saving' && <path d="M8 2a6 6 0 1 1-6 6" />}
        {state === 'waiting' && <path d="M8 4v4l2.500 2M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z" />}
        {state === 'ended' && <path d="M8 3v6M8 12v.5" />}
      </svg>
      {saving[state]}
    </span>
  );
}
