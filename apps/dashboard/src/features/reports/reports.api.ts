import { reportRoutes, requestOf, type CreateReport } from '@skinroot/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/http';

export const reportKeys = { list: (clientId: string) => ['reports', clientId] as const };

export const reportsQuery = (clientId: string) =>
  queryOptions({
    queryKey: reportKeys.list(clientId),
    queryFn: ({ signal }) => call(reportRoutes.list, { params: { clientId } }, signal),
  });

export function useCreateReport(clientId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateReport) => call(reportRoutes.create, { params: { clientId }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: reportKeys.list(clientId) }),
  });
}

export function pdfAddress(id: string): string {
  return requestOf(reportRoutes.pdf, { params: { id } }).url;
}
