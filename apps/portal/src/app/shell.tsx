import type { ReactNode } from 'react';
import { useMessages } from '../messages/messages';
import type { PageName } from '../shared/location';
import type { Session } from '../shared/session';
import { Link } from '../shared/ui/link';
import { type NavIcon, NavMark } from './nav-mark';
import styles from './shell.module.css';

const pages: readonly (PageName & NavIcon)[] = ['today', 'food', 'plan', 'progress'];

/** The bottom navigation; not over the intake, which is all its link opens, nor over a check-in being filled in. */
export function Shell({ page, session, children }: { page: PageName; session: Session; children: ReactNode }) {
  const { app } = useMessages();
  if (session.purpose === 'intake' || page === 'intake' || page === 'check-in') return children;
  const current = page === 'data' ? 'today' : page;
  return (
    <div className={styles.shell}>
      {children}
      <nav className={styles.nav} aria-label={app.nav.label}>
        {pages.map((name) => (
          <Link key={name} to={name} className={styles.link} aria-current={name === current ? 'page' : undefined}>
            <NavMark icon={name} />
            <span>{app.nav[name]}</span>
          </Link>
        ))}
      </nav>
    </div>
  );
}
