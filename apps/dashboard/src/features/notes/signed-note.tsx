import type { Note } from '@skinroot/contracts';
import { IconLock } from '@tabler/icons-react';
import { useDates } from '../../shared/dates-context';
import { Panel } from '../../shared/ui/panel';
import { AddendumForm } from './addendum-form';
import classes from './signed-note.module.css';

export function SignedNote({ note }: { note: Note }) {
  const dates = useDates();
  return (
    <div className={classes.note}>
      <Panel title={note.title || 'Note'}>
        <p className={classes.lock}>
          <IconLock size={20} aria-hidden />
          <span>
            Signed by <b>{note.signedBy}</b>, {note.signedAt ? dates.instant(note.signedAt) : ''}. It does not change
            any more.
          </span>
        </p>
        {note.sections.map((section) => (
          <section key={section.heading} className={classes.section}>
            <h3>{section.heading}</h3>
            <p>{section.text || 'Nothing written.'}</p>
          </section>
        ))}
        <p className={classes.hash}>SHA-256 {note.sha256}</p>
      </Panel>
      <Panel title="Addenda" hint="Shown wherever the note shows.">
        {note.addenda.map((addendum) => (
          <section key={addendum.id} className={classes.addendum}>
            <p className={classes.faint}>
              {addendum.author}, {dates.instant(addendum.at)}
            </p>
            <p className={classes.words}>{addendum.text}</p>
          </section>
        ))}
        <AddendumForm noteId={note.id} />
      </Panel>
    </div>
  );
}
