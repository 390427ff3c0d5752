import { Button, Textarea, TextInput } from '@mantine/core';
import type { Note } from '@skinroot/contracts';
import { IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmDialog } from '../../shared/ui/confirm-dialog';
import { toast } from '../../shared/toast';
import { NoteConflict } from './note-conflict';
import classes from './note-editor.module.css';
import { useSignNote } from './notes.api';
import { SaveStateLine } from './save-state-line';
import { useAutosave } from './use-autosave';

export function NoteEditor({ note }: { note: Note }) {
  const { content, state, change, settle, saver } = useAutosave(note);
  const sign = useSignNote(note.id);
  const [isSigning, setSigning] = useState(false);
  const setText = (index: number, text: string) =>
    change({
      ...content,
      sections: content.sections.map((section, at) => (at === index ? { ...section, text } : section)),
    });
  const confirm = async () => {
    const { kind } = await saver.flush();
    if (kind === 'saved') sign.mutate(saver.version, { onSuccess: () => toast('The note is signed') });
  };
  const hasText = content.sections.some(({ text }) => text.trim() !== '');
  return (
    <div className={classes.editor}>
      <div className={classes.bar}>
        <SaveStateLine state={state} />
        <Button
          leftSection={<IconSignature size={20} aria-hidden />}
          disabled={!hasText || state.kind === 'conflict'}
          onClick={() => setSigning(true)}
        >
          Sign
        </Button>
      </div>
      {state.kind === 'conflict' && <NoteConflict mine={content} current={state.current} onSettle={settle} />}
      <TextInput
        label="Title"
        value={content.title}
        maxLength={120}
        onChange={(event) => change({ ...content, title: event.currentTarget.value })}
        classNames={{ input: classes.title ?? '' }}
      />
      {content.sections.map((section, index) => (
        <Textarea
          key={section.heading}
          label={section.heading}
          value={section.text}
          onChange={(event) => setText(index, event.currentTarget.value)}
          autosize
          minRows={content.sections.length === 1 ? 14 : 4}
          maxLength={20_000}
          classNames={{ input: classes.text ?? '' }}
        />
      ))}
      <ConfirmDialog
        title="Sign this note?"
        confirm="Sign and lock"
        isOpen={isSigning}
        isBusy={sign.isPending}
        error={sign.error ?? (state.kind === 'failed' ? state.error : null)}
        onConfirm={() => void confirm()}
        onClose={() => setSigning(false)}
      >
        After signing the text does not change any more, for nobody. What you find out later goes into an addendum,
        which always shows with the note.
      </ConfirmDialog>
    </div>
  );
}
