import type { Redeemed } from '@skinroot/contracts';
import { storage } from './storage';

export type Session = Redeemed;

const key = 'session';

export function savedSession(): Session | undefined {
  return storage.read<Session>(key);
}

/** What another person left on this device is never mixed with this person's. */
export function keepSession(session: Session): void {
  const old = savedSession();
  if (old?.clientKey !== session.clientKey) storage.removeAll('copy.');
  storage.write(key, session);
}

/** Names the outbox of check-ins: entries of one person never go out with another person's link. */
export function personOf({ clientKey }: Session): string {
  return clientKey;
}
