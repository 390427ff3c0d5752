import type { Intake } from '@skinroot/contracts';
import { Panel } from '../../shared/ui/panel';
import classes from './free-text.module.css';

/** What the form itself adds up. What cannot be computed says why. */
export function FormScores({ scores }: { scores: Intake['scores'] }) {
  return (
    <Panel title="Scores of this form" hint="As its author counts them; a score is not a diagnosis.">
      <dl className={classes.words}>
        {scores.map(({ linkId, text, value, note }) => (
          <div key={linkId}>
            <dt>{text}</dt>
            <dd>
              {value !== null && <b>{value}</b>}
              {value !== null && note !== null && ' · '}
              {note}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
