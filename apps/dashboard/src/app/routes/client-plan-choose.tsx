import type { Client } from '@skinroot/contracts';
import { useQuery } from '@tanstack/react-query';
import { intakeQuery, intakesQuery } from '../../features/intake/intake.api';
import { StartPlan } from '../../features/plans/start-plan';
import { templatesQuery } from '../../features/templates/templates.api';
import { QueryView } from '../../shared/ui/query-view';
import { CardsSkeleton } from '../../shared/ui/skeletons';

/** Proposals come with the latest intake that was handed in. */
export function ChooseProgram({ client }: { client: Client }) {
  const templates = useQuery(templatesQuery());
  const intakes = useQuery(intakesQuery(client.id));
  const latest = intakes.data?.items.find(({ state }) => state === 'submitted' || state === 'reviewed');
  const intake = useQuery({ ...intakeQuery(latest?.id ?? ''), enabled: latest !== undefined });
  const isRanking = intakes.isPending || (latest !== undefined && intake.isPending);
  return (
    <QueryView query={templates} what="the programs" loading={<CardsSkeleton cards={3} />}>
      {({ items }) =>
        isRanking ? (
          <CardsSkeleton cards={3} />
        ) : (
          <StartPlan
            clientId={client.id}
            timeZone={client.timeZone}
            proposals={intake.data?.proposals ?? null}
            templates={items}
          />
        )
      }
    </QueryView>
  );
}
