import { useEffect } from 'react';
import { TodayView } from '../../features/today/today-view';
import { listenToCheckIns, startCheckIns, waitingFor } from '../../features/check-in/check-in-outbox';
import { call } from '../../shared/http';
import type { Session } from '../../shared/session';
import { LoadingPage, TroublePage } from '../../shared/ui/notice';
import { OfflineNote } from '../../shared/ui/offline-note';
import { useLoad } from '../../shared/use-load';

const loadToday = () => call('today', {});

export function TodayPage({ session }: { session: Session }) {
  const { data, copyOf, trouble, reload } = useLoad('today', loadToday);
  useEffect(() => startCheckIns(session), [session]);
  useEffect(() => listenToCheckIns(session, { onSent: reload }), [session, reload]);
  if (trouble === 'link-over' || (trouble && !data)) return <TroublePage trouble={trouble} onRetry={reload} />;
  if (!data) return <LoadingPage />;
  const isWaiting = waitingFor(session, data.day) !== undefined;
  return (
    <TodayView
      today={data}
      locale={session.locale}
      isWaiting={isWaiting}
      note={copyOf && <OfflineNote at={copyOf} session={session} />}
    />
  );
}
