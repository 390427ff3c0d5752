import type { KeyboardEvent, ReactNode } from 'react';
import styles from './option-list.module.css';

/** One thing to choose. */
export interface FieldOption {
  key: string;
  label: string;
  /** The language of the label, where it is not the page's. */
  lang?: string;
  /** A small drawing before the words; decoration only. */
  mark?: ReactNode;
}

/** Properties of `OptionList`. */
export interface OptionListProps {
  id: string;
  options: readonly FieldOption[];
  chosen: readonly string[];
  /** The whole new choice. */
  onChoose: (keys: readonly string[]) => void;
  multiple?: boolean;
  /** Keys that clear all others when chosen ("none of these"). */
  exclusive?: readonly string[];
  /** 'row' for two or three big buttons, 'chips' for short words, 'tiles' for options with a drawing. */
  layout?: 'list' | 'row' | 'chips' | 'tiles';
  disabled?: boolean;
  invalid?: boolean;
}

/** The choice after one more tap on `key`. A tapped radio that was on is taken back. */
export function afterTap(
  chosen: readonly string[],
  key: string,
  rules: { multiple?: boolean; exclusive?: readonly string[] },
): readonly string[] {
  if (chosen.includes(key)) return chosen.filter((other) => other !== key);
  if (!rules.multiple || rules.exclusive?.includes(key)) return [key];
  return [...chosen.filter((other) => !rules.exclusive?.includes(other)), key];
}

/** Radio buttons or check boxes as big cards: native inputs, so arrows, space and screen readers work as usual. */
export function OptionList({
  id,
  options,
  chosen,
  onChoose,
  multiple,
  exclusive,
  layout = 'list',
  disabled,
  invalid,
}: OptionListProps) {
  const tap = (key: string) => onChoose(afterTap(chosen, key, { multiple, exclusive }));
  const clear = (event: KeyboardEvent) => {
    if (!multiple && (event.key === 'Backspace' || event.key === 'Delete')) onChoose([]);
  };
  return (
    <div className={styles[layout]}>
      {options.map(({ key, label, lang, mark }) => (
        <label
          key={key}
          className={styles.card}
          data-chosen={chosen.includes(key)}
          data-disabled={disabled || undefined}
        >
          <input
            className={multiple ? styles.box : styles.dot}
            type={multiple ? 'checkbox' : 'radio'}
            name={id}
            value={key}
            checked={chosen.includes(key)}
            disabled={disabled}
            aria-invalid={invalid || undefined}
            onChange={() => tap(key)}
            onClick={() => !multiple && chosen.includes(key) && onChoose([])}
            onKeyDown={clear}
          />
          {mark}
          <span className={styles.words} lang={lang}>
            {label}
          </span>
        </label>
      ))}
    </div>
  );
}
