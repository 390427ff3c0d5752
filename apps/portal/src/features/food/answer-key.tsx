import { useMessages } from '../../messages/messages';
import { AnswerMark } from './answer-mark';
import styles from './food.module.css';

const answers = ['allow', 'limit', 'exclude', 'unknown'] as const;

/** What stands here before anything is typed: the four answers there are. */
export function AnswerKey() {
  const { food: words } = useMessages();
  return (
    <ul className={styles.key}>
      {answers.map((action) => (
        <li key={action} data-action={action}>
          <AnswerMark action={action} />
          <span>
            <strong>{words.answer[action]}</strong>
            <span className={styles.under}>{words.meaning[action]}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
