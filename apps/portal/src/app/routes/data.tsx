import { ConsentCard } from '../../features/my-data/consent-card';
import { DeviceCard } from '../../features/my-data/device-card';
import { ExportCard } from '../../features/my-data/export-card';
import styles from '../../features/my-data/consent-card.module.css';
import { useMessages } from '../../messages/messages';
import { call } from '../../shared/http';
import type { Session } from '../../shared/session';
import { Link } from '../../shared/ui/link';
import { Card, Page } from '../../shared/ui/page';
import { useLoad } from '../../shared/use-load';

const loadConsents = () => call('consents', {});

export function DataPage({ session }: { session: Session }) {
  const { data: words, app } = useMessages();
  // The link of one form opens that form only: nothing to export, and no way on but back.
  if (session.purpose === 'intake')
    return (
      <Page title={words.agreedTitle} lead={words.consent(session.practiceName)}>
        <Signed session={session} />
        <Link to="intake" className={styles.back}>
          {app.back}
        </Link>
      </Page>
    );
  return (
    <Page title={words.title}>
      <ExportCard />
      <Card title={words.consentTitle}>
        <p>{words.consent(session.practiceName)}</p>
      </Card>
      <Signed session={session} />
      <DeviceCard session={session} />
    </Page>
  );
}

/** Every signed form, and how to take a consent back where one was given. */
function Signed({ session }: { session: Session }) {
  const { data: words } = useMessages();
  const { data, trouble, reload } = useLoad('consents', loadConsents);
  if (!data) return trouble ? <p role="status">{words.consentsLater}</p> : null;
  if (data.items.length === 0) return <p>{words.consentsNone}</p>;
  const hasConsents = data.items.some(({ purposes }) => purposes.some(({ kind }) => kind === 'consent'));
  return (
    <>
      {data.items.map((signed) => (
        <ConsentCard key={signed.intakeId} signed={signed} session={session} onChanged={reload} />
      ))}
      {hasConsents && (
        <Card title={words.withdrawTitle}>
          <p>{words.withdraw(session.practiceName)}</p>
        </Card>
      )}
    </>
  );
}
