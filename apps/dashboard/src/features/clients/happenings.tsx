import { useDates } from '../../shared/dates-context';
import classes from './happenings.module.css';

interface Happening {
  id: string;
  at: string;
  text: string;
  actor: string | null;
}

/** Things that happened, newest first, grouped by day. */
export function Happenings({ items }: { items: readonly Happening[] }) {
  const dates = useDates();
  const days = [...new Set(items.map(({ at }) => dates.dayOf(at)))];
  return (
    <ol className={classes.days}>
      {days.map((day) => (
        <li key={day}>
          <h3 className={classes.day}>{dates.day(day)}</h3>
          <ul className={classes.list}>
            {items
              .filter(({ at }) => dates.dayOf(at) === day)
              .map(({ id, at, text, actor }) => (
                <li key={id}>
                  <time dateTime={at}>{dates.time(at)}</time>
                  <span>
                    {text}
                    {actor && <span className={classes.actor}> · {actor}</span>}
                  </span>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
