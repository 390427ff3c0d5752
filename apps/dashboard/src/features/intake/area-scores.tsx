import type { AreaScore } from '@skinroot/contracts';
import { questionLead } from '@skinroot/domain';
import { Panel } from '../../shared/ui/panel';
import { count } from '../../shared/words';
import classes from './area-scores.module.css';

/** Area scores as bars; each opens to the answers that made it. */
export function AreaScores({ areas }: { areas: readonly AreaScore[] }) {
  return (
    <Panel
      title="Areas"
      hint="Our own screening scores: they order the conversation, they diagnose nothing. Open one to see the answers behind it."
    >
      <div className={classes.areas}>
        {areas.map((area) => (
          <Area key={area.id} area={area} />
        ))}
      </div>
    </Panel>
  );
}

function Area({ area }: { area: AreaScore }) {
  const points = area.score === null ? 'too little answered' : `${area.score} of ${area.max} points`;
  return (
    <details className={classes.area}>
      <summary>
        <span className={classes.name}>{area.name}</span>
        <span className={classes.track} aria-hidden>
          <span className={classes.bar} data-band={area.band ?? 'unknown'} style={{ width: `${area.percent ?? 0}%` }} />
        </span>
        <span className={classes.words}>
          <b>{area.label}</b>
          <span className={classes.points}>{points}</span>
        </span>
      </summary>
      <ul className={classes.items}>
        {area.items.map((item) => (
          <li key={item.linkId} data-none={item.points === 0 || undefined}>
            <span>
              {questionLead(item.text)} <b>{item.answer}</b>
            </span>
            <span className={classes.points}>
              {item.points} of {item.max}
            </span>
          </li>
        ))}
        {area.items.length === 0 && <li>No answer gave points.</li>}
        {area.missing.length > 0 && (
          <li className={classes.points}>{count(area.missing.length, 'question')} left open</li>
        )}
      </ul>
    </details>
  );
}
