import type { PlanContent } from '@skinroot/contracts';
import { IconChecklist, IconFlag, IconPlant2, type Icon } from '@tabler/icons-react';
import { useDates } from '../../shared/dates-context';
import classes from './coming-up.module.css';
import { comingUp, type ComingUp } from './plan-position';

const signs: Record<ComingUp['kind'], Icon> = { task: IconChecklist, phase: IconPlant2, end: IconFlag };

export function ComingUpList({ content, today, limit = 6 }: { content: PlanContent; today: string; limit?: number }) {
  const dates = useDates();
  const items = comingUp(content, today, limit);
  if (items.length === 0) return <p className={classes.faint}>The program is over; nothing is planned.</p>;
  return (
    <ol className={classes.list}>
      {items.map(({ on, text, kind }) => {
        const Sign = signs[kind];
        return (
          <li key={`${on} ${text}`}>
            <Sign size={20} stroke={1.6} aria-hidden />
            <span className={classes.when}>
              {dates.shortDay(on)}
              <span className={classes.faint}>{dates.fromToday(on)}</span>
            </span>
            <span>{text}</span>
          </li>
        );
      })}
    </ol>
  );
}
