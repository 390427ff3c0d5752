import { afterTap } from './option-list';
import styles from './scale.module.css';

/** Properties of `Scale`. */
export interface ScaleProps {
  id: string;
  from: number;
  to: number;
  step?: number;
  /** Null: not rated. Nothing is ever preselected. */
  value: number | null;
  onRate: (value: number | null) => void;
  /** Words at both ends. */
  low?: string;
  high?: string;
  /** Says a value aloud when the number is not enough, e.g. "0, none". */
  say?: (value: number) => string;
  disabled?: boolean;
  invalid?: boolean;
}

/** Whole numbers to tap, each at least 44 px; a second tap on the same number takes the rating back. */
export function Scale({ id, from, to, step = 1, value, onRate, low, high, say, disabled, invalid }: ScaleProps) {
  const values = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
  const chosen = value === null ? [] : [String(value)];
  const rate = (key: string) => {
    const [next] = afterTap(chosen, key, {});
    onRate(next === undefined ? null : Number(next));
  };
  return (
    <div className={styles.scale}>
      <div className={styles.cells}>
        {values.map((number) => (
          <label key={number} className={styles.cell} data-chosen={number === value}>
            <input
              className={styles.input}
              type="radio"
              name={id}
              value={number}
              checked={number === value}
              disabled={disabled}
              aria-invalid={invalid || undefined}
              aria-label={say?.(number) ?? endWords(number, { from, to, low, high })}
              onChange={() => rate(String(number))}
              onClick={() => number === value && onRate(null)}
              onKeyDown={({ key }) => (key === 'Backspace' || key === 'Delete') && onRate(null)}
            />
            <span aria-hidden="true">{number}</span>
          </label>
        ))}
      </div>
      {(low ?? high) && (
        <div className={styles.ends} aria-hidden="true">
          <span>{low && `${from} ${low}`}</span>
          <span>{high && `${to} ${high}`}</span>
        </div>
      )}
    </div>
  );
}

function endWords(
  value: number,
  { from, to, low, high }: { from: number; to: number; low?: string; high?: string },
): string {
  if (value === from && low) return `${value}, ${low}`;
  if (value === to && high) return `${value}, ${high}`;
  return String(value);
}
