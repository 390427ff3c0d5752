import { Button, PasswordInput, TextInput } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { FormError } from '../../shared/ui/form-error';
import { textOf } from '../../shared/form-text';
import { isProblem } from '../../shared/problem-error';
import classes from './door.module.css';
import { useSignIn } from './session.api';

export function SignInForm({ onDone }: { onDone: () => void }) {
  const signIn = useSignIn();
  const problem = isProblem(signIn.error) ? signIn.error : null;
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    signIn.mutate({ email: textOf(fields, 'email'), password: textOf(fields, 'password') }, { onSuccess: onDone });
  };
  return (
    <form className={classes.fields} onSubmit={submit}>
      <TextInput
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        autoFocus
        error={problem?.field('email')}
      />
      <PasswordInput
        label="Password"
        name="password"
        autoComplete="current-password"
        required
        error={problem?.field('password')}
      />
      <FormError error={signIn.error} />
      <Button type="submit" size="lg" loading={signIn.isPending}>
        Sign in
      </Button>
    </form>
  );
}
