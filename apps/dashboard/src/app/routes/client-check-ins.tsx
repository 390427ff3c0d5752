import { Button, SegmentedControl } from '@mantine/core';
import { IconCalendarHeart } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { checkInsQuery } from '../../features/check-ins/check-ins.api';
import { DayTable } from '../../features/check-ins/day-table';
import { AdherenceChart } from '../../features/insights/adherence-chart';
import { insightsQuery } from '../../features/insights/insights.api';
import { SkinChart } from '../../features/insights/skin-chart';
import { addDays, todayIn } from '../../shared/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/query-view';
import { RowsSkeleton } from '../../shared/ui/skeletons';
import { useClient } from './use-client';
import classes from './client.module.css';

const ranges = [
  { value: '28', label: '4 weeks' },
  { value: '84', label: '12 weeks' },
  { value: 'all', label: 'All' },
];

export function ClientCheckInsPage() {
  const client = useClient();
  const today = todayIn(client.timeZone);
  const [address, setAddress] = useSearchParams();
  const range = ranges.find(({ value }) => value === address.get('range'))?.value ?? '28';
  const from = range === 'all' ? undefined : addDays(today, 1 - Number(range));
  const days = useQuery(checkInsQuery(client.id, from));
  const insights = useQuery(insightsQuery(client.id, { from }));
  const choice = (
    <SegmentedControl
      aria-label="Period"
      data={ranges}
      value={range}
      onChange={(value) => setAddress({ range: value }, { replace: true })}
    />
  );
  return (
    <div className={classes.stack}>
      <Panel title="The skin, day by day" actions={choice}>
        <QueryView query={insights} what="the skin line" loading={<RowsSkeleton rows={1} height={260} />}>
          {(progress) => <SkinChart progress={progress} today={today} />}
        </QueryView>
      </Panel>
      <Panel title="Was the plan kept?" hint="A day that says nothing is not counted as kept.">
        <QueryView query={insights} what="the days kept">
          {(progress) => <AdherenceChart days={progress.days} />}
        </QueryView>
      </Panel>
      <Panel
        title="Days"
        hint="Observed: written that day. Estimated: filled in later. Missing: nothing was written, and nothing is assumed."
      >
        <QueryView query={days} what="the days" loading={<RowsSkeleton rows={8} height={34} />}>
          {(list) =>
            list.days.some(({ checkIn }) => checkIn) ? (
              <DayTable days={list.days} />
            ) : (
              <EmptyState
                icon={IconCalendarHeart}
                title="No check-in in this period"
                action={
                  <Button component={Link} to={`/clients/${client.id}/links`} variant="light">
                    Link to the daily pages
                  </Button>
                }
              >
                The client checks in on a phone in twenty seconds a day.
              </EmptyState>
            )
          }
        </QueryView>
      </Panel>
    </div>
  );
}
