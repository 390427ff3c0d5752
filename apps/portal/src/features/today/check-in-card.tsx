import type { Today } from '@skinroot/contracts';
import { useMessages } from '../../messages/messages';
import { longDay } from '../../shared/dates';
import { Link } from '../../shared/ui/link';
import { Card } from '../../shared/ui/page';
import styles from './today.module.css';

export function CheckInCard({ today, locale, isWaiting }: { today: Today; locale: string; isWaiting: boolean }) {
  const { today: words } = useMessages();
  const isDone = today.checkIn !== null || isWaiting;
  return (
    <Card title={words.checkIn}>
      <p role="status">{isWaiting ? words.checkInWaiting : isDone ? words.checkInDone : words.checkInOpen}</p>
      <p>
        <Link to="check-in" rest={today.day} className={isDone ? styles.soft : styles.main}>
          {isDone ? words.checkInEdit : words.checkInStart}
        </Link>
      </p>
      {today.missedDays.length > 0 && (
        <details className={styles.missed}>
          <summary>
            {words.missedTitle} ({today.missedDays.length})
          </summary>
          <p>{words.missed}</p>
          <ul className={styles.days}>
            {today.missedDays.map((day) => (
              <li key={day}>
                <Link to="check-in" rest={day} className={styles.day}>
                  {longDay(day, locale)}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
