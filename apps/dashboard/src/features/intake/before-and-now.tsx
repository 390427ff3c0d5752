import type { AnswerChange } from '@skinroot/contracts';
import classes from './before-and-now.module.css';

/** Two answers to one question, side by side. */
export function BeforeAndNow({ label, lines }: { label: string; lines: readonly AnswerChange[] }) {
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Before</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ linkId, text, before, now }) => (
          <tr key={linkId}>
            <th scope="row">{text}</th>
            <td className={classes.before} data-label="Before">
              {before || 'not answered'}
            </td>
            <td className={classes.now} data-label="Now">
              {now || 'not answered'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
