import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { NoteExcerpt } from '../../features/notes/note-excerpt';
import { notesQuery } from '../../features/notes/notes.api';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/query-view';

export function LatestNote({ clientId }: { clientId: string }) {
  const notes = useQuery(notesQuery(clientId));
  const toAll = (
    <Button component={Link} to={`/clients/${clientId}/notes`} variant="subtle">
      All notes
    </Button>
  );
  return (
    <Panel title="Latest note" actions={toAll}>
      <QueryView query={notes} what="the notes">
        {({ items }) =>
          items[0] ? (
            <NoteExcerpt note={items[0]} />
          ) : (
            <p>No note yet. The first one starts with the numbers of this page filled in.</p>
          )
        }
      </QueryView>
    </Panel>
  );
}
