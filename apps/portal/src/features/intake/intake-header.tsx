import { type FormProgress } from '@skinroot/sections';
import { useMessages } from '../../messages/messages';
import { SaveState } from '../../shared/ui/save-state';
import type { IntakeSession } from './intake-session';
import styles from './intake.module.css';

/** Where one is and how much is left; it never claims more than is answered. */
export function IntakeHeader({
  session,
  progress,
  place,
}: {
  session: IntakeSession;
  progress: FormProgress;
  place: string;
}) {
  const { intake: words } = useMessages();
  const { answered, total, secondsLeft } = progress;
  const left = answered === total ? words.nearlyDone : words.minutesLeft(Math.ceil(secondsLeft / 60));
  return (
    <header className={styles.header}>
      <div className={styles.headerRow}>
        <span>{place}</span>
        <SaveState outbox={session.outbox} />
      </div>
      <progress
        className={styles.bar}
        value={answered}
        max={Math.max(total, 1)}
        aria-label={words.answered(answered, total)}
      />
      <div className={styles.headerRow}>
        <span>{words.answered(answered, total)}</span>
        <span>{left}</span>
      </div>
    </header>
  );
}
