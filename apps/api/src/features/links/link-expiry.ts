import type { LinkPurpose } from '@skinroot/contracts';
import { notValid } from '../../platform/problems/problem';

const DAY_MS = 24 * 60 * 60 * 1000;
const defaultDays: Record<LinkPurpose, number> = { intake: 30, portal: 365 };
const MOST_DAYS = 730;

/** The moment a link stops opening anything: as asked for, or its purpose's usual length. */
export function expiryOf(purpose: LinkPurpose, wanted: string | undefined, now: Date): Date {
  if (wanted === undefined) return new Date(now.getTime() + defaultDays[purpose] * DAY_MS);
  const at = new Date(wanted);
  if (at <= now) throw notValid('#/expiresAt', 'is over already');
  if (at.getTime() > now.getTime() + MOST_DAYS * DAY_MS) throw notValid('#/expiresAt', 'is more than two years away');
  return at;
}
