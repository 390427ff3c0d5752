import { useState } from 'react';
import { Button } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import { call } from '../../shared/http';
import { Card } from '../../shared/ui/page';

export function ExportCard() {
  const { data: words } = useMessages();
  const [said, setSaid] = useState('');
  const download = async () => {
    try {
      saveFile(JSON.stringify(await call('export', {}), null, 2));
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

function saveFile(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'skinroot-my-data.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
