import { practiceRoutes, sessionRoutes, type SignIn, type SignUp } from '@skinroot/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '../../shared/http';

export const sessionKeys = { me: ['me'] as const };

export const meQuery = () =>
  queryOptions({
    queryKey: sessionKeys.me,
    queryFn: ({ signal }) => call(sessionRoutes.me, {}, signal),
    staleTime: 300_000,
  });

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignIn) => call(sessionRoutes.signIn, { body }),
    // Nothing of whoever was signed in before may be left on the screen.
    onSuccess: (me) => {
      client.clear();
      client.setQueryData(sessionKeys.me, me);
    },
  });
}

export function useSignUp() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignUp) => call(practiceRoutes.signUp, { body }),
    onSuccess: (me) => {
      client.clear();
      client.setQueryData(sessionKeys.me, me);
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => call(sessionRoutes.signOut, {}),
    onSuccess: async () => {
      await navigate('/sign-in');
      client.clear();
    },
  });
}
