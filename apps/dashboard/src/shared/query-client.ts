import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem-error';

interface QueryClientOptions {
  onSignedOut: () => void;
  retries?: number;
}

export function makeQueryClient({ onSignedOut, retries = 2 }: QueryClientOptions): QueryClient {
  const onError = (error: unknown) => {
    if (isProblem(error, 'signed-out')) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => count < retries && isProblem(error) && error.retryable,
      },
      // The API says itself when it cannot be reached; waiting silently for `online` would hide it.
      mutations: { networkMode: 'always' },
    },
  });
}
