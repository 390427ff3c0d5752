import { planRoutes, type Plan, type UpdatePlan } from '@skinroot/contracts';
import type { z } from 'zod';
import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { call } from '../../shared/http';

export const planKeys = {
  list: (clientId: string) => ['plans', clientId] as const,
  versions: (id: string) => ['plan-versions', id] as const,
};

export type PublishBody = z.input<typeof planRoutes.publish.body>;
export type RetimeBody = z.input<typeof planRoutes.retime.body>;
export type RetimeResult = z.output<typeof planRoutes.retime.response>;
export type PlanVersion = z.output<typeof planRoutes.versions.response>['items'][number];

export const plansQuery = (clientId: string) =>
  queryOptions({
    queryKey: planKeys.list(clientId),
    queryFn: ({ signal }) => call(planRoutes.list, { params: { clientId } }, signal),
  });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: planKeys.versions(id),
    queryFn: ({ signal }) => call(planRoutes.versions, { params: { id } }, signal),
  });

export function useCreatePlan(clientId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { templateId: string; startsOn: string }) =>
      call(planRoutes.create, { params: { clientId }, body }),
    onSuccess: (plan) => keep(client, plan),
  });
}

/** Changes run one after the other, each upon the version the one before came back with. */
export function useUpdatePlan({ id, clientId }: Plan) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `plan-${id}` },
    mutationFn: (body: UpdatePlan) => {
      const ifMatch =
        client.getQueryData(plansQuery(clientId).queryKey)?.items.find((plan) => plan.id === id)?.version ?? 0;
      return call(planRoutes.update, { params: { id }, body, ifMatch });
    },
    onSuccess: (plan) => keep(client, plan),
    // Whatever went wrong, what is shown is what is kept.
    onError: () => client.invalidateQueries({ queryKey: planKeys.list(clientId) }),
  });
}

export function usePublishPlan({ id }: Plan) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PublishBody) => call(planRoutes.publish, { params: { id }, body }),
    onSuccess: (plan) => {
      keep(client, plan);
      return refreshAround(client, plan);
    },
  });
}

export function useRetimePlan({ id }: Plan) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RetimeBody) => call(planRoutes.retime, { params: { id }, body }),
    onSuccess: (result) => {
      if (!result.applied) return undefined;
      keep(client, result.plan);
      return refreshAround(client, result.plan);
    },
  });
}

function keep(client: QueryClient, plan: Plan): void {
  client.setQueryData(plansQuery(plan.clientId).queryKey, (before) => {
    const others = before?.items.filter(({ id }) => id !== plan.id) ?? [];
    const isKnown = before?.items.some(({ id }) => id === plan.id) ?? false;
    return {
      items: isKnown ? (before?.items.map((old) => (old.id === plan.id ? plan : old)) ?? []) : [plan, ...others],
    };
  });
}

async function refreshAround(client: QueryClient, plan: Plan): Promise<void> {
  await Promise.all(
    [planKeys.versions(plan.id), ['clients'], ['overview'], ['insights', plan.clientId]].map((queryKey) =>
      client.invalidateQueries({ queryKey }),
    ),
  );
}
