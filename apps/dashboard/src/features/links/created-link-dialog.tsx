import { Button, Modal } from '@mantine/core';
import type { CreatedLink } from '@skinroot/contracts';
import type { ReactNode } from 'react';
import { DialogButtons } from '../../shared/ui/dialog-buttons';
import { CreatedLinkView } from './created-link';

interface CreatedLinkDialogProps {
  title: string;
  link: CreatedLink | null;
  onClose: () => void;
  children?: ReactNode;
}

export function CreatedLinkDialog({ title, link, onClose, children }: CreatedLinkDialogProps) {
  return (
    <Modal opened={link !== null} onClose={onClose} title={title} size="lg">
      {link && <CreatedLinkView link={link} />}
      <DialogButtons>
        {children}
        <Button variant="default" onClick={onClose}>
          Done
        </Button>
      </DialogButtons>
    </Modal>
  );
}
