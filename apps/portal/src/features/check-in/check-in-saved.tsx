import { useSyncExternalStore } from 'react';
import { Button } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import { go } from '../../shared/location';
import { DoneMark } from '../../shared/ui/marks';
import { Page } from '../../shared/ui/page';
import { SaveState } from '../../shared/ui/save-state';
import styles from './check-in-saved.module.css';
import type { CheckInOutbox } from './check-in-outbox';

export function CheckInSaved({
  outbox,
  isPast,
  onChange,
}: {
  outbox: CheckInOutbox;
  isPast: boolean;
  onChange: () => void;
}) {
  const { checkIn: words } = useMessages();
  const state = useSyncExternalStore(outbox.listen, outbox.state);
  const isWaiting = state === 'waiting' || state === 'ended';
  return (
    <Page
      mark={!isWaiting && <DoneMark />}
      title={isWaiting ? words.waitingTitle : words.savedTitle}
      lead={isWaiting ? words.waiting : isPast ? words.savedPast : words.saved}
    >
      <SaveState outbox={outbox} />
      <p className={styles.actions}>
        <Button onClick={() => go('today')}>{words.back}</Button>
        <Button look="plain" onClick={onChange}>
          {words.change}
        </Button>
      </p>
    </Page>
  );
}
