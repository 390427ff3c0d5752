import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ComingUpList } from '../../features/plans/coming-up';
import { planPosition } from '../../features/plans/plan-position';
import { plansQuery } from '../../features/plans/plans.api';
import { PositionWords } from '../../features/plans/position-words';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/query-view';

export function NextUp({ clientId, today }: { clientId: string; today: string }) {
  const plans = useQuery(plansQuery(clientId));
  return (
    <QueryView query={plans} what="the plan">
      {({ items }) => {
        const plan = items.find(({ live }) => live !== null);
        if (!plan?.live)
          return (
            <Panel title="What comes next">
              <p>No plan is live.</p>
              <Button component={Link} to={`/clients/${clientId}/plan`} variant="light" mt="md">
                To the plan
              </Button>
            </Panel>
          );
        return (
          <Panel
            title="What comes next"
            hint={<PositionWords plan={plan} live={plan.live} position={planPosition(plan.live, today)} />}
          >
            <ComingUpList content={plan.live} today={today} limit={5} />
          </Panel>
        );
      }}
    </QueryView>
  );
}
