import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from './error-state';
import { LinesSkeleton } from './skeletons';

interface QueryViewProps<T> {
  query: UseQueryResult<T>;
  /** What is shown, for the error's words: "the clients". */
  what: string;
  loading?: ReactNode;
  children: (data: T) => ReactNode;
}

/** Loading, error or the data. Data that is there stays while a refresh fails. */
export function QueryView<T>({ query, what, loading, children }: QueryViewProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ErrorState what={what} error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div role="status" aria-label={`Loading ${what}`}>
      {loading ?? <LinesSkeleton />}
    </div>
  );
}
