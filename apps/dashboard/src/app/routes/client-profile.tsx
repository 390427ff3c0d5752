import { ProfileForm } from '../../features/clients/profile-form';
import { Panel } from '../../shared/ui/panel';
import { useClient } from './use-client';

export function ClientProfilePage() {
  const client = useClient();
  return (
    <Panel title="Profile" hint="Only the first name is needed.">
      <ProfileForm key={client.version} client={client} />
    </Panel>
  );
}
