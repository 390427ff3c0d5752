import { noteRoutes, type Note, type NoteKind, type UpdateNote } from '@skinroot/contracts';
import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { call } from '../../shared/http';

export const noteKeys = {
  list: (clientId: string) => ['notes', clientId] as const,
  one: (id: string) => ['note', id] as const,
};

export const notesQuery = (clientId: string) =>
  queryOptions({
    queryKey: noteKeys.list(clientId),
    queryFn: ({ signal }) => call(noteRoutes.list, { params: { clientId } }, signal),
  });

export const noteQuery = (id: string) =>
  queryOptions({
    queryKey: noteKeys.one(id),
    queryFn: ({ signal }) => call(noteRoutes.get, { params: { id } }, signal),
  });

export function useCreateNote(clientId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (kind: NoteKind) => call(noteRoutes.create, { params: { clientId }, body: { kind, prefill: true } }),
    onSuccess: (note) => keepNote(client, note),
  });
}

export function useSaveNote(id: string) {
  const client = useQueryClient();
  return async (body: UpdateNote, version: number): Promise<Note> => {
    const note = await call(noteRoutes.update, { params: { id }, body, ifMatch: version });
    keepNote(client, note);
    return note;
  };
}

export function useSignNote(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) => call(noteRoutes.sign, { params: { id }, ifMatch: version }),
    onSuccess: (note) => keepNote(client, note),
  });
}

export function useAddAddendum(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => call(noteRoutes.addAddendum, { params: { id }, body: { text } }),
    onSuccess: (note) => keepNote(client, note),
  });
}

function keepNote(client: QueryClient, note: Note): void {
  client.setQueryData(noteKeys.one(note.id), note);
  void client.invalidateQueries({ queryKey: noteKeys.list(note.clientId) });
}
