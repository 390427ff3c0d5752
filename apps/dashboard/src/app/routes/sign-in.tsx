import { Anchor } from '@mantine/core';
import { useEffect } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Door } from '../../features/session/door';
import { SignInForm } from '../../features/session/sign-in-form';
import { returnAddress } from '../../shared/return-address';

export function SignInPage() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  useEffect(() => {
    document.title = 'Sign in · Skinroot';
  }, []);
  return (
    <Door title="Good to see you">
      {search.has('return') && <p>Sign in to go on where you were.</p>}
      <SignInForm onDone={() => void navigate(returnAddress(search), { replace: true })} />
      <p>
        New here?{' '}
        <Anchor underline="always" component={Link} to="/sign-up">
          Open a practice
        </Anchor>
      </p>
    </Door>
  );
}
