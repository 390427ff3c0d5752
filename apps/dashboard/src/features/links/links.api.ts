import { linkRoutes, type LinkPurpose } from '@skinroot/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/http';

export const linkKeys = { list: (clientId: string) => ['links', clientId] as const };

export const linksQuery = (clientId: string) =>
  queryOptions({
    queryKey: linkKeys.list(clientId),
    queryFn: ({ signal }) => call(linkRoutes.list, { params: { clientId } }, signal),
  });

interface NewLink {
  clientId: string;
  purpose: LinkPurpose;
  send: boolean;
  /** The form of an intake link; the root-cause intake when left out. */
  formId?: string;
}

export function useCreateLink() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ clientId, ...body }: NewLink) => call(linkRoutes.create, { params: { clientId }, body }),
    onSuccess: async (_, { clientId }) => {
      await Promise.all([
        client.invalidateQueries({ queryKey: linkKeys.list(clientId) }),
        client.invalidateQueries({ queryKey: ['intakes', clientId] }),
        client.invalidateQueries({ queryKey: ['clients'] }),
        client.invalidateQueries({ queryKey: ['messages'] }),
      ]);
    },
  });
}

export function useLinkCode() {
  return useMutation({ mutationFn: (id: string) => call(linkRoutes.code, { params: { id } }) });
}

export function useRevokeLink(clientId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(linkRoutes.revoke, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: linkKeys.list(clientId) }),
  });
}
