import type { Client } from '@skinroot/contracts';
import { useOutletContext, useParams } from 'react-router';

export function useClientId(): string {
  return useParams().clientId ?? '';
}

/** The client whose record the tab belongs to. */
export function useClient(): Client {
  return useOutletContext<Client>();
}
