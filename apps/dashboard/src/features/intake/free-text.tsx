import type { Intake } from '@skinroot/contracts';
import { Panel } from '../../shared/ui/panel';
import classes from './free-text.module.css';

/** What the client wrote, whole and unshortened. */
export function FreeText({ lines }: { lines: Intake['freeText'] }) {
  return (
    <Panel title="In their own words">
      <dl className={classes.words}>
        {lines.map(({ linkId, text, answer }) => (
          <div key={linkId}>
            <dt>{text}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
