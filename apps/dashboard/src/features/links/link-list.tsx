import { Button } from '@mantine/core';
import type { Link, LinkPurpose } from '@skinroot/contracts';
import { IconCircleCheck, IconCircleX, IconClockOff, IconEye, IconLink, type Icon } from '@tabler/icons-react';
import { useState } from 'react';
import { useDates } from '../../shared/dates-context';
import { toast } from '../../shared/toast';
import { ConfirmDialog } from '../../shared/ui/confirm-dialog';
import { Tag, type Tone } from '../../shared/ui/tag';
import { LinkCode } from './link-code';
import classes from './link-list.module.css';
import { useRevokeLink } from './links.api';

export const purposeWords: Record<LinkPurpose, string> = { intake: 'Intake', portal: 'Daily pages' };

const states: Record<Link['state'], [string, Tone, Icon]> = {
  open: ['Not opened yet', 'plain', IconLink],
  opened: ['Opened', 'accent', IconEye],
  used: ['Used', 'good', IconCircleCheck],
  expired: ['Expired', 'plain', IconClockOff],
  revoked: ['Withdrawn', 'danger', IconCircleX],
};

interface LinkListProps {
  clientId: string;
  links: readonly Link[];
  /** Titles of the forms that are asked, by intake. */
  titles: ReadonlyMap<string, string>;
}

export function LinkList({ clientId, links, titles }: LinkListProps) {
  const dates = useDates();
  const [asked, setAsked] = useState<Link | null>(null);
  const revoke = useRevokeLink(clientId);
  const withdraw = () => {
    if (!asked) return;
    revoke.mutate(asked.id, {
      onSuccess: () => {
        setAsked(null);
        toast('Link withdrawn');
      },
    });
  };
  return (
    <>
      <ul className={classes.list}>
        {links.map((link) => (
          <li key={link.id} className={classes.row}>
            <span className={classes.what}>
              <b>{titles.get(link.intakeId ?? '') ?? purposeWords[link.purpose]}</b>
              <LinkState state={link.state} />
            </span>
            <span className={classes.faint}>
              Made {dates.instant(link.createdAt)}
              {link.openedAt && ` · opened ${dates.instant(link.openedAt)}`}
              {link.revokedAt
                ? ` · withdrawn ${dates.instant(link.revokedAt)}`
                : ` · opens until ${dates.instant(link.expiresAt)}`}
            </span>
            <span className={classes.actions}>
              {link.purpose === 'intake' && link.state === 'opened' && <LinkCode linkId={link.id} />}
              {(link.state === 'open' || link.state === 'opened') && (
                <Button variant="outline" color="danger" onClick={() => setAsked(link)}>
                  Withdraw
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        title="Withdraw this link?"
        confirm="Withdraw"
        tone="danger"
        isOpen={asked !== null}
        isBusy={revoke.isPending}
        error={revoke.error}
        onConfirm={withdraw}
        onClose={() => setAsked(null)}
      >
        It stops opening at once, on every device. Answers already saved stay.
      </ConfirmDialog>
    </>
  );
}

function LinkState({ state }: { state: Link['state'] }) {
  const [word, tone, icon] = states[state];
  return (
    <Tag tone={tone} icon={icon}>
      {word}
    </Tag>
  );
}
