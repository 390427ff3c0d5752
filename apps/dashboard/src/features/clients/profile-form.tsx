import { Button, Select, TagsInput, TextInput } from '@mantine/core';
import { updateClientSchema, type Client } from '@skinroot/contracts';
import { useState, type SyntheticEvent } from 'react';
import { textOf } from '../../shared/form-text';
import { isProblem } from '../../shared/problem-error';
import { timeZones } from '../../shared/time-zones';
import { toast } from '../../shared/toast';
import { FormError } from '../../shared/ui/form-error';
import { useUpdateClient } from './clients.api';
import classes from './profile-form.module.css';

const knownConditions = [
  'eczema',
  'acne',
  'rosacea',
  'psoriasis',
  'urticaria',
  'seborrhoeic dermatitis',
  'contact allergy',
];

/** Keyed by the client's version: after somebody else's change it starts from the new row. */
export function ProfileForm({ client }: { client: Client }) {
  const update = useUpdateClient(client.id);
  const [conditions, setConditions] = useState(client.conditions);
  const [tags, setTags] = useState(client.tags);
  const [timeZone, setTimeZone] = useState(client.timeZone);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => textOf(fields, name).trim();
    const parsed = updateClientSchema.safeParse({
      firstName: text('firstName'),
      lastName: text('lastName'),
      email: text('email') || null,
      phone: text('phone') || null,
      birthDate: text('birthDate') || null,
      conditions,
      tags,
      timeZone,
    });
    setWrong(Object.fromEntries(parsed.error?.issues.map(({ path, message }) => [String(path[0]), message]) ?? []));
    if (parsed.success)
      update.mutate({ ...parsed.data, version: client.version }, { onSuccess: () => toast('Profile saved') });
  };
  const problem = isProblem(update.error) ? update.error : null;
  const error = (name: string) => wrong[name] ?? problem?.field(name);
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <TextInput
        label="First name"
        name="firstName"
        defaultValue={client.firstName}
        required
        maxLength={80}
        error={error('firstName')}
      />
      <TextInput
        label="Last name"
        name="lastName"
        defaultValue={client.lastName}
        maxLength={80}
        error={error('lastName')}
      />
      <TextInput label="E-mail" name="email" type="email" defaultValue={client.email ?? ''} error={error('email')} />
      <TextInput
        label="Phone"
        name="phone"
        type="tel"
        defaultValue={client.phone ?? ''}
        maxLength={40}
        error={error('phone')}
      />
      <TextInput
        label="Date of birth"
        name="birthDate"
        type="date"
        defaultValue={client.birthDate ?? ''}
        error={error('birthDate')}
      />
      <Select
        label="Time zone"
        description="The client's days are counted in it"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={timeZones()}
        value={timeZone}
        onChange={(value) => setTimeZone(value ?? client.timeZone)}
        searchable
        allowDeselect={false}
        error={error('timeZone')}
      />
      <TagsInput
        label="Conditions"
        data={knownConditions}
        value={conditions}
        onChange={setConditions}
        maxTags={20}
        error={error('conditions')}
      />
      <TagsInput label="Tags" value={tags} onChange={setTags} maxTags={20} error={error('tags')} />
      <div className={classes.end}>
        <FormError error={problem?.document?.errors?.length ? null : update.error} />
        <Button type="submit" loading={update.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}
