import { DeviceCard } from '../../features/my-data/device-card';
import { ExportCard } from '../../features/my-data/export-card';
import { useMessages } from '../../messages/messages';
import type { Session } from '../../shared/session';
import { Card, Page } from '../../shared/ui/page';

export function DataPage({ session }: { session: Session }) {
  const { data: words } = useMessages();
  return (
    <Page title={words.title}>
      <ExportCard />
      <Card title={words.consentTitle}>
        <p>{words.consent(session.practiceName)}</p>
      </Card>
      <Card title={words.withdrawTitle}>
        <p>{words.withdraw(session.practiceName)}</p>
      </Card>
      <DeviceCard session={session} />
    </Page>
  );
}
