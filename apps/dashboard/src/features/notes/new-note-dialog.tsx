import { Button, Modal, Radio } from '@mantine/core';
import { noteHeadings, type Note, type NoteKind } from '@skinroot/contracts';
import { useState } from 'react';
import { DialogButtons } from '../../shared/ui/dialog-buttons';
import { FormError } from '../../shared/ui/form-error';
import { kindWords } from './note-words';
import { useCreateNote } from './notes.api';

interface NewNoteDialogProps {
  clientId: string;
  isOpen: boolean;
  onClose: () => void;
  onCreated: (note: Note) => void;
}

const kinds = Object.keys(kindWords) as NoteKind[];

export function NewNoteDialog({ clientId, isOpen, onClose, onCreated }: NewNoteDialogProps) {
  const create = useCreateNote(clientId);
  const [kind, setKind] = useState<NoteKind>('soap');
  return (
    <Modal opened={isOpen} onClose={onClose} title="New note">
      <Radio.Group
        label="Form of the note"
        description="It starts with the score change, the adherence and the open tasks filled in."
        value={kind}
        onChange={(value) => setKind(value)}
      >
        {kinds.map((value, index) => (
          <Radio
            key={value}
            value={value}
            label={kindWords[value]}
            description={noteHeadings[value].join(', ')}
            mt="md"
            data-autofocus={index === 0 || undefined}
          />
        ))}
      </Radio.Group>
      <FormError error={create.error} />
      <DialogButtons>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button loading={create.isPending} onClick={() => create.mutate(kind, { onSuccess: onCreated })}>
          Begin
        </Button>
      </DialogButtons>
    </Modal>
  );
}
