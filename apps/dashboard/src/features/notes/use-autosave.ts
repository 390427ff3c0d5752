import type { Note } from '@skinroot/contracts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Autosaver, type NoteContent } from './autosaver';
import { keptDraft } from './draft-keeper';
import { useSaveNote } from './notes.api';

/** The text of a draft while it is typed, and how its saving stands. */
export function useAutosave(note: Note) {
  const send = useSaveNote(note.id);
  const [saver] = useState(() => new Autosaver(note, send, keptDraft(note.id)?.version));
  const state = useSyncExternalStore(saver.subscribe, saver.getState);
  const [content, setContent] = useState<NoteContent>(
    () => keptDraft(note.id)?.content ?? { title: note.title, sections: note.sections },
  );
  useEffect(() => {
    const kept = keptDraft(note.id);
    if (kept) saver.change(kept.content);
    // Only what an earlier page left behind, once.
  }, [note.id, saver]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!saver.isOpen) return;
      void saver.flush();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void saver.flush();
    };
  }, [saver]);
  const change = (next: NoteContent) => {
    setContent(next);
    saver.change(next);
  };
  const settle = (side: 'mine' | 'theirs') => {
    if (side === 'theirs' && state.kind === 'conflict')
      setContent({ title: state.current.title, sections: state.current.sections });
    saver.settle(side);
  };
  return { content, state, change, settle, saver };
}
