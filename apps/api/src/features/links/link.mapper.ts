import type { Link } from '@skinroot/contracts';
import type { LinkRow } from './link.repository';

export const toLink = (row: LinkRow, now: Date): Link => ({
  id: row.id,
  purpose: row.purpose,
  state: stateOf(row, now),
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  openedAt: row.opened_at?.toISOString() ?? null,
  revokedAt: row.revoked_at?.toISOString() ?? null,
  intakeId: row.intake_id,
});

function stateOf(row: LinkRow, now: Date): Link['state'] {
  if (row.revoked_at) return 'revoked';
  if (row.submitted_at) return 'used';
  if (row.expires_at <= now) return 'expired';
  return row.opened_at ? 'opened' : 'open';
}
