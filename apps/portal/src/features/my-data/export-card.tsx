import { useState } from 'react';
import { Button } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import { call } from '../../shared/http';
import { saveFile } from '../../shared/save-file';
import { Card } from '../../shared/ui/page';

export function ExportCard() {
  const { data: words } = useMessages();
  const [said, setSaid] = useState('');
  const download = async () => {
    try {
      const text = JSON.stringify(await call('export', {}), null, 2);
      saveFile('skinroot-my-data.json', new Blob([text], { type: 'application/json' }));
      setSaid(words.exportDone);
    } catch {
      setSaid(words.exportFailed);
    }
  };
  return (
    <Card title={words.exportTitle}>
      <p>{words.export}</p>
      <p>
        <Button onClick={() => void download()}>{words.exportButton}</Button>
      </p>
      <p role="status">{said}</p>
    </Card>
  );
}
