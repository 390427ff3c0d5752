import { overviewRoutes } from '@skinroot/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/http';

export const overviewKeys = { all: ['overview'] as const };

export const overviewQuery = () =>
  queryOptions({
    queryKey: overviewKeys.all,
    queryFn: ({ signal }) => call(overviewRoutes.get, {}, signal),
    refetchInterval: 120_000,
  });
