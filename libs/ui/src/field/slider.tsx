import styles from './slider.module.css';

/** Properties of `Slider`. */
export interface SliderProps {
  id: string;
  from: number;
  to: number;
  step: number;
  /** Null: not answered; the handle then stands in the middle, hollow. */
  value: number | null;
  onSlide: (value: number) => void;
  /** What stands in place of the number before an answer, e.g. "Not answered yet". */
  unanswered: string;
  unit?: string;
  low?: string;
  high?: string;
  disabled?: boolean;
  invalid?: boolean;
  describedBy?: string;
}

/** A native slider for long ranges, with its value in figures above it. */
export function Slider({
  id,
  from,
  to,
  step,
  value,
  onSlide,
  unanswered,
  unit,
  low,
  high,
  disabled,
  invalid,
  describedBy,
}: SliderProps) {
  const words = value === null ? unanswered : `${value}${unit ? ` ${unit}` : ''}`;
  return (
    <div>
      <output htmlFor={id} className={styles.value} data-empty={value === null}>
        {words}
      </output>
      <input
        id={id}
        type="range"
        className={styles.slider}
        data-empty={value === null}
        min={from}
        max={to}
        step={step}
        value={value ?? (from + to) / 2}
        aria-valuetext={words}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        disabled={disabled}
        onChange={(event) => onSlide(event.target.valueAsNumber)}
        onPointerUp={(event) => value === null && onSlide(event.currentTarget.valueAsNumber)}
      />
      <div className={styles.ends} aria-hidden="true">
        <span>{low ?? from}</span>
        <span>{high ?? to}</span>
      </div>
    </div>
  );
}
