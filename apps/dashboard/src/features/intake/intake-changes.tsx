import type { Intake } from '@skinroot/contracts';
import { useDates } from '../../shared/dates-context';
import { Panel } from '../../shared/ui/panel';
import { count } from '../../shared/words';
import { BeforeAndNow } from './before-and-now';

/** What the client answers otherwise than last time. */
export function IntakeChanges({ changes }: { changes: NonNullable<Intake['changes']> }) {
  const dates = useDates();
  const { lines, since } = changes;
  return (
    <Panel
      title="New since the last intake"
      hint={`Compared with ${dates.instant(since)}: ${lines.length > 0 ? count(lines.length, 'changed answer') : 'every answer is the same'}.`}
    >
      {lines.length > 0 && <BeforeAndNow label="Changed answers" lines={lines} />}
    </Panel>
  );
}
