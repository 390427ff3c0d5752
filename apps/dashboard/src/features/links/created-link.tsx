import type { CreatedLink } from '@skinroot/contracts';
import { IconMailCheck, IconMailOff } from '@tabler/icons-react';
import { useDates } from '../../shared/dates-context';
import { CopyField } from '../../shared/ui/copy-field';
import classes from './created-link.module.css';

/** A new link, this one time: to copy, how it went out, until when it opens. */
export function CreatedLinkView({ link }: { link: CreatedLink }) {
  const dates = useDates();
  const isSent = link.sent === 'sent';
  const Sign = isSent ? IconMailCheck : IconMailOff;
  return (
    <div className={classes.created}>
      <p className={classes.sent} data-tone={isSent ? 'good' : 'warn'}>
        <Sign size={22} aria-hidden />
        <span>
          <b>{isSent ? 'Sent by e-mail.' : 'Not sent by e-mail.'}</b> {link.sentBecause}
        </span>
      </p>
      <CopyField label="Link" value={link.url} />
      <p className={classes.faint}>
        Opens until {dates.instant(link.expiresAt)}. We keep no copy: this link is shown only now, but you can make a
        new one at any time.
      </p>
    </div>
  );
}
