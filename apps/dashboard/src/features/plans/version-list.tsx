import { useDates } from '../../shared/dates-context';
import type { PlanVersion } from './plans.api';
import classes from './version-list.module.css';

export function VersionList({ versions }: { versions: readonly PlanVersion[] }) {
  const dates = useDates();
  return (
    <ol className={classes.list}>
      {versions.map((version) => (
        <li key={version.number}>
          <span className={classes.number}>{version.number}</span>
          <span>
            <b>{dates.span(version.startsOn, version.endsOn)}</b>
            <span className={classes.faint}>
              {version.reason && `${version.reason} · `}
              {version.publishedBy}, {dates.instant(version.publishedAt)}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
