import { useState, useSyncExternalStore } from 'react';
import { Button } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import type { IntakeSession } from './intake-session';
import styles from './urgent.module.css';
import type { UrgentSign } from './urgent-signs';

/** Shown at once over the form, which goes on behind it; once read it stays as a line that opens it again. */
export function UrgentPanel({ session: { urgent } }: { session: IntakeSession }) {
  const { intake } = useMessages();
  const signs = useSyncExternalStore(urgent.listen, urgent.signs);
  const [read, setRead] = useState<readonly UrgentSign[]>();
  if (signs.length === 0) return null;
  const words = intake.urgent;
  const level = gravest(signs);
  const title = words[`${level}Title`];
  if (read === signs)
    return (
      <aside className={styles.line} aria-label={words.label}>
        {title}
        <Button look="plain" onClick={() => setRead(undefined)}>
          {words.again}
        </Button>
      </aside>
    );
  return (
    <section className={styles.panel} role="alert" aria-label={words.label}>
      <div className={styles.inner}>
        <h2>{title}</h2>
        <p>{words[level]}</p>
        <a className={styles.call} href="tel:112">
          {words.call}
        </a>
        <Button look="soft" onClick={() => setRead(signs)}>
          {words.goOn}
        </Button>
      </div>
    </section>
  );
}

// The API's own sentence is written for the practitioner; whom to see is told in our words.
function gravest(signs: readonly UrgentSign[]): 'emergency' | 'sameDay' | 'doctor' {
  if (signs.some(({ level }) => level === 'emergency')) return 'emergency';
  return signs.some(({ level }) => level === 'same-day') ? 'sameDay' : 'doctor';
}
