import { Button } from '@mantine/core';
import { IconNotes, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { NewNoteDialog } from '../../features/notes/new-note-dialog';
import { NoteExcerpt } from '../../features/notes/note-excerpt';
import { notesQuery } from '../../features/notes/notes.api';
import { EmptyState } from '../../shared/ui/empty-state';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/query-view';
import { RowsSkeleton } from '../../shared/ui/skeletons';
import { useClientId } from './use-client';
import classes from './client.module.css';

export function ClientNotesPage() {
  const clientId = useClientId();
  const notes = useQuery(notesQuery(clientId));
  const [address, setAddress] = useSearchParams();
  const navigate = useNavigate();
  const begin = (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setAddress({ new: '' })}>
      New note
    </Button>
  );
  return (
    <Panel title="Notes" actions={notes.data && notes.data.items.length > 0 ? begin : null}>
      <QueryView query={notes} what="the notes" loading={<RowsSkeleton rows={4} height={84} />}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className={classes.list}>
              {items.map((note) => (
                <li key={note.id}>
                  <NoteExcerpt note={note} />
                </li>
              ))}
            </ul>
          ) : (
            <EmptyState icon={IconNotes} title="No note yet" action={begin}>
              Notes are saved as you type. Signing locks them; afterwards only addenda are added.
            </EmptyState>
          )
        }
      </QueryView>
      <NewNoteDialog
        clientId={clientId}
        isOpen={address.has('new')}
        onClose={() => setAddress({}, { replace: true })}
        onCreated={(note) => void navigate(`/clients/${clientId}/notes/${note.id}`, { replace: true })}
      />
    </Panel>
  );
}
