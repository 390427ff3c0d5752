import { useDates } from '../../shared/dates-context';
import { count } from '../../shared/words';
import type { RetimeResult } from './plans.api';
import classes from './retime-fields.module.css';

export function RetimeMoves({ moves }: { moves: RetimeResult['moves'] }) {
  const dates = useDates();
  if (moves.length === 0)
    return (
      <p className={classes.preview} role="status">
        No date moves. What happened is kept with the plan.
      </p>
    );
  return (
    <div className={classes.preview} role="region" aria-label="Dates that move" tabIndex={0}>
      <p role="status">
        <b>{count(moves.length, 'date')} would move.</b> Nothing has changed yet.
      </p>
      <table className={classes.moves}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {moves.map(({ label, before, after }) => (
            <tr key={`${label} ${before}`}>
              <td>{label}</td>
              <td>{dates.shortDay(before)}</td>
              <td className={classes.after}>{dates.shortDay(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
