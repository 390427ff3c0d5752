import { useMessages } from '../../messages/messages';
import { shortDay } from '../../shared/dates';
import type { FoundFood } from '../../shared/food-list/find-foods';
import { AnswerMark } from './answer-mark';
import styles from './food.module.css';

export function FoodAnswer({ found: { food, under }, locale }: { found: FoundFood; locale: string }) {
  const { food: words } = useMessages();
  const { action, because, until, name } = food;
  return (
    <li className={styles.answer} data-action={action}>
      <AnswerMark action={action} />
      <div className={styles.words}>
        <p className={styles.name}>
          {name}
          {under && <span className={styles.under}> {words.alsoCalled(under)}</span>}
        </p>
        <p className={styles.verdict}>
          {words.answer[action]}
          {until && (action === 'exclude' || action === 'limit') && `, ${words.until(shortDay(until, locale))}`}
        </p>
        {because && <p className={styles.because}>{because}</p>}
      </div>
    </li>
  );
}
