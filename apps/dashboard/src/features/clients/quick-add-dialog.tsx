import { Button, Modal, TextInput } from '@mantine/core';
import type { CreatedLink } from '@skinroot/contracts';
import { useState, type SyntheticEvent } from 'react';
import { textOf } from '../../shared/form-text';
import { isProblem } from '../../shared/problem-error';
import { DialogButtons } from '../../shared/ui/dialog-buttons';
import { FormError } from '../../shared/ui/form-error';
import classes from './quick-add-dialog.module.css';

export interface QuickAddValues {
  firstName: string;
  lastName: string;
  email: string | null;
  sendsIntake: boolean;
}

export interface QuickAdded {
  clientId: string;
  name: string;
  link: CreatedLink | null;
}

interface QuickAddDialogProps {
  isOpen: boolean;
  isBusy: boolean;
  error: unknown;
  onSubmit: (values: QuickAddValues) => void;
  onClose: () => void;
}

/** A first name is enough to begin; the main button also makes the intake link. */
export function QuickAddDialog({ isOpen, isBusy, error, onSubmit, onClose }: QuickAddDialogProps) {
  const [hasEmail, setHasEmail] = useState(false);
  const problem = isProblem(error) ? error : null;
  const submit = (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const sendsIntake = event.nativeEvent.submitter?.getAttribute('value') !== 'create';
    onSubmit({
      firstName: textOf(fields, 'firstName'),
      lastName: textOf(fields, 'lastName'),
      email: textOf(fields, 'email').trim() || null,
      sendsIntake,
    });
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title="New client" size="lg">
      <form onSubmit={submit} className={classes.form}>
        <div className={classes.names}>
          <TextInput
            label="First name"
            name="firstName"
            required
            maxLength={80}
            autoComplete="off"
            data-autofocus
            error={problem?.field('firstName')}
          />
          <TextInput
            label="Last name"
            description={undefined}
            name="lastName"
            maxLength={80}
            autoComplete="off"
            error={problem?.field('lastName')}
          />
        </div>
        <TextInput
          label="E-mail"
          description="Optional. With it the intake link is written to the client; without it you copy the link."
          name="email"
          type="email"
          autoComplete="off"
          onChange={(event) => setHasEmail(event.currentTarget.value.trim() !== '')}
          error={problem?.field('email')}
        />
        <FormError error={problem?.document?.errors?.length ? null : error} />
        <DialogButtons>
          <Button type="submit" name="do" value="create" variant="subtle" disabled={isBusy}>
            Create only
          </Button>
          <Button type="submit" name="do" value="send" loading={isBusy}>
            {hasEmail ? 'Create & send intake link' : 'Create & get intake link'}
          </Button>
        </DialogButtons>
      </form>
    </Modal>
  );
}
