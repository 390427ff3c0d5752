import { Button } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import { storage } from '../storage';
import type { Trouble } from '../use-load';
import { BrandMark } from './marks';
import { Card, Page } from './page';
import styles from './notice.module.css';

export function LoadingPage() {
  const { app } = useMessages();
  return (
    <main className={styles.loading} aria-busy="true">
      <span className={styles.breath} aria-hidden="true" />
      <p role="status">{app.loading}</p>
    </main>
  );
}

/** What stands in place of a page that could not be loaded, with a way on. */
export function TroublePage({ trouble, onRetry }: { trouble: Trouble; onRetry: () => void }) {
  const { app, link } = useMessages();
  if (trouble === 'link-over')
    return (
      <Page mark={<BrandMark />} title={link.deadTitle} lead={link.dead}>
        {(storage.holds('intake.') || storage.holds('check-ins.')) && (
          <Card tone="quiet">
            <p>{link.deadWaiting}</p>
          </Card>
        )}
      </Page>
    );
  const isOffline = trouble === 'no-network';
  return (
    <Page
      mark={<BrandMark />}
      title={isOffline ? app.noNetworkTitle : app.troubleTitle}
      lead={isOffline ? app.noNetwork : app.trouble}
    >
      <p>
        <Button onClick={onRetry}>{app.retry}</Button>
      </p>
    </Page>
  );
}
