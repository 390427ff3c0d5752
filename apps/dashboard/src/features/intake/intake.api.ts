import { fileRoutes, intakeRoutes, type Ask } from '@skinroot/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/http';

export const intakeKeys = {
  list: (clientId: string) => ['intakes', clientId] as const,
  one: (id: string) => ['intake', id] as const,
  files: (clientId: string) => ['intake-files', clientId] as const,
};

export const intakesQuery = (clientId: string) =>
  queryOptions({
    queryKey: intakeKeys.list(clientId),
    queryFn: ({ signal }) => call(intakeRoutes.list, { params: { clientId } }, signal),
  });

export const intakeQuery = (id: string) =>
  queryOptions({
    queryKey: intakeKeys.one(id),
    queryFn: ({ signal }) => call(intakeRoutes.get, { params: { id } }, signal),
  });

export const filesQuery = (clientId: string) =>
  queryOptions({
    queryKey: intakeKeys.files(clientId),
    queryFn: ({ signal }) => call(fileRoutes.list, { params: { clientId } }, signal),
  });

export function useAskBack(id: string, clientId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Ask) => call(intakeRoutes.ask, { params: { id }, body }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: intakeKeys.one(id) }),
        client.invalidateQueries({ queryKey: intakeKeys.list(clientId) }),
      ]),
  });
}

export function useReviewIntake(id: string, clientId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (accept: string[]) => call(intakeRoutes.review, { params: { id }, body: { accept } }),
    onSuccess: async (intake) => {
      client.setQueryData(intakeKeys.one(id), intake);
      await Promise.all([
        client.invalidateQueries({ queryKey: intakeKeys.list(clientId) }),
        client.invalidateQueries({ queryKey: ['clients'] }),
        client.invalidateQueries({ queryKey: ['overview'] }),
      ]);
    },
  });
}
