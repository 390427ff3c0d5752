import { Button } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { intakesQuery } from '../../features/intake/intake.api';
import { UnfinishedIntake } from '../../features/intake/unfinished-intake';
import { EmptyState } from '../../shared/ui/empty-state';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/query-view';
import { RowsSkeleton } from '../../shared/ui/skeletons';
import { ClientMessages } from './client-messages';
import { IntakeChoice } from './client-intake-choice';
import { IntakeReading } from './client-intake-reading';
import { SendIntakeLink } from './client-intake-send';
import { useClient } from './use-client';
import classes from './client.module.css';

export function ClientIntakePage() {
  const client = useClient();
  const intakes = useQuery(intakesQuery(client.id));
  const [address, setAddress] = useSearchParams();
  return (
    <QueryView query={intakes} what="the intake" loading={<RowsSkeleton rows={5} height={90} />}>
      {({ items }) => {
        const shown = items.find(({ id }) => id === address.get('intake')) ?? items[0];
        if (!shown)
          return (
            <Panel>
              <EmptyState icon={IconClipboardText} title="No intake yet" action={<SendIntakeLink client={client} />}>
                The client fills it in on a phone, without an account. You see here how far it is, and read it when it
                is handed in.
              </EmptyState>
            </Panel>
          );
        const isHandedIn = shown.state === 'submitted' || shown.state === 'reviewed';
        return (
          <div className={classes.stack}>
            {items.length > 1 && (
              <IntakeChoice
                items={items}
                value={shown.id}
                onChange={(id) => setAddress({ intake: id }, { replace: true })}
              />
            )}
            {isHandedIn ? (
              <IntakeReading key={shown.id} id={shown.id} />
            ) : (
              <>
                <UnfinishedIntake
                  intake={shown}
                  actions={
                    <>
                      <SendIntakeLink client={client} isAgain />
                      <Button variant="subtle" onClick={() => void intakes.refetch()} loading={intakes.isRefetching}>
                        Look again
                      </Button>
                    </>
                  }
                />
                <ClientMessages client={client} />
              </>
            )}
          </div>
        );
      }}
    </QueryView>
  );
}
