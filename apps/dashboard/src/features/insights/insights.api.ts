import { insightRoutes, type ResponseOf } from '@skinroot/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/http';

export type Insights = ResponseOf<typeof insightRoutes.get>;

export interface DayRange {
  from?: string | undefined;
  to?: string | undefined;
}

export const insightKeys = { of: (clientId: string, range: DayRange) => ['insights', clientId, range] as const };

export const insightsQuery = (clientId: string, range: DayRange = {}) =>
  queryOptions({
    queryKey: insightKeys.of(clientId, range),
    queryFn: ({ signal }) => call(insightRoutes.get, { params: { clientId }, query: range }, signal),
  });
