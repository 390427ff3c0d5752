import type { Intake } from '@skinroot/contracts';
import { IconSignature } from '@tabler/icons-react';
import { useDates } from '../../shared/dates-context';
import { Panel } from '../../shared/ui/panel';
import classes from './intake-signature.module.css';

export function IntakeSignature({ signature }: { signature: NonNullable<Intake['signature']> }) {
  const dates = useDates();
  return (
    <Panel title="Consent">
      <p className={classes.signed}>
        <IconSignature size={22} aria-hidden />
        <span>
          Signed by <b>{signature.name}</b>, {dates.instant(signature.at)} ({signature.timeZone})
        </span>
      </p>
      <details className={classes.text}>
        <summary>The text as it was shown</summary>
        <p>{signature.text}</p>
      </details>
      <p className={classes.hash}>SHA-256 {signature.textHash}</p>
    </Panel>
  );
}
