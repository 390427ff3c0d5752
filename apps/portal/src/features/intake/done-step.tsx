import { useMessages } from '../../messages/messages';
import { longInstant } from '../../shared/dates';
import type { Session } from '../../shared/session';
import { CopyButton } from '../../shared/ui/copy-button';
import { Link } from '../../shared/ui/link';
import { DoneMark } from '../../shared/ui/marks';
import { Card, Page } from '../../shared/ui/page';
import styles from './intake.module.css';

export function DoneStep({
  session,
  intakeId,
  practiceName,
  submittedAt,
}: {
  session: Session;
  intakeId: string;
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
      <Card title={words.done.copyTitle}>
        <p>{words.done.copy}</p>
        <CopyButton intakeId={intakeId} />
        <p>
          <Link to="data" className={styles.toConsents}>
            {words.done.consents}
          </Link>
        </p>
      </Card>
      <Card tone="quiet">
        <p>{words.done.doctor}</p>
        <p>{words.done.change}</p>
      </Card>
      <p className={styles.quiet}>{words.done.close}</p>
    </Page>
  );
}
