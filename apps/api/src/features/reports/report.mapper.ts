import type { Report } from '@skinroot/contracts';
import type { ReportRow } from './report.repository';

export const toReport = (row: ReportRow): Report => ({
  id: row.id,
  clientId: row.client_id,
  edition: row.edition,
  from: row.from_day,
  to: row.to_day,
  sha256: row.sha256,
  pages: row.pages,
  bytes: row.bytes,
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
});
