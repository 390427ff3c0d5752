import { useSyncExternalStore } from 'react';
import { useMessages } from '../../messages/messages';
import type { IntakeSession } from './intake-session';
import styles from './intake.module.css';

/** The link ended while the form was open: nothing typed is lost, and it says what to do. */
export function EndedNote({ session: { outbox } }: { session: IntakeSession }) {
  const { link } = useMessages();
  const state = useSyncExternalStore(outbox.listen, outbox.state);
  if (state !== 'ended') return null;
  return (
    <section className={styles.ended} role="alert" aria-label={link.deadTitle}>
      <strong>{link.deadTitle}</strong>
      <p>{link.dead}</p>
      <p>{link.deadWaiting}</p>
    </section>
  );
}
