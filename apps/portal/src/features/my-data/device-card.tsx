import { useState } from 'react';
import { Button } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import { personOf, type Session } from '../../shared/session';
import { storage } from '../../shared/storage';
import { Card } from '../../shared/ui/page';

export function DeviceCard({ session }: { session: Session }) {
  const { data: words } = useMessages();
  const [said, setSaid] = useState('');
  const clear = () => {
    // What has not gone out yet is the only copy there is.
    if (storage.read(`check-ins.${personOf(session)}`) !== undefined) return setSaid(words.deviceWaiting);
    storage.removeAll('');
    setSaid(words.deviceCleared);
  };
  return (
    <Card title={words.deviceTitle} tone="quiet">
      <p>{words.device}</p>
      <p>
        <Button look="soft" onClick={clear}>
          {words.deviceClear}
        </Button>
      </p>
      <p role="status">{said}</p>
    </Card>
  );
}
