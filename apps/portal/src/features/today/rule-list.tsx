import { useMessages } from '../../messages/messages';
import { shortDay } from '../../shared/dates';
import styles from './today.module.css';

export function RuleList({
  title,
  rules,
  locale,
  kind,
}: {
  title: string;
  rules: readonly { words: string; reason: string; until: string | null }[];
  locale: string;
  kind: 'exclude' | 'limit';
}) {
  const { today } = useMessages();
  if (rules.length === 0) return null;
  return (
    <div className={styles.rules}>
      <h2 className={styles.rulesTitle}>{title}</h2>
      <ul className={styles.ruleLines}>
        {rules.map(({ words, reason, until }) => (
          <li key={words} data-kind={kind}>
            <strong className={styles.ruleWords}>{words}</strong>
            {until && <span className={styles.until}>{today.until(shortDay(until, locale))}</span>}
            {reason && <span className={styles.quiet}>{reason}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
