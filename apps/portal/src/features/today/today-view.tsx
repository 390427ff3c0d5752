import type { ReactNode } from 'react';
import type { Today } from '@skinroot/contracts';
import { useMessages } from '../../messages/messages';
import { longDay, shortDay } from '../../shared/dates';
import { Link } from '../../shared/ui/link';
import { Card, Page } from '../../shared/ui/page';
import { CheckInCard } from './check-in-card';
import { RuleList } from './rule-list';
import styles from './today.module.css';

export function TodayView({
  today,
  locale,
  isWaiting,
  note,
}: {
  today: Today;
  locale: string;
  isWaiting: boolean;
  note?: ReactNode;
}) {
  const { today: words } = useMessages();
  return (
    <Page title={words.hello(today.firstName)} lead={longDay(today.day, locale)}>
      {note}
      <PhaseBanner today={today} locale={locale} />
      <CheckInCard today={today} locale={locale} isWaiting={isWaiting} />
      {today.tasks.length > 0 && (
        <Card title={words.tasks}>
          <Lines items={today.tasks} />
        </Card>
      )}
      {today.state === 'live' && (
        <Card>
          {today.leaveOut.length + today.limit.length === 0 && <p>{words.nothingLeftOut}</p>}
          <RuleList title={words.leaveOut} rules={today.leaveOut} locale={locale} kind="exclude" />
          <RuleList title={words.limit} rules={today.limit} locale={locale} kind="limit" />
          <p>
            <Link to="food" className={styles.more}>
              {words.ask}
            </Link>
          </p>
        </Card>
      )}
      {today.habits.length > 0 && (
        <Card title={words.habits}>
          <Lines items={today.habits} />
        </Card>
      )}
      <p className={styles.foot}>
        <Link to="data">{words.data}</Link>
      </p>
    </Page>
  );
}

function PhaseBanner({ today, locale }: { today: Today; locale: string }) {
  const { today: words, plan } = useMessages();
  const { phase, state, program, startsOn } = today;
  if (program === '') return <p className={styles.phase}>{plan.empty}</p>;
  const said = {
    'not-started': words.startsOn(longDay(startsOn, locale)),
    paused: words.paused,
    finished: words.finished,
    live: undefined,
  }[state];
  return (
    <section className={styles.phase} data-kind={phase?.kind}>
      <p className={styles.program}>{program}</p>
      {phase && (
        <>
          <h2 className={styles.phaseName}>{words.phaseLine(phase.dayNumber, phase.days, phase.name)}</h2>
          <progress className={styles.bar} value={phase.dayNumber} max={phase.days} aria-hidden="true" />
          <p>{phase.goal}</p>
          <p className={styles.quiet}>{words.until(shortDay(phase.endsOn, locale))}</p>
        </>
      )}
      {said && <p>{said}</p>}
    </section>
  );
}

function Lines({ items }: { items: readonly { id: string; text: string }[] }) {
  return (
    <ul className={styles.lines}>
      {items.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  );
}
