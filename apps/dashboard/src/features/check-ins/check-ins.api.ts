import { checkInRoutes } from '@skinroot/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/http';

export const checkInKeys = {
  list: (clientId: string, from: string | undefined) => ['check-ins', clientId, from ?? 'all'] as const,
};

export const checkInsQuery = (clientId: string, from?: string) =>
  queryOptions({
    queryKey: checkInKeys.list(clientId, from),
    queryFn: ({ signal }) => call(checkInRoutes.list, { params: { clientId }, query: { from } }, signal),
  });
