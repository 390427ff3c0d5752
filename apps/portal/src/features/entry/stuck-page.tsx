import { Button } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import { BrandMark } from '../../shared/ui/marks';
import { Page } from '../../shared/ui/page';
import { TroublePage } from '../../shared/ui/notice';
import type { Opening } from './use-session';

export function StuckPage({ opening }: { opening: Extract<Opening, { state: 'stuck' }> }) {
  const { app, link } = useMessages();
  const { trouble, retry } = opening;
  if (trouble === 'no-link') return <Page mark={<BrandMark />} title={link.noneTitle} lead={link.none} />;
  if (trouble === 'too-many')
    return (
      <Page mark={<BrandMark />} title={app.troubleTitle} lead={link.tooMany}>
        <p>
          <Button onClick={retry}>{app.retry}</Button>
        </p>
      </Page>
    );
  return <TroublePage trouble={trouble} onRetry={retry} />;
}
