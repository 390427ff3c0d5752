import { useId, type ReactNode } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  title?: ReactNode;
  hint?: ReactNode;
  actions?: ReactNode;
  tone?: 'plain' | 'danger' | 'accent' | 'warn';
  className?: string | undefined;
  children: ReactNode;
}

/** A titled part of a page. */
export function Panel({ title, hint, actions, tone = 'plain', className, children }: PanelProps) {
  const id = useId();
  return (
    <section
      className={[classes.panel, className].filter(Boolean).join(' ')}
      data-tone={tone}
      aria-labelledby={title ? id : undefined}
    >
      {(title || actions) && (
        <header className={classes.header}>
          <div>
            {title && <h2 id={id}>{title}</h2>}
            {hint && <p className={classes.hint}>{hint}</p>}
          </div>
          {actions && (
            <div className={classes.actions} data-no-print>
              {actions}
            </div>
          )}
        </header>
      )}
      {children}
    </section>
  );
}
