import { Button } from '@mantine/core';
import type { Client } from '@skinroot/contracts';
import { IconChartLine } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { FindingList } from '../../features/insights/finding-list';
import { insightsQuery, type Insights } from '../../features/insights/insights.api';
import { KeyNumbers } from '../../features/insights/key-numbers';
import { MeasureList } from '../../features/insights/measure-list';
import { SkinChart } from '../../features/insights/skin-chart';
import { todayIn } from '../../shared/dates';
import { useDates } from '../../shared/dates-context';
import { EmptyState } from '../../shared/ui/empty-state';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/query-view';
import { RowsSkeleton } from '../../shared/ui/skeletons';
import { LatestNote } from './client-overview-note';
import { NextUp } from './client-overview-next';
import { nextStep } from './client-next-step';
import { useClient } from './use-client';
import classes from './client.module.css';

export function ClientOverviewPage() {
  const client = useClient();
  const insights = useQuery(insightsQuery(client.id));
  return (
    <QueryView query={insights} what="the overview" loading={<RowsSkeleton rows={3} height={180} />}>
      {(progress) =>
        progress.phases.length === 0 && progress.missing.observed === 0 ? (
          <NothingYet client={client} />
        ) : (
          <Course client={client} progress={progress} />
        )
      }
    </QueryView>
  );
}

function NothingYet({ client }: { client: Client }) {
  const step = nextStep(client);
  return (
    <Panel>
      <EmptyState
        icon={IconChartLine}
        title={step.title}
        action={
          <Button component={Link} to={`/clients/${client.id}/${step.tab}`}>
            {step.action}
          </Button>
        }
      >
        {step.words}
      </EmptyState>
    </Panel>
  );
}

function Course({ client, progress }: { client: Client; progress: Insights }) {
  const dates = useDates();
  const today = todayIn(client.timeZone);
  return (
    <div className={classes.stack}>
      <Panel
        title="The skin over the program"
        hint={`${dates.span(progress.from, progress.to)}. ${progress.missing.statement}`}
      >
        <SkinChart progress={progress} today={today} />
      </Panel>
      <KeyNumbers progress={progress} />
      <div className={classes.columns}>
        <Panel title="What is known">
          <FindingList findings={progress.findings} />
        </Panel>
        <NextUp clientId={client.id} today={today} />
      </div>
      <div className={classes.columns}>
        <Panel title="Measures">
          <MeasureList measures={progress.measures} />
        </Panel>
        <LatestNote clientId={client.id} />
      </div>
    </div>
  );
}
