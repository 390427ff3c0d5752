import type { FocusEvent, ReactNode } from 'react';
import styles from './field-frame.module.css';

/** What every field has around its control. */
export interface FieldFrameProps {
  /** Unique in the page; the control carries this id, help and error are named after it. */
  id: string;
  label: ReactNode;
  /** The language of `label` and `prefix`, where it is not the page's. */
  lang?: string;
  /** 'group' for several controls under one legend, 'single' for one labelled control. */
  kind: 'single' | 'group';
  /** Said after the label, in words: "required" or "optional". */
  note?: string;
  prefix?: string;
  help?: ReactNode;
  error?: string;
  children: ReactNode;
  /** The focus has left the whole field. */
  onLeave?: () => void;
}

/** The ids a control names in `aria-describedby`, or undefined when there is nothing to say. */
export function describedBy(id: string, parts: { help?: unknown; error?: unknown }): string | undefined {
  const ids = [parts.help ? `${id}-help` : '', parts.error ? `${id}-error` : ''].filter((part) => part !== '');
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** Label or legend, help and error around a control, tied together for screen readers. */
export function FieldFrame({ id, label, lang, kind, note, prefix, help, error, children, onLeave }: FieldFrameProps) {
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) onLeave?.();
  };
  const words = (
    <>
      <span lang={lang}>
        {prefix && <span className={styles.prefix}>{prefix} </span>}
        {label}
      </span>
      {note && <span className={styles.note}> ({note})</span>}
    </>
  );
  const below = (
    <>
      {help && (
        <div id={`${id}-help`} className={styles.help}>
          {help}
        </div>
      )}
      {children}
      <div id={`${id}-error`} className={error ? styles.error : undefined} aria-live="polite">
        {error}
      </div>
    </>
  );
  if (kind === 'single')
    return (
      <div className={styles.field} data-field={id} onBlur={leave}>
        <label htmlFor={id} className={styles.label}>
          {words}
        </label>
        {below}
      </div>
    );
  return (
    <fieldset
      className={styles.field}
      id={id}
      tabIndex={-1}
      data-field={id}
      onBlur={leave}
      aria-describedby={describedBy(id, { help, error })}
    >
      <legend className={styles.label}>{words}</legend>
      {below}
    </fieldset>
  );
}
