import { Button } from '@mantine/core';
import type { Note } from '@skinroot/contracts';
import { useDates } from '../../shared/dates-context';
import { Panel } from '../../shared/ui/panel';
import type { NoteContent } from './autosaver';
import classes from './note-editor.module.css';

interface NoteConflictProps {
  mine: NoteContent;
  current: Note;
  onSettle: (side: 'mine' | 'theirs') => void;
}

/** Two people, or two windows: both texts, and a choice. Nothing is lost before it is made. */
export function NoteConflict({ mine, current, onSettle }: NoteConflictProps) {
  const dates = useDates();
  return (
    <Panel
      tone="warn"
      title="This note was changed elsewhere"
      hint="Copy over what you need, then choose. You can go on typing meanwhile; it is kept."
    >
      <div className={classes.sides}>
        <div className={classes.side}>
          <b>Yours, not saved</b>
          <pre>{plain(mine)}</pre>
          <Button onClick={() => onSettle('mine')}>Keep mine</Button>
        </div>
        <div className={classes.side}>
          <b>Saved at {dates.time(current.updatedAt)}</b>
          <pre>{plain(current)}</pre>
          <Button variant="default" onClick={() => onSettle('theirs')}>
            Take this one
          </Button>
        </div>
      </div>
    </Panel>
  );
}

function plain({ sections }: NoteContent): string {
  return sections.map(({ heading, text }) => `${heading}\n${text}`).join('\n\n');
}
