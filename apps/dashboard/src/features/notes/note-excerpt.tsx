import type { Note } from '@skinroot/contracts';
import { IconLock, IconPencil } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useDates } from '../../shared/dates-context';
import { Tag } from '../../shared/ui/tag';
import { count } from '../../shared/words';
import classes from './note-excerpt.module.css';
import { excerpt, kindWords } from './note-words';

export function NoteExcerpt({ note }: { note: Note }) {
  const dates = useDates();
  const isSigned = note.state === 'signed';
  return (
    <Link to={`/clients/${note.clientId}/notes/${note.id}`} className={classes.note}>
      <span className={classes.top}>
        <b>{note.title || 'Untitled note'}</b>
        <Tag>{kindWords[note.kind]}</Tag>
        <Tag tone={isSigned ? 'good' : 'warn'} icon={isSigned ? IconLock : IconPencil}>
          {isSigned ? 'Signed' : 'Draft'}
        </Tag>
      </span>
      <span className={classes.faint}>
        {note.author}, {dates.instant(note.signedAt ?? note.updatedAt)}
        {note.addenda.length > 0 && ` · ${count(note.addenda.length, 'addendum', 'addenda')}`}
      </span>
      <span className={classes.text}>{excerpt(note) || 'Nothing written yet.'}</span>
    </Link>
  );
}
