import { useEffect, type ReactNode } from 'react';
import classes from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  /** The words of the browser's tab, when they differ from the title. */
  tab?: string;
  lead?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, tab = title, lead, actions }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${tab} · Skinroot`;
  }, [tab]);
  return (
    <div className={classes.header}>
      <div className={classes.words}>
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <div className={classes.lead}>{lead}</div>}
      </div>
      {actions && (
        <div className={classes.actions} data-no-print>
          {actions}
        </div>
      )}
    </div>
  );
}
