import { useMessages } from '../../messages/messages';
import type { IntakeSession } from './intake-session';
import styles from './intake.module.css';
import { goToQuestion } from './steps';

export function MissingList({ session, open }: { session: IntakeSession; open: readonly { path: string; text: string }[] }) {
  const { intake: words } = useMessages();
  if (open.length === 0)
    return (
      <p className={styles.complete} role="status">
        {words.review.complete}
      </p>
    );
  return (
    <section className={styles.missing} aria-labelledby="missing">
      <h2 id="missing">{words.review.missing(open.length)}</h2>
      <ul>
        {open.map(({ path, text }) => (
          <li key={path}>
            <button type="button" onClick={() => goToQuestion(session, path)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
