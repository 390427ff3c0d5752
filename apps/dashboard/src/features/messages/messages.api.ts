import { messageRoutes } from '@skinroot/contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '../../shared/http';

export const messagesQuery = () =>
  infiniteQueryOptions({
    queryKey: ['messages'],
    queryFn: ({ pageParam, signal }) => call(messageRoutes.list, { query: { cursor: pageParam, limit: 20 } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
