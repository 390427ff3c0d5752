import { formRoutes, type FormSummary, type ResponseOf } from '@skinroot/contracts';
import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { call } from '../../shared/http';
import type { Questionnaire } from './authoring/questionnaire';

export const formKeys = {
  all: ['forms'] as const,
  one: (id: string) => ['forms', id] as const,
  questionnaire: (id: string, version: number | undefined) =>
    ['forms', id, 'questionnaire', version ?? 'latest'] as const,
  building: (id: string) => ['forms', id, 'building'] as const,
  versions: (id: string) => ['forms', id, 'versions'] as const,
};

export type SavedForm = ResponseOf<typeof formRoutes.update>;

export const formsQuery = () =>
  queryOptions({ queryKey: formKeys.all, queryFn: ({ signal }) => call(formRoutes.list, {}, signal) });

export const formQuery = (id: string) =>
  queryOptions({
    queryKey: formKeys.one(id),
    queryFn: ({ signal }) => call(formRoutes.get, { params: { id } }, signal),
  });

export const formVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: formKeys.versions(id),
    queryFn: ({ signal }) => call(formRoutes.versions, { params: { id } }, signal),
  });

export const questionnaireQuery = (id: string, version?: number) =>
  queryOptions({
    queryKey: formKeys.questionnaire(id, version),
    queryFn: ({ signal }) => questionnaireOf(id, version, signal),
  });

/** The server keeps what libs/forms repaired, so its shape is known. */
export async function questionnaireOf(id: string, version?: number, signal?: AbortSignal): Promise<Questionnaire> {
  const query = version === undefined ? {} : { version };
  return (await call(formRoutes.questionnaire, { params: { id }, query }, signal)) as unknown as Questionnaire;
}

export function useCreateForms() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (document: object) => call(formRoutes.create, { body: { ...document } }),
    onSuccess: () => client.invalidateQueries({ queryKey: formKeys.all }),
  });
}

/** A copy to change: a draft of the practice's own, without the addresses of the form it was made from. */
export function useDuplicateForm() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, title }: Pick<FormSummary, 'id' | 'title'>) => {
      const { id: _id, url: _url, version: _version, name: _name, ...copy } = await questionnaireOf(id);
      const made = await call(formRoutes.create, { body: { ...copy, status: 'draft', title: `${title} (copy)` } });
      return made.items[0]?.form;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: formKeys.all }),
  });
}

export function useSaveForm(id: string) {
  const client = useQueryClient();
  return async (document: Questionnaire): Promise<SavedForm> => {
    const saved = await call(formRoutes.update, { params: { id }, body: { ...document } });
    keepForm(client, saved.form);
    return saved;
  };
}

export function usePublishForm(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(formRoutes.publish, { params: { id } }),
    onSuccess: (form) => keepForm(client, form),
  });
}

function keepForm(client: QueryClient, form: FormSummary): void {
  client.setQueryData(formKeys.one(form.id), form);
  void client.invalidateQueries({ queryKey: formKeys.all, exact: true });
  void client.invalidateQueries({ queryKey: formKeys.versions(form.id) });
  void client.invalidateQueries({ queryKey: ['forms', form.id, 'questionnaire'], refetchType: 'none' });
}
