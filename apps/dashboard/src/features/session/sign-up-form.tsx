import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { FormError } from '../../shared/ui/form-error';
import { textOf } from '../../shared/form-text';
import { isProblem } from '../../shared/problem-error';
import { ownTimeZone, timeZones } from '../../shared/time-zones';
import classes from './door.module.css';
import { useSignUp } from './session.api';

export function SignUpForm({ onDone }: { onDone: () => void }) {
  const signUp = useSignUp();
  const [timeZone, setTimeZone] = useState(ownTimeZone());
  const problem = isProblem(signUp.error) ? signUp.error : null;
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => textOf(fields, name);
    const body = {
      practiceName: text('practiceName'),
      name: text('name'),
      email: text('email'),
      password: text('password'),
    };
    signUp.mutate({ ...body, timeZone, locale: navigator.language || 'en' }, { onSuccess: onDone });
  };
  return (
    <form className={classes.fields} onSubmit={submit}>
      <TextInput
        label="Name of the practice"
        name="practiceName"
        autoComplete="organization"
        maxLength={120}
        required
        autoFocus
        error={problem?.field('practiceName')}
      />
      <TextInput
        label="Your name"
        name="name"
        autoComplete="name"
        maxLength={120}
        required
        error={problem?.field('name')}
      />
      <TextInput
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        error={problem?.slug === 'email-taken' ? 'There is a member with this e-mail already' : problem?.field('email')}
      />
      <PasswordInput
        label="Password"
        description="12 characters or more; a short sentence is easy to keep in mind"
        name="password"
        autoComplete="new-password"
        minLength={12}
        maxLength={128}
        required
        error={problem?.field('password')}
      />
      <Select
        label="Time zone"
        description="Days of the practice are counted in it"
        data={timeZones()}
        value={timeZone}
        onChange={(value) => setTimeZone(value ?? ownTimeZone())}
        searchable
        allowDeselect={false}
        error={problem?.field('timeZone')}
      />
      <FormError error={problem?.document?.errors?.length || problem?.slug === 'email-taken' ? null : signUp.error} />
      <Button type="submit" size="lg" loading={signUp.isPending}>
        Open the practice
      </Button>
    </form>
  );
}
