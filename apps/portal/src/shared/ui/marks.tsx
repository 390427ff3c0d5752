import styles from './marks.module.css';

/** Our sign: a drop with roots. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 64 64" className={styles.brand} aria-hidden="true">
      <path className={styles.drop} d="M32 10c10 7 14 15 11 24-2 7-6 10-11 10s-9-3-11-10c-3-9 1-17 11-24Z" />
      <path d="M32 26v32M32 46c-5 .6-9 4-11 9M32 50c4.500.4 7.500 3 9.500 7.500" />
    </svg>
  );
}

export function DoneMark() {
  return (
    <svg viewBox="0 0 64 64" className={styles.done} aria-hidden="true">
      <path d="M19 33l9 9 17-19" />
    </svg>
  );
}
