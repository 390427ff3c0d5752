import { useEffect, useState } from 'react';
import type { CheckIn, Today } from '@skinroot/contracts';
import { CheckInForm } from '../../features/check-in/check-in-form';
import { checkInOutbox, listenToCheckIns, startCheckIns, waitingFor } from '../../features/check-in/check-in-outbox';
import { CheckInSaved } from '../../features/check-in/check-in-saved';
import { type Draft, draftOf, emptyDraft, submissionOf } from '../../features/check-in/draft';
import styles from '../../features/check-in/check-in.module.css';
import { useMessages } from '../../messages/messages';
import { dayBefore, dayIn, longDay } from '../../shared/dates';
import { call } from '../../shared/http';
import type { Session } from '../../shared/session';
import { LoadingPage, TroublePage } from '../../shared/ui/notice';
import { Link } from '../../shared/ui/link';
import { Page } from '../../shared/ui/page';
import { useLoad } from '../../shared/use-load';

const loadToday = () => call('today', {});

export function CheckInPage({ session, day }: { session: Session; day: string }) {
  const { data, trouble, reload } = useLoad('today', loadToday);
  const today = dayIn(session.timeZone, new Date());
  useEffect(() => startCheckIns(session), [session]);
  if (trouble === 'link-over') return <TroublePage trouble={trouble} onRetry={reload} />;
  // Without network and without a copy the check-in still works; only "as yesterday" is missing.
  if (!data && !trouble) return <LoadingPage />;
  return <FilledCheckIn session={session} day={day === '' ? today : day} today={today} known={data} />;
}

/** What is already known of a day: first what waits on this device, then what the API has. */
function knownDraft(session: Session, day: string, known: Today | undefined): Draft {
  const saved = waitingFor(session, day) ?? (known?.checkIn?.day === day ? known.checkIn : undefined);
  return saved ? draftOf(saved) : emptyDraft;
}

function FilledCheckIn({
  session,
  day,
  today,
  known,
}: {
  session: Session;
  day: string;
  today: string;
  known: Today | undefined;
}) {
  const { checkIn: words } = useMessages();
  const [isSaved, setSaved] = useState(false);
  const [refused, setRefused] = useState('');
  const [start, setStart] = useState(() => knownDraft(session, day, known));
  useEffect(
    () =>
      listenToCheckIns(session, {
        onRefused: (refusedDay, { message }) => {
          if (refusedDay !== day) return;
          setRefused(words.refused(message));
          setSaved(false);
        },
      }),
    [session, day, words],
  );
  const isPast = day < today;
  const save = (draft: Draft) => {
    setStart(draft);
    setRefused('');
    checkInOutbox(session).put(day, submissionOf(draft, crypto.randomUUID(), new Date().toISOString()));
    setSaved(true);
    window.scrollTo(0, 0);
  };
  if (isSaved) return <CheckInSaved outbox={checkInOutbox(session)} isPast={isPast} onChange={() => setSaved(false)} />;
  return (
    <Page
      title={isPast ? words.past(longDay(day, session.locale)) : words.today}
      lead={isPast ? words.estimate : words.skipHint}
    >
      <p>
        <Link to="today" className={styles.back}>
          {words.back}
        </Link>
      </p>
      {refused && <p role="alert">{refused}</p>}
      <CheckInForm start={start} yesterday={yesterdayOf(known, day)} onSave={save} />
    </Page>
  );
}

function yesterdayOf(known: Today | undefined, day: string): CheckIn | null {
  const found = [known?.yesterday, known?.checkIn].find((checkIn) => checkIn?.day === dayBefore(day));
  return found ?? null;
}
