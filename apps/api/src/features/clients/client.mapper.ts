import type { AuditEntry, Client, ClientSummary, TimelineEntry } from '@skinroot/contracts';
import type { ClientEntity } from './client.entity';
import type { AuditRow, ClientRow, EventRow } from './client.repository';

export const toClient = (client: ClientEntity, latest: { planId: string | null; intakeId: string | null }): Client => ({
  id: client.id,
  firstName: client.firstName,
  lastName: client.lastName,
  email: client.email,
  phone: client.phone,
  birthDate: client.birthDate,
  conditions: client.conditions,
  tags: client.tags,
  timeZone: client.timeZone,
  locale: client.locale,
  status: client.archivedAt ? 'archived' : client.status,
  version: client.version,
  createdAt: client.createdAt.toISOString(),
  archivedAt: client.archivedAt?.toISOString() ?? null,
  ...latest,
});

export const toClientSummary = (row: ClientRow): ClientSummary => ({
  id: row.id,
  firstName: row.first_name,
  lastName: row.last_name,
  status: row.archived_at ? 'archived' : row.status,
  conditions: row.conditions,
  tags: row.tags,
  program: row.program,
  lastCheckInOn: row.last_check_in_on,
  createdAt: row.created_at.toISOString(),
});

export const toTimelineEntry = ({ id, at, kind, text, actor }: EventRow): TimelineEntry => ({
  id,
  at: at.toISOString(),
  kind,
  text,
  actor,
});

export const toAuditEntry = (row: AuditRow): AuditEntry => ({
  id: row.id,
  at: row.at.toISOString(),
  actor: row.actor,
  action: row.action,
  clientId: row.client_id,
});
