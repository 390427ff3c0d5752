import { useMessages } from '../../messages/messages';
import { longInstant } from '../../shared/dates';
import type { Session } from '../../shared/session';
import { DoneMark } from '../../shared/ui/marks';
import { Card, Page } from '../../shared/ui/page';
import styles from './intake.module.css';

export function DoneStep({
  session,
  practiceName,
  submittedAt,
}: {
  session: Session;
  practiceName: string;
  submittedAt: string | null;
}) {
  const { intake: words } = useMessages();
  return (
    <Page mark={<DoneMark />} title={words.done.title} lead={words.done.sent(practiceName)}>
      {submittedAt && (
        <p className={styles.quiet}>{words.done.sentOn(longInstant(submittedAt, session.locale, session.timeZone))}</p>
      )}
      <Card title={words.done.next}>
        <ol className={styles.next}>
          {words.done.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Card>
      <Card tone="quiet">
        <p>{words.done.doctor}</p>
        <p>{words.done.change}</p>
      </Card>
      <p className={styles.quiet}>{words.done.close}</p>
    </Page>
  );
}
