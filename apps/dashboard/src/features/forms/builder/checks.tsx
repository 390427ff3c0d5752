import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { Finding } from '../authoring/lint-form';
import type { Position } from '../authoring/questionnaire';
import classes from './builder.module.css';

/** What the linter found; each finding leads to its question. */
export function Checks({
  findings,
  onSelect,
}: {
  findings: readonly Finding[];
  onSelect: (position: Position | null) => void;
}) {
  if (findings.length === 0)
    return (
      <p className={classes.clean}>
        <IconCircleCheck size={20} aria-hidden /> Nothing to mend.
      </p>
    );
  return (
    <ul className={classes.findings} aria-label="Findings">
      {findings.map((finding, index) => (
        <li key={index}>
          <button
            type="button"
            className={classes.finding}
            data-level={finding.level}
            onClick={() => onSelect(finding.position)}
          >
            {finding.level === 'error' ? (
              <IconAlertOctagon size={18} aria-label="Fault" />
            ) : (
              <IconAlertTriangle size={18} aria-label="Warning" />
            )}
            <span>{finding.message}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
