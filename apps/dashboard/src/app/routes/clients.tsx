import { Button } from '@mantine/core';
import { clientStatusSchema } from '@skinroot/contracts';
import { IconUserPlus, IconUserSearch, IconUsers } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ClientFilters } from '../../features/clients/client-filters';
import { ClientTable } from '../../features/clients/client-table';
import { clientsQuery, type ClientFilter } from '../../features/clients/clients.api';
import { EmptyState } from '../../shared/ui/empty-state';
import { LoadMore } from '../../shared/ui/load-more';
import { PageHeader } from '../../shared/ui/page-header';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/query-view';
import { RowsSkeleton } from '../../shared/ui/skeletons';
import { ClientsQuickAdd } from './clients-quick-add';

export function ClientsPage() {
  const [address, setAddress] = useSearchParams();
  const filter: ClientFilter = {
    search: address.get('search') ?? '',
    status: clientStatusSchema.safeParse(address.get('status')).data ?? null,
  };
  const clients = useInfiniteQuery({ ...clientsQuery(filter), placeholderData: keepPreviousData });
  const change = (part: Record<string, string | null>) =>
    setAddress(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [key, value] of Object.entries(part))
          if (value === null) after.delete(key);
          else after.set(key, value);
        return after;
      },
      { replace: true },
    );
  const onFilter = ({ search, status }: ClientFilter) => change({ search: search || null, status });
  const newClient = (
    <Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={() => change({ new: '' })}>
      New client
    </Button>
  );
  return (
    <>
      <PageHeader title="Clients" actions={newClient} />
      <ClientFilters filter={filter} onChange={onFilter} />
      <QueryView query={clients} what="the clients" loading={<RowsSkeleton rows={8} height={72} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length > 0)
            return (
              <>
                <ClientTable clients={items} />
                <LoadMore query={clients} />
              </>
            );
          if (filter.search || filter.status)
            return (
              <Panel>
                <EmptyState
                  icon={IconUserSearch}
                  title="Nobody matches"
                  action={
                    <Button variant="light" onClick={() => onFilter({ search: '', status: null })}>
                      Show everybody
                    </Button>
                  }
                >
                  Try part of the name, or another status. Archived clients show under their own status.
                </EmptyState>
              </Panel>
            );
          return (
            <Panel>
              <EmptyState icon={IconUsers} title="Your clients will stand here" action={newClient}>
                A first name is enough to begin. The intake link is made in the same step.
              </EmptyState>
            </Panel>
          );
        }}
      </QueryView>
      <ClientsQuickAdd isOpen={address.has('new')} onClose={() => change({ new: null })} />
    </>
  );
}
