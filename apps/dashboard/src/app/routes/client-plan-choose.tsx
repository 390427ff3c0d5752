import type { Client, ProgramProposal } from '@skinroot/contracts';
import { useQuery } from '@tanstack/react-query';
import { intakeQuery, intakesQuery } from '../../features/intake/intake.api';
import { StartPlan } from '../../features/plans/start-plan';
import { templatesQuery } from '../../features/templates/templates.api';
import { QueryView } from '../../shared/ui/query-view';
import { CardsSkeleton } from '../../shared/ui/skeletons';

/** Proposals come with the latest intake that was handed in; without one, nothing is ranked. */
export function ChooseProgram({ client }: { client: Client }) {
  const intakes = useQuery(intakesQuery(client.id));
  return (
    <QueryView query={intakes} what="the intakes" loading={<CardsSkeleton cards={3} />}>
      {({ items }) => {
        const latest = items.find(({ state }) => state === 'submitted' || state === 'reviewed');
        return latest ? <Ranked client={client} intakeId={latest.id} /> : <Choice client={client} proposals={null} />;
      }}
    </QueryView>
  );
}

function Ranked({ client, intakeId }: { client: Client; intakeId: string }) {
  const intake = useQuery(intakeQuery(intakeId));
  return (
    <QueryView query={intake} what="the proposals" loading={<CardsSkeleton cards={3} />}>
      {({ proposals }) => <Choice client={client} proposals={proposals} />}
    </QueryView>
  );
}

function Choice({ client, proposals }: { client: Client; proposals: readonly ProgramProposal[] | null }) {
  const templates = useQuery(templatesQuery());
  return (
    <QueryView query={templates} what="the programs" loading={<CardsSkeleton cards={3} />}>
      {({ items }) => (
        <StartPlan clientId={client.id} timeZone={client.timeZone} proposals={proposals} templates={items} />
      )}
    </QueryView>
  );
}
