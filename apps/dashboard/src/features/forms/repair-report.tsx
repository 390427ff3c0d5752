import type { RepairEntry } from '@skinroot/forms';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { count } from '../../shared/words';
import classes from './repair-report.module.css';

type Entry = Pick<RepairEntry, 'level' | 'message'> & { linkId: string | null };
const levels = ['error', 'warning', 'info'] as const;
const levelWords: Record<Entry['level'], string> = {
  error: 'Cannot work',
  warning: 'Behaves differently from what was written',
  info: 'Changes nothing for the client',
};

/** Every repair made while a form was read, the gravest first, each naming its question. */
export function RepairReport({ report }: { report: readonly Entry[] }) {
  if (report.length === 0)
    return (
      <p className={classes.clean}>
        <IconCircleCheck size={20} aria-hidden /> Read as it is: nothing had to be repaired.
      </p>
    );
  return (
    <div className={classes.report}>
      <p>{count(report.length, 'repair')}, each by the question it was made to.</p>
      {levels.map((level) => (
        <Level key={level} level={level} entries={report.filter((entry) => entry.level === level)} />
      ))}
    </div>
  );
}

function Level({ level, entries }: { level: Entry['level']; entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  const Sign = level === 'info' ? IconInfoCircle : IconAlertTriangle;
  return (
    <details className={classes.level} data-level={level} open={level !== 'info'}>
      <summary>
        <Sign size={18} aria-hidden /> {levelWords[level]}: {entries.length}
      </summary>
      <ul tabIndex={0} aria-label={levelWords[level]}>
        {entries.map(({ linkId, message }, index) => (
          <li key={index}>
            {linkId ? <code>{linkId}</code> : <b>The form</b>} {message}
          </li>
        ))}
      </ul>
    </details>
  );
}
