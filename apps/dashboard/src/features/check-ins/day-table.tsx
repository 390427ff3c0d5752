import type { CheckInDay } from '@skinroot/contracts';
import { IconEye, IconMinus, IconPencilQuestion, type Icon } from '@tabler/icons-react';
import { useDates } from '../../shared/dates-context';
import { Tag, type Tone } from '../../shared/ui/tag';
import { capital } from '../../shared/words';
import classes from './day-table.module.css';

const origins: Record<CheckInDay['origin'], [string, Tone, Icon]> = {
  observed: ['Observed', 'good', IconEye],
  estimated: ['Estimated', 'warn', IconPencilQuestion],
  missing: ['Missing', 'plain', IconMinus],
};

/** Every day, newest first, with how its values came about. Missing is not zero: those cells say nothing. */
export function DayTable({ days }: { days: readonly CheckInDay[] }) {
  return (
    <div className={classes.scroll} role="region" aria-label="Table of days" tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            {[
              'Day',
              'How',
              'Skin 0–100',
              'Itch 0–10',
              'Sleep 0–10',
              'Stress 1–5',
              'Stool 1–7',
              'Plan',
              'What was said',
            ].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <DayRow key={day.day} day={day} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayRow({ day: { day, origin, checkIn } }: { day: CheckInDay }) {
  const dates = useDates();
  const [word, tone, icon] = origins[origin];
  const values = [checkIn?.skin.itch, checkIn?.sleep, checkIn?.stress, checkIn?.stool];
  return (
    <tr data-origin={origin}>
      <th scope="row">{dates.shortDay(day)}</th>
      <td>
        <Tag tone={tone} icon={icon}>
          {word}
        </Tag>
      </td>
      <td>
        {checkIn?.skinIndex == null ? '–' : <b>{Math.round(checkIn.skinIndex)}</b>}{' '}
        {checkIn?.skinBand && <span className={classes.faint}>{checkIn.skinBand}</span>}
      </td>
      {values.map((value, index) => (
        <td key={index}>{value ?? '–'}</td>
      ))}
      <td>{checkIn?.plan ? (checkIn.plan === 'kept' ? 'Kept' : 'Slipped') : '–'}</td>
      <td className={classes.said}>
        {checkIn && checkIn.offPlan.length > 0 && (
          <span>Off plan: {checkIn.offPlan.map(({ name }) => name).join(', ')}. </span>
        )}
        {checkIn?.note && capital(checkIn.note)}
      </td>
    </tr>
  );
}
