import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormError } from './form-error';
import { DialogButtons } from './dialog-buttons';

interface ConfirmDialogProps {
  title: string;
  confirm: string;
  tone?: 'accent' | 'danger';
  isOpen: boolean;
  isBusy?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function ConfirmDialog({
  title,
  confirm,
  tone = 'accent',
  isOpen,
  isBusy = false,
  error,
  onConfirm,
  onClose,
  children,
}: ConfirmDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={title}>
      {children}
      <FormError error={error} />
      <DialogButtons>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button color={tone} loading={isBusy} onClick={onConfirm} data-autofocus>
          {confirm}
        </Button>
      </DialogButtons>
    </Modal>
  );
}
