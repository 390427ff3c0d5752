import { practiceRoutes, type createMemberSchema } from '@skinroot/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../shared/http';

export type CreateMember = z.input<typeof createMemberSchema>;

export const practiceKeys = { members: ['members'] as const };

export const membersQuery = () =>
  queryOptions({ queryKey: practiceKeys.members, queryFn: ({ signal }) => call(practiceRoutes.members, {}, signal) });

export function useCreateMember() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateMember) => call(practiceRoutes.createMember, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: practiceKeys.members }),
  });
}
