import { useQuery } from '@tanstack/react-query';
import { Outlet } from 'react-router';
import { clientQuery } from '../../features/clients/clients.api';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryView } from '../../shared/ui/query-view';
import { RowsSkeleton } from '../../shared/ui/skeletons';
import { fullName } from '../../shared/words';
import { ClientActions } from './client-actions';
import { ClientFacts } from './client-facts';
import { ClientTabs } from './client-tabs';
import { useClientId } from './use-client';

/** The record of one client: who it is, the tabs, and the part the address names. */
export function ClientPage() {
  const client = useQuery(clientQuery(useClientId()));
  return (
    <QueryView query={client} what="this client" loading={<RowsSkeleton rows={4} height={110} />}>
      {(row) => (
        <>
          <PageHeader
            title={fullName(row)}
            lead={<ClientFacts client={row} />}
            actions={<ClientActions client={row} />}
          />
          <ClientTabs clientId={row.id} />
          <Outlet context={row} />
        </>
      )}
    </QueryView>
  );
}
