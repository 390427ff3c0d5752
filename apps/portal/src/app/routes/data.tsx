import { ConsentCard } from '../../features/my-data/consent-card';
import { DeviceCard } from '../../features/my-data/device-card';
import { ExportCard } from '../../features/my-data/export-card';
import { useMessages } from '../../messages/messages';
import { call } from '../../shared/http';
import type { Session } from '../../shared/session';
import { Card, Page } from '../../shared/ui/page';
import { useLoad } from '../../shared/use-load';

const loadConsents = () => call('consents', {});

export function DataPage({ session }: { session: Session }) {
  const { data: words } = useMessages();
  const { data, trouble, reload } = useLoad('consents', loadConsents);
  return (
    <Page title={words.title}>
      <ExportCard />
      <Card title={words.consentTitle}>
        <p>{words.consent(session.practiceName)}</p>
        {trouble && !data && <p role="status">{words.consentsLater}</p>}
        {data?.items.length === 0 && <p>{words.consentsNone}</p>}
      </Card>
      {data?.items.map((signed) => (
        <ConsentCard key={signed.intakeId} signed={signed} session={session} onChanged={reload} />
      ))}
      <Card title={words.withdrawTitle}>
        <p>{words.withdraw(session.practiceName)}</p>
      </Card>
      <DeviceCard session={session} />
    </Page>
  );
}
