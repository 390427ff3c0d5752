import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { NoteEditor } from '../../features/notes/note-editor';
import { noteQuery } from '../../features/notes/notes.api';
import { SignedNote } from '../../features/notes/signed-note';
import { BackLink } from '../../shared/ui/back-link';
import { QueryView } from '../../shared/ui/query-view';
import { useClientId } from './use-client';

export function ClientNotePage() {
  const clientId = useClientId();
  const { noteId = '' } = useParams();
  // What is being typed must not be replaced by a refresh in the background.
  const note = useQuery({ ...noteQuery(noteId), staleTime: Infinity, gcTime: 0 });
  return (
    <>
      <BackLink to={`/clients/${clientId}/notes`}>All notes</BackLink>
      <QueryView query={note} what="this note">
        {(data) => (data.state === 'signed' ? <SignedNote note={data} /> : <NoteEditor key={data.id} note={data} />)}
      </QueryView>
    </>
  );
}
