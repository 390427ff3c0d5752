import type { ComponentProps } from 'react';
import styles from './text-input.module.css';

/** A line of text; every property of a native input. `unit` stands after it, outside the field. */
export function TextInput({ unit, ...input }: ComponentProps<'input'> & { unit?: string }) {
  const field = <input {...input} className={styles.input} data-short={unit !== undefined || undefined} />;
  if (!unit) return field;
  return (
    <span className={styles.withUnit}>
      {field}
      <span className={styles.unit} aria-hidden="true">
        {unit}
      </span>
    </span>
  );
}

/** Several lines of text that grow with what is typed. */
export function TextArea(area: ComponentProps<'textarea'>) {
  return <textarea rows={3} {...area} className={styles.area} />;
}

/** A drop-down list with a first, empty line. */
export function Select({
  options,
  empty,
  ...select
}: ComponentProps<'select'> & { options: readonly { key: string; label: string; lang?: string }[]; empty: string }) {
  return (
    <select {...select} className={styles.input}>
      <option value="">{empty}</option>
      {options.map(({ key, label, lang }) => (
        <option key={key} value={key} lang={lang}>
          {label}
        </option>
      ))}
    </select>
  );
}
