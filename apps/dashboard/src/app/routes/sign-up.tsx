import { Anchor } from '@mantine/core';
import { useEffect } from 'react';
import { Link, useNavigate } from 'react-router';
import { Door } from '../../features/session/door';
import { SignUpForm } from '../../features/session/sign-up-form';

export function SignUpPage() {
  const navigate = useNavigate();
  useEffect(() => {
    document.title = 'Open a practice · Skinroot';
  }, []);
  return (
    <Door title="Open your practice">
      <SignUpForm onDone={() => void navigate('/', { replace: true })} />
      <p>
        You have one?{' '}
        <Anchor underline="always" component={Link} to="/sign-in">
          Sign in
        </Anchor>
      </p>
    </Door>
  );
}
