import { gradeWords } from '../words';
import classes from './evidence-badge.module.css';

/** The evidence grade as a letter with its meaning in words. */
export function EvidenceBadge({ grade }: { grade: string }) {
  return (
    <span className={classes.badge} data-grade={grade}>
      <span className={classes.letter} aria-hidden>
        {grade}
      </span>
      <span>
        <span className="sr-hidden">Evidence grade {grade}: </span>
        {gradeWords[grade] ?? 'Not graded'}
      </span>
    </span>
  );
}
