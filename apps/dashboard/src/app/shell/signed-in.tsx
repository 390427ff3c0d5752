import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { useMemo } from 'react';
import { meQuery } from '../../features/session/session.api';
import { datesIn } from '../../shared/dates';
import { DatesContext } from '../../shared/dates-context';
import { isProblem } from '../../shared/problem-error';
import { signInAddress } from '../../shared/return-address';
import { ErrorState } from '../../shared/ui/error-state';
import { ShellSkeleton } from './shell-skeleton';
import { Shell } from './shell';

/** Lets members in and everybody else to the sign-in page, with the way back kept. */
export function SignedIn() {
  const me = useQuery(meQuery());
  const { pathname, search } = useLocation();
  const locale = me.data?.practice.locale;
  const zone = me.data?.practice.timeZone;
  const dates = useMemo(() => (locale && zone ? datesIn(locale, zone) : null), [locale, zone]);
  if (isProblem(me.error, 'signed-out')) return <Navigate to={signInAddress(pathname + search)} replace />;
  if (!me.data || !dates)
    return me.isError ? (
      <ErrorState what="your practice" error={me.error} onRetry={() => void me.refetch()} />
    ) : (
      <ShellSkeleton />
    );
  return (
    <DatesContext value={dates}>
      <Shell me={me.data} />
    </DatesContext>
  );
}
