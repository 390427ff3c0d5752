import { Button, Kbd } from '@mantine/core';
import type { Overview } from '@skinroot/contracts';
import { IconMug, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { AttentionList } from '../../features/overview/attention-list';
import { LivePlans } from '../../features/overview/live-plans';
import { overviewQuery } from '../../features/overview/overview.api';
import { WaitingIntakes } from '../../features/overview/waiting-intakes';
import { meQuery } from '../../features/session/session.api';
import { useDates } from '../../shared/dates-context';
import { EmptyState } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/query-view';
import { CardsSkeleton, RowsSkeleton } from '../../shared/ui/skeletons';
import { capital, count } from '../../shared/words';
import classes from './today.module.css';

const newClient = (
  <Button component={Link} to="/clients?new" leftSection={<IconUserPlus size={20} aria-hidden />}>
    New client
  </Button>
);

export function TodayPage() {
  const overview = useQuery(overviewQuery());
  const me = useQuery(meQuery());
  const dates = useDates();
  const first = me.data?.member.name.split(' ')[0] ?? '';
  return (
    <>
      <PageHeader
        tab="Today"
        title={`${greeting()}, ${first}`}
        lead={
          <>
            {capital(dates.longDay(overview.data?.today ?? dates.today()))}
            {overview.data && ` · ${summary(overview.data)}`}
          </>
        }
        actions={newClient}
      />
      <QueryView
        query={overview}
        what="today's overview"
        loading={
          <>
            <RowsSkeleton rows={4} />
            <CardsSkeleton cards={3} />
          </>
        }
      >
        {(data) => <TodayContent overview={data} />}
      </QueryView>
    </>
  );
}

function TodayContent({ overview: { attention, live, waiting } }: { overview: Overview }) {
  if (attention.length + live.length + waiting.length === 0)
    return (
      <Panel>
        <EmptyState icon={IconMug} title="A quiet practice, for now" action={newClient}>
          Add your first client and send the intake link. As soon as somebody needs you, it says so here.
        </EmptyState>
      </Panel>
    );
  return (
    <div className={classes.page}>
      <Panel
        title="Needs you"
        hint={attention.length > 0 ? 'Most urgent first' : undefined}
        actions={
          attention.length > 1 && (
            <p className={classes.keys}>
              <Kbd>j</Kbd> <Kbd>k</Kbd> to walk, <Kbd>Enter</Kbd> to open
            </p>
          )
        }
      >
        {attention.length > 0 ? (
          <AttentionList items={attention} />
        ) : (
          <p className={classes.calm}>Nobody needs you right now. Enjoy the tea.</p>
        )}
      </Panel>
      {live.length > 0 && (
        <section aria-labelledby="live-programs">
          <h2 id="live-programs" className={classes.heading}>
            Live programs
          </h2>
          <LivePlans plans={live} />
        </section>
      )}
      {waiting.length > 0 && (
        <Panel title="Waiting for intakes">
          <WaitingIntakes items={waiting} />
        </Panel>
      )}
    </div>
  );
}

function greeting(): string {
  const hour = new Date().getHours();
  if (hour < 5) return 'Good evening';
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
}

function summary({ attention, live }: Overview): string {
  const clients = new Set(attention.map(({ clientId }) => clientId)).size;
  const needs =
    clients === 0 ? 'nobody needs you yet' : clients === 1 ? '1 client needs you' : `${clients} clients need you`;
  return `${needs}, ${count(live.length, 'program')} ${live.length === 1 ? 'is' : 'are'} running`;
}
