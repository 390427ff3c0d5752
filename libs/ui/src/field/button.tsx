import type { ComponentProps } from 'react';
import styles from './button.module.css';

/** A button at least 48 px high: 'main' once a page, 'soft' beside it, 'plain' for words alone. */
export function Button({
  look = 'main',
  wide,
  ...button
}: ComponentProps<'button'> & { look?: 'main' | 'soft' | 'plain'; wide?: boolean }) {
  return <button type="button" {...button} className={styles[look]} data-wide={wide || undefined} />;
}
