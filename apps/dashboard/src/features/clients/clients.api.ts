import { clientRoutes, type ClientStatus, type CreateClient, type UpdateClient } from '@skinroot/contracts';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/http';

export interface ClientFilter {
  search: string;
  status: ClientStatus | null;
}

export const clientKeys = {
  all: ['clients'] as const,
  list: (filter: ClientFilter) => ['clients', 'list', filter] as const,
  one: (id: string) => ['clients', 'one', id] as const,
  timeline: (id: string) => ['clients', 'one', id, 'timeline'] as const,
  accessLog: (id: string) => ['clients', 'one', id, 'access-log'] as const,
};

export const clientsQuery = (filter: ClientFilter) =>
  infiniteQueryOptions({
    queryKey: clientKeys.list(filter),
    queryFn: ({ pageParam, signal }) => {
      const query = {
        search: filter.search || undefined,
        status: filter.status ?? undefined,
        cursor: pageParam,
        limit: 30,
      };
      return call(clientRoutes.list, { query }, signal);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });

export const clientQuery = (id: string) =>
  queryOptions({
    queryKey: clientKeys.one(id),
    queryFn: ({ signal }) => call(clientRoutes.get, { params: { id } }, signal),
  });

export const timelineQuery = (clientId: string) =>
  infiniteQueryOptions({
    queryKey: clientKeys.timeline(clientId),
    queryFn: ({ pageParam, signal }) =>
      call(clientRoutes.timeline, { params: { clientId }, query: { cursor: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });

export const accessLogQuery = (clientId: string) =>
  infiniteQueryOptions({
    queryKey: clientKeys.accessLog(clientId),
    queryFn: ({ pageParam, signal }) =>
      call(clientRoutes.accessLog, { params: { clientId }, query: { cursor: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });

export function useCreateClient() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Pick<CreateClient, 'firstName' | 'lastName' | 'email'>) => call(clientRoutes.create, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: clientKeys.all }),
  });
}

export function useUpdateClient(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...body }: UpdateClient & { version: number }) =>
      call(clientRoutes.update, { params: { id }, body, ifMatch: version }),
    onSuccess: (row) => {
      client.setQueryData(clientKeys.one(id), row);
      return client.invalidateQueries({ queryKey: clientKeys.all });
    },
  });
}

export function useArchiveClient(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (to: 'archive' | 'restore') => call(clientRoutes[to], { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: clientKeys.all }),
  });
}
