import type { CheckIn, SubmitCheckIn } from '@skinroot/contracts';
import { call, type Refusal } from '../../shared/http';
import { Outbox, type OutboxEntry } from '../../shared/outbox';
import { personOf, type Session } from '../../shared/session';

export interface SavedListener {
  onSent?: (day: string, checkIn: CheckIn) => void;
  onRefused?: (day: string, refusal: Refusal) => void;
}

export type CheckInOutbox = Outbox<SubmitCheckIn, CheckIn>;

const open = new Map<string, { outbox: CheckInOutbox; listeners: Set<SavedListener> }>();

function entryOf(session: Session) {
  const person = personOf(session);
  let entry = open.get(person);
  if (!entry) {
    const listeners = new Set<SavedListener>();
    const outbox: CheckInOutbox = new Outbox({
      name: `check-ins.${person}`,
      send: ({ key, content }) => call('submitCheckIn', { params: { day: key }, body: content }),
      onSent: ({ key }, checkIn) => listeners.forEach((listener) => listener.onSent?.(key, checkIn)),
      onRefused: ({ key }, refusal) => listeners.forEach((listener) => listener.onRefused?.(key, refusal)),
    });
    entry = { outbox, listeners };
    open.set(person, entry);
  }
  return entry;
}

/** The one outbox of this person's check-ins in this tab. */
export function checkInOutbox(session: Session): CheckInOutbox {
  return entryOf(session).outbox;
}

export function listenToCheckIns(session: Session, listener: SavedListener): () => void {
  const { listeners } = entryOf(session);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What waits on this device for a day, newest first. */
export function waitingFor(session: Session, day: string): SubmitCheckIn | undefined {
  const waiting = checkInOutbox(session)
    .entries()
    .filter((entry: OutboxEntry<SubmitCheckIn>) => entry.key === day);
  return waiting.at(-1)?.content;
}

export function startCheckIns(session: Session): () => void {
  return checkInOutbox(session).start();
}
