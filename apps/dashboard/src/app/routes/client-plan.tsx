import type { Client, Plan } from '@skinroot/contracts';
import { useQuery } from '@tanstack/react-query';
import { DraftEditor } from '../../features/plans/draft-editor';
import { LivePlanView } from '../../features/plans/live-plan-view';
import { plansQuery, versionsQuery } from '../../features/plans/plans.api';
import { VersionList } from '../../features/plans/version-list';
import { templateQuery } from '../../features/templates/templates.api';
import { todayIn } from '../../shared/dates';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/query-view';
import { RowsSkeleton } from '../../shared/ui/skeletons';
import { ChooseProgram } from './client-plan-choose';
import { useClient } from './use-client';
import classes from './client.module.css';

export function ClientPlanPage() {
  const client = useClient();
  const plans = useQuery(plansQuery(client.id));
  return (
    <QueryView query={plans} what="the plan" loading={<RowsSkeleton rows={4} height={130} />}>
      {({ items }) => {
        const shown = items.find(({ state }) => state !== 'finished') ?? items[0];
        return (
          <div className={classes.stack}>
            {shown && <PlanParts client={client} plan={shown} />}
            {(!shown || shown.state === 'finished') && <ChooseProgram client={client} />}
          </div>
        );
      }}
    </QueryView>
  );
}

function PlanParts({ client, plan }: { client: Client; plan: Plan }) {
  const template = useQuery({ ...templateQuery(plan.templateId), enabled: plan.draft !== null });
  const versions = useQuery({ ...versionsQuery(plan.id), enabled: plan.liveVersion !== null });
  return (
    <>
      {plan.draft && <DraftEditor plan={plan} draft={plan.draft} template={template.data} />}
      {plan.live && <LivePlanView plan={plan} live={plan.live} today={todayIn(client.timeZone)} />}
      {plan.liveVersion !== null && (
        <Panel title="Versions" hint="A published version never changes.">
          <QueryView query={versions} what="the versions">
            {({ items }) => <VersionList versions={items} />}
          </QueryView>
        </Panel>
      )}
    </>
  );
}
