import { useMessages } from '../../messages/messages';
import { shortDay } from '../../shared/dates';
import type { FoundFood } from '../../shared/food-list/find-foods';
import styles from './food.module.css';

const marks = {
  exclude: 'M6 6l12 12M18 6 6 18',
  limit: 'M5 12h14',
  allow: 'M5 12.500l5 5L19 7.500',
  prefer: 'M5 12.500l5 5L19 7.500',
  unknown: 'M9 9a3 3 0 1 1 4.500 2.600C12.500 12.200 12 13 12 14M12 17.500v.5',
} as const;

export function FoodAnswer({ found: { food, under }, locale }: { found: FoundFood; locale: string }) {
  const { food: words } = useMessages();
  const { action, because, until, name } = food;
  return (
    <li className={styles.answer} data-action={action}>
      <svg viewBox="0 0 24 24" className={styles.mark} aria-hidden="true">
        <path d={marks[action]} />
      </svg>
      <div className={styles.words}>
        <p className={styles.name}>
          {name}
          {under && <span className={styles.under}> {words.alsoCalled(under)}</span>}
        </p>
        <p className={styles.verdict}>
          {words.answer[action]}
          {until && (action === 'exclude' || action === 'limit') && ` ${words.until(shortDay(until, locale))}`}
        </p>
        {because && <p className={styles.because}>{because}</p>}
      </div>
    </li>
  );
}
