import type { Me } from '@skinroot/contracts';
import { IconBuildingCommunity, IconLeaf, IconSunHigh, IconUsers, type Icon } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { Mark } from '../../shared/ui/mark';
import { MemberMenu } from './member-menu';
import classes from './shell.module.css';

const places: { to: string; label: string; icon: Icon; end?: boolean }[] = [
  { to: '/', label: 'Today', icon: IconSunHigh, end: true },
  { to: '/clients', label: 'Clients', icon: IconUsers },
  { to: '/templates', label: 'Templates', icon: IconLeaf },
  { to: '/practice', label: 'Practice', icon: IconBuildingCommunity },
];

export function Shell({ me }: { me: Me }) {
  const main = useRef<HTMLElement>(null);
  const page = useLocation().pathname.split('/').slice(0, 3).join('/');
  const shown = useRef(page);
  // A reader's focus follows to the new page, as it would with a page load.
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    main.current?.focus({ preventScroll: true });
  }, [page]);
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        Skip to the page
      </a>
      <header className={classes.rail} data-no-print>
        <div className={classes.practice}>
          <Mark size={36} />
          <span className={classes.practiceName}>{me.practice.name}</span>
        </div>
        <nav className={classes.nav} aria-label="Main">
          {places.map(({ to, label, icon: Sign, end }) => (
            <NavLink key={to} to={to} end={end ?? false} className={classes.place}>
              <Sign size={22} stroke={1.6} aria-hidden />
              <span>{label}</span>
            </NavLink>
          ))}
        </nav>
        <MemberMenu me={me} />
      </header>
      <main id="main" ref={main} className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </div>
  );
}
