import { planRoutes } from '@skinroot/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/http';

export const templateKeys = { all: ['templates'] as const, one: (id: string) => ['templates', id] as const };

/** Protocols change with a release, not during a visit. */
const staleTime = 3_600_000;

export const templatesQuery = () =>
  queryOptions({
    queryKey: templateKeys.all,
    queryFn: ({ signal }) => call(planRoutes.templates, {}, signal),
    staleTime,
  });

export const templateQuery = (templateId: string) =>
  queryOptions({
    queryKey: templateKeys.one(templateId),
    queryFn: ({ signal }) => call(planRoutes.template, { params: { templateId } }, signal),
    staleTime,
  });
