import { PlanPhase } from '../../features/plan/plan-phase';
import { useMessages } from '../../messages/messages';
import { dayIn } from '../../shared/dates';
import { call } from '../../shared/http';
import type { Session } from '../../shared/session';
import { LoadingPage, TroublePage } from '../../shared/ui/notice';
import { OfflineNote } from '../../shared/ui/offline-note';
import { Page } from '../../shared/ui/page';
import { useLoad } from '../../shared/use-load';

const loadPlan = () => call('plan', {});

export function PlanPage({ session }: { session: Session }) {
  const { plan: words } = useMessages();
  const { data, copyOf, trouble, reload } = useLoad('plan', loadPlan);
  if (trouble === 'link-over' || (trouble && !data)) return <TroublePage trouble={trouble} onRetry={reload} />;
  if (!data) return <LoadingPage />;
  if (data.phases.length === 0) return <Page title={words.title} lead={words.empty} />;
  const today = dayIn(session.timeZone, new Date());
  return (
    <Page title={words.title} lead={data.program}>
      {copyOf && <OfflineNote at={copyOf} session={session} />}
      {data.phases.map((phase) => (
        <PlanPhase key={phase.id} phase={phase} today={today} locale={session.locale} />
      ))}
    </Page>
  );
}
