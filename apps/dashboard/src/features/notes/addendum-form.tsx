import { Button, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { FormError } from '../../shared/ui/form-error';
import { useAddAddendum } from './notes.api';
import classes from './signed-note.module.css';

export function AddendumForm({ noteId }: { noteId: string }) {
  const add = useAddAddendum(noteId);
  const [text, setText] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    add.mutate(text.trim(), { onSuccess: () => setText('') });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <Textarea
        label="New addendum"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={10_000}
        autosize
        minRows={3}
      />
      <FormError error={add.error} />
      <Button type="submit" variant="light" disabled={text.trim() === ''} loading={add.isPending}>
        Add
      </Button>
    </form>
  );
}
