import type { FollowUp } from '@skinroot/contracts';
import { useDates } from '../../shared/dates-context';
import { Panel } from '../../shared/ui/panel';
import { Tag } from '../../shared/ui/tag';
import { BeforeAndNow } from './before-and-now';
import classes from './follow-ups.module.css';

/** What was asked back: the old answers stand, the new ones beside them. */
export function FollowUps({ followUps }: { followUps: readonly FollowUp[] }) {
  return (
    <Panel title="Asked back" hint="The signed answers stay as they are; new ones stand beside them.">
      <div className={classes.list}>
        {followUps.map((followUp) => (
          <OneFollowUp key={followUp.intakeId} followUp={followUp} />
        ))}
      </div>
    </Panel>
  );
}

function OneFollowUp({ followUp: { askedAt, submittedAt, lines } }: { followUp: FollowUp }) {
  const dates = useDates();
  const withMessages = lines.map((line) => ({ ...line, text: `${line.text} (you asked: “${line.message}”)` }));
  return (
    <div>
      <p className={classes.when}>
        Asked {dates.instant(askedAt)}
        {submittedAt ? (
          <Tag tone="good">Answered {dates.instant(submittedAt)}</Tag>
        ) : (
          <Tag tone="warn">Waiting for the client</Tag>
        )}
      </p>
      <BeforeAndNow label={`Asked ${dates.instant(askedAt)}`} lines={withMessages} />
    </div>
  );
}
