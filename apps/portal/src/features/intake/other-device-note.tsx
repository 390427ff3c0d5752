import { useSyncExternalStore } from 'react';
import { Button } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import type { IntakeSession } from './intake-session';
import styles from './intake.module.css';

/** Says which answers came from another device, so that nothing changes unseen. */
export function OtherDeviceNote({ session: { otherDevice } }: { session: IntakeSession }) {
  const { intake } = useMessages();
  const words = intake.otherDevice;
  const changes = useSyncExternalStore(otherDevice.listen, otherDevice.changes);
  if (changes.length === 0) return null;
  return (
    <section className={styles.ended} role="status" aria-label={words.title}>
      <strong>{words.title}</strong>
      <ul>
        {changes.map(({ path, text, isOurs }) => (
          <li key={path}>{isOurs ? words.ours(text) : words.theirs(text)}</li>
        ))}
      </ul>
      <Button look="plain" onClick={otherDevice.close}>
        {words.close}
      </Button>
    </section>
  );
}
