import { messageRoutes } from '@skinroot/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/http';

export const messagesQuery = () =>
  infiniteQueryOptions({
    queryKey: ['messages'],
    queryFn: ({ pageParam, signal }) => call(messageRoutes.list, { query: { cursor: pageParam, limit: 20 } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });

/** The newest messages to one client. */
export const clientMessagesQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['messages', clientId],
    queryFn: ({ signal }) => call(messageRoutes.list, { query: { clientId, limit: 6 } }, signal),
  });
