import { useMessages } from '../../messages/messages';
import { longInstant } from '../dates';
import type { Session } from '../session';
import styles from './offline-note.module.css';

export function OfflineNote({ at, session }: { at: string; session: Session }) {
  const { app } = useMessages();
  return (
    <p className={styles.note} role="status">
      {app.offlineCopy(longInstant(at, session.locale, session.timeZone))}
    </p>
  );
}
