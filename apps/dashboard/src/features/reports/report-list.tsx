import { Button } from '@mantine/core';
import type { Report } from '@skinroot/contracts';
import { IconExternalLink, IconFileTypePdf } from '@tabler/icons-react';
import { useDates } from '../../shared/dates-context';
import { count } from '../../shared/words';
import classes from './report-list.module.css';
import { pdfAddress } from './reports.api';

const editionWords: Record<Report['edition'], string> = { clinician: 'For colleagues', client: 'For the client' };

/** Reports as they were issued: the same bytes for ever. */
export function ReportList({ reports }: { reports: readonly Report[] }) {
  const dates = useDates();
  return (
    <ul className={classes.list}>
      {reports.map((report) => (
        <li key={report.id} className={classes.row}>
          <IconFileTypePdf size={30} stroke={1.4} aria-hidden />
          <span>
            <b>
              {editionWords[report.edition]}, {dates.span(report.from, report.to)}
            </b>
            <span className={classes.faint}>
              {count(report.pages, 'page')}, {Math.ceil(report.bytes / 1024)} kB · {report.createdBy},{' '}
              {dates.instant(report.createdAt)} · <code title={report.sha256}>sha256 {report.sha256.slice(0, 12)}</code>
            </span>
          </span>
          <Button
            component="a"
            href={pdfAddress(report.id)}
            target="_blank"
            rel="noreferrer"
            variant="light"
            rightSection={<IconExternalLink size={18} aria-hidden />}
            aria-label={`Open PDF: ${editionWords[report.edition]}, ${dates.span(report.from, report.to)} (new tab)`}
          >
            Open PDF
          </Button>
        </li>
      ))}
    </ul>
  );
}
