import type { PublicFood } from '@skinroot/contracts';
import styles from './food.module.css';

const marks = {
  exclude: 'M6 6l12 12M18 6 6 18',
  limit: 'M5 12h14',
  allow: 'M5 12.500l5 5L19 7.500',
  prefer: 'M5 12.500l5 5L19 7.500',
  unknown: 'M9 9a3 3 0 1 1 4.500 2.600C12.500 12.200 12 13 12 14M12 17.500v.5',
} as const;

export function AnswerMark({ action }: { action: PublicFood['action'] }) {
  return (
    <svg viewBox="0 0 24 24" className={styles.mark} aria-hidden="true">
      <path d={marks[action]} />
    </svg>
  );
}
