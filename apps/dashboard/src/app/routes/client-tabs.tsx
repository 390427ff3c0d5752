import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import classes from './client.module.css';

const tabs = [
  ['overview', 'Overview'],
  ['intake', 'Intake'],
  ['plan', 'Plan'],
  ['check-ins', 'Check-ins'],
  ['notes', 'Notes'],
  ['reports', 'Reports'],
  ['links', 'Links'],
  ['activity', 'Activity'],
  ['profile', 'Profile'],
] as const;

export function ClientTabs({ clientId }: { clientId: string }) {
  const bar = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a narrow screen the bar scrolls: the tab one is on must be in sight.
  useEffect(() => {
    bar.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <nav ref={bar} className={classes.tabs} aria-label="Parts of the record" data-no-print>
      {tabs.map(([path, label]) => (
        <NavLink key={path} to={`/clients/${clientId}/${path}`} className={classes.tab}>
          {label}
        </NavLink>
      ))}
    </nav>
  );
}
