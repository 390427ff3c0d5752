import { Button, Modal, PasswordInput, Radio, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { textOf } from '../../shared/form-text';
import { isProblem } from '../../shared/problem-error';
import { toast } from '../../shared/toast';
import { DialogButtons } from '../../shared/ui/dialog-buttons';
import { FormError } from '../../shared/ui/form-error';
import classes from './member-list.module.css';
import { useCreateMember, type CreateMember } from './practice.api';

export function AddMemberDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const create = useCreateMember();
  const [role, setRole] = useState<CreateMember['role']>('practitioner');
  const problem = isProblem(create.error) ? create.error : null;
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const body = {
      name: textOf(fields, 'name'),
      email: textOf(fields, 'email'),
      password: textOf(fields, 'password'),
      role,
    };
    create.mutate(body, {
      onSuccess: (member) => {
        onClose();
        toast(`${member.name} can sign in now`);
      },
    });
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title="Add to the team">
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          label="Name"
          name="name"
          maxLength={120}
          required
          data-autofocus
          autoComplete="off"
          error={problem?.field('name')}
        />
        <TextInput
          label="E-mail"
          name="email"
          type="email"
          required
          autoComplete="off"
          error={problem?.slug === 'email-taken' ? problem.message : problem?.field('email')}
        />
        <PasswordInput
          label="First password"
          description="12 characters or more; hand it over in person"
          name="password"
          minLength={12}
          maxLength={128}
          required
          autoComplete="new-password"
          error={problem?.field('password')}
        />
        <Radio.Group label="Role" value={role} onChange={(value) => setRole(value)}>
          <Radio value="practitioner" label="Practitioner" description="Everything about clients" mt="sm" />
          <Radio
            value="assistant"
            label="Assistant"
            description="Adds clients and sends links; reads no notes"
            mt="sm"
          />
        </Radio.Group>
        <FormError error={problem?.document?.errors?.length ? null : create.error} />
        <DialogButtons>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending}>
            Add
          </Button>
        </DialogButtons>
      </form>
    </Modal>
  );
}
