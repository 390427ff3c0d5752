import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { plansQuery } from '../../features/plans/plans.api';
import { ReportForm } from '../../features/reports/report-form';
import { ReportList } from '../../features/reports/report-list';
import { reportsQuery } from '../../features/reports/reports.api';
import { todayIn } from '../../shared/dates';
import { useDates } from '../../shared/dates-context';
import { toast } from '../../shared/toast';
import { EmptyState } from '../../shared/ui/empty-state';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/query-view';
import { useClient } from './use-client';
import classes from './client.module.css';

export function ClientReportsPage() {
  const client = useClient();
  const dates = useDates();
  const today = todayIn(client.timeZone);
  const plans = useQuery(plansQuery(client.id));
  const reports = useQuery(reportsQuery(client.id));
  return (
    <div className={classes.stack}>
      <Panel title="New report" hint="A PDF with the same numbers as the screen, kept as it was issued.">
        <QueryView query={plans} what="the program">
          {({ items }) => {
            const startsOn = items.find(({ live }) => live)?.live?.startsOn;
            const programFrom = [startsOn ?? dates.dayOf(client.createdAt), today].sort()[0] ?? today;
            return (
              <ReportForm
                clientId={client.id}
                today={today}
                programFrom={programFrom}
                onCreated={() => toast('The report is ready')}
              />
            );
          }}
        </QueryView>
      </Panel>
      <Panel title="Issued reports">
        <QueryView query={reports} what="the reports">
          {({ items }) =>
            items.length > 0 ? (
              <ReportList reports={items} />
            ) : (
              <EmptyState icon={IconFileText} title="No report was issued yet">
                Make the first one above: two clicks, and it stands here with its fingerprint.
              </EmptyState>
            )
          }
        </QueryView>
      </Panel>
    </div>
  );
}
