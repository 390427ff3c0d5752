import { useDates } from '../../shared/dates-context';
import type { Insights } from './insights.api';
import classes from './measure-list.module.css';

/** Each instrument: first value, latest value with its band, and what the change amounts to. */
export function MeasureList({ measures }: { measures: Insights['measures'] }) {
  const dates = useDates();
  const shown = measures.filter(({ latest }) => latest !== null);
  if (shown.length === 0)
    return <p className={classes.faint}>No measure has a value yet. They come with the intake and the check-ins.</p>;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">First</th>
          <th scope="col">Latest</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((measure) => (
          <tr key={measure.id}>
            <th scope="row">
              {measure.name}
              {measure.unit && <span className={classes.faint}>{measure.unit}</span>}
            </th>
            <td>
              {measure.first ? rounded(measure.first.value) : '–'}
              {measure.first && <span className={classes.faint}>{dates.shortDay(measure.first.day)}</span>}
            </td>
            <td>
              <b>{measure.latest ? rounded(measure.latest.value) : '–'}</b>
              {measure.band && <span className={classes.band}>{measure.band}</span>}
            </td>
            <td>{measure.changeLabel ?? (measure.change === null ? 'Not known' : changeOf(measure.change))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function changeOf(change: number): string {
  if (rounded(change) === 0) return 'Same';
  return change > 0 ? `${rounded(change)} better` : `${rounded(-change)} worse`;
}
