import { Progress } from '@mantine/core';
import type { Overview } from '@skinroot/contracts';
import { Link } from 'react-router';
import { useDates } from '../../shared/dates-context';
import classes from './waiting-intakes.module.css';

const stateWords: Record<string, string> = {
  sent: 'Not opened yet',
  started: 'Being filled in',
  submitted: 'Handed in',
};

export function WaitingIntakes({ items }: { items: Overview['waiting'] }) {
  const dates = useDates();
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <li key={`${item.clientId} ${item.sentAt}`}>
          <Link to={`/clients/${item.clientId}/intake`} className={classes.row}>
            <span className={classes.name}>{item.name}</span>
            <span className={classes.state}>
              {stateWords[item.state] ?? item.state} · sent {dates.fromToday(dates.dayOf(item.sentAt))}
            </span>
            <Progress
              value={item.percent}
              size={6}
              radius="xl"
              aria-label={`${item.name}: ${Math.round(item.percent)} % answered`}
              className={classes.bar}
            />
            <span className={classes.percent}>{Math.round(item.percent)} %</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
