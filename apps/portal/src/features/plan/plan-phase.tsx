import type { PublicPlan } from '@skinroot/contracts';
import { useMessages } from '../../messages/messages';
import { shortDay } from '../../shared/dates';
import styles from './plan.module.css';

type Phase = PublicPlan['phases'][number];

export function PlanPhase({ phase, today, locale }: { phase: Phase; today: string; locale: string }) {
  const { plan: words } = useMessages();
  const isNow = phase.startsOn <= today && today <= phase.endsOn;
  return (
    <details className={styles.phase} data-kind={phase.kind} data-past={phase.endsOn < today} open={isNow}>
      <summary className={styles.summary} aria-current={isNow ? 'step' : undefined}>
        <span className={styles.dates}>
          {words.dates(shortDay(phase.startsOn, locale), shortDay(phase.endsOn, locale))} · {words.days(phase.days)}
        </span>
        <span className={styles.name}>
          {phase.name}
          {isNow && <span className={styles.now}>{words.now}</span>}
        </span>
      </summary>
      <div className={styles.inside}>
        <p>{phase.goal}</p>
        <Rules phase={phase} />
        {phase.habits.length > 0 && (
          <>
            <h2>{words.habits}</h2>
            <ul>
              {phase.habits.map(({ id, text, times, per }) => (
                <li key={id}>
                  {text} <span className={styles.quiet}>({words.times(times, per)})</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {phase.advanceWhen && (
          <p className={styles.quiet}>
            {words.next}: {phase.advanceWhen}
          </p>
        )}
      </div>
    </details>
  );
}

function Rules({ phase: { rules } }: { phase: Phase }) {
  const { plan: words } = useMessages();
  if (rules.length === 0) return null;
  return (
    <>
      <h2>{words.rules}</h2>
      <ul>
        {rules.map((rule) => (
          <li key={rule.id}>
            <strong>{words.actions[rule.action]}:</strong> {rule.words}
            {rule.reason && <span className={styles.quiet}> {rule.reason}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
